import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'

import { UnusableSettings } from './config.ts'

import type { Settings } from './config.ts'
import type { Tls } from './connection-options.ts'

/** Certificate and key of the settings; undefined where none are set. Throws `UnusableSettings` where they cannot be used together. */
export function readTls({ tlsCertificate, tlsKey }: Pick<Settings, 'tlsCertificate' | 'tlsKey'>): Tls | undefined {
  if (tlsCertificate === null || tlsKey === null) return undefined
  const tls = { cert: read('SIZHI_TLS_CERTIFICATE', tlsCertificate), key: read('SIZHI_TLS_KEY', tlsKey) }
  try {
    createSecureContext(tls)
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException
    throw new UnusableSettings(
      `The certificate ${tlsCertificate} and the key ${tlsKey} cannot be used together (${code}): both must be PEM, and of one pair.`,
    )
  }
  return tls
}

function read(variable: string, path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException
    throw new UnusableSettings(`${variable} names ${path}, which cannot be read (${code}).`)
  }
}
