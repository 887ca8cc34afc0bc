import { expect, test } from 'vitest'

import { MessageFraming } from '../../../server/embedded/message-framing.ts'

const STARTUP = frame('', Buffer.concat([int(196608), Buffer.from('user\0postgres\0\0')]))
const QUERY = frame('Q', Buffer.from('select 1\0'))
const SYNC = frame('S', Buffer.alloc(0))

test('messages come out whole however the bytes were cut on the way', () => {
  const all = Buffer.concat([frame('', int(80877103)), STARTUP, QUERY, SYNC])
  for (const size of [1, 3, 7, all.length]) {
    const framing = new MessageFraming()
    const types: string[] = []
    for (let at = 0; at < all.length; at += size) {
      framing.add(all.subarray(at, at + size))
      for (let message = framing.next(); message !== undefined; message = framing.next()) types.push(message.type)
    }
    expect(types, `pieces of ${size} bytes`).toEqual(['encrypt', 'startup', 'Q', 'S'])
  }
})

test('the bytes of a message are unchanged', () => {
  const framing = new MessageFraming()
  framing.add(STARTUP)
  framing.add(QUERY.subarray(0, 6))
  framing.add(QUERY.subarray(6))
  expect(framing.next()?.bytes).toEqual(STARTUP)
  expect(framing.next()?.bytes).toEqual(QUERY)
  expect(framing.next()).toBeUndefined()
})

test('a length that no message can have is refused instead of waited for', () => {
  const framing = new MessageFraming()
  framing.add(Buffer.alloc(8))
  expect(() => framing.next()).toThrow('0 bytes')
})

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function frame(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int(body.length + 4), body])
}
