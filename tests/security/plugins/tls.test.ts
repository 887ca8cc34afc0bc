import { writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { UnusableSettings } from '../../../server/config.ts'
import { readTls } from '../../../server/tls-files.ts'
import { bareServer } from '../../support/bare-server.ts'
import { temporaryDataFolder } from '../../support/data-folder.ts'
import { selfSigned } from '../../support/self-signed.ts'

import type { IncomingMessage } from 'node:http'

const asked = (url: string, ca: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(url, { ca, servername: 'localhost' }, resolve).on('error', reject)
  })

test('with a certificate of its own the server speaks HTTPS, limits slow senders there too, and promises to stay', async () => {
  const { cert, key } = selfSigned()
  const app = bareServer({ tls: { cert, key } })
  const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  expect(address.protocol).toBe('https:')
  const answer = await asked(`https://localhost:${address.port}/api/hill`, cert)
  answer.resume()
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['strict-transport-security']).toMatch(/^max-age=31536000/u)
  expect(app.server.headersTimeout).toBe(15_000)
})

test('files that are no certificate and key of one pair are told when the server starts', () => {
  const folder = temporaryDataFolder()
  const [tlsCertificate, tlsKey] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  expect(() => readTls({ tlsCertificate, tlsKey })).toThrow(/SIZHI_TLS_CERTIFICATE names .*ENOENT/u)
  writeFileSync(tlsCertificate, selfSigned().cert)
  writeFileSync(tlsKey, selfSigned().key)
  expect(() => readTls({ tlsCertificate, tlsKey })).toThrow(UnusableSettings)
  expect(readTls({ tlsCertificate: null, tlsKey: null })).toBeUndefined()
})
