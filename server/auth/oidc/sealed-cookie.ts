import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
export const SEALED_SECONDS = 600

/** All servers of an office have the secret, and so the key; nothing has to be stored between two steps of a sign-in. */
const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'sizhi sign-in at a provider', KEY_BYTES))

/** A value that a browser keeps for ten minutes and can neither read nor change. */
export function seal(value: object, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keyOf(secret), nonce)
  const words = JSON.stringify({ value, until: Date.now() + SEALED_SECONDS * 1000 })
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')
}

/** Null for what was not sealed here, was changed, or is older than ten minutes. */
export function unseal<Value>(cookie: string | undefined, secret: string): Value | null {
  const bytes = Buffer.from(cookie ?? '', 'base64url')
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(secret), bytes.subarray(0, NONCE_BYTES))
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    const words = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
    const { value, until } = JSON.parse(words.toString('utf8')) as { value: Value; until: number }
    return until > Date.now() ? value : null
  } catch {
    return null
  }
}
