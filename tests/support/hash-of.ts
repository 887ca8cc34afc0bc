import { createHash } from 'node:crypto'

/** SHA-256 of bytes, as hexadecimal digits. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
