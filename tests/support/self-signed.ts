import { generateKeyPairSync, sign } from 'node:crypto'

/** A value in DER: tag, length, content. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const [INTEGER, BITS, OBJECT, UTF8, UTC_TIME, SEQUENCE, SET] = [0x02, 0x03, 0x06, 0x0c, 0x17, 0x30, 0x31] as const

const ECDSA_WITH_SHA256 = der(SEQUENCE, der(OBJECT, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])))
const COMMON_NAME = der(OBJECT, Buffer.from([0x55, 0x04, 0x03]))

const utcTime = (date: Date): Buffer =>
  der(UTC_TIME, Buffer.from(`${date.toISOString().replace(/[-:T]/gu, '').slice(2, 14)}Z`))

/** A certificate for `localhost` that nobody else signed, and its key, both PEM; made anew for each test. */
export function selfSigned(): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8, Buffer.from('localhost')))))
  const day = 24 * 60 * 60 * 1000
  const validity = der(SEQUENCE, utcTime(new Date(Date.now() - day)), utcTime(new Date(Date.now() + day)))
  const serial = der(INTEGER, Buffer.from([1]))
  const key = publicKey.export({ type: 'spki', format: 'der' })
  const told = der(SEQUENCE, serial, ECDSA_WITH_SHA256, name, validity, name, key)
  const signature = der(BITS, Buffer.from([0]), sign('sha256', told, privateKey))
  const whole = der(SEQUENCE, told, ECDSA_WITH_SHA256, signature).toString('base64')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${whole.match(/.{1,64}/gu)!.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
