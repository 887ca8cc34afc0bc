import fc from 'fast-check'
import { expect, test } from 'vitest'

import { TileCache } from '../../../server/tiles/tile-cache.ts'

const ENTRY = 600
const box = (west: number) => ({ west, south: 22, east: west + 0.5, north: 22.5 })
const tile = (name: string, size: number) => ({ etag: name, bytes: Buffer.alloc(size) })

test('what was asked for last stays, and all together never takes more than the limit', () => {
  const limit = 20 * ENTRY
  const asked = fc.array(fc.record({ key: fc.nat(30), size: fc.nat(3 * ENTRY) }), { maxLength: 200 })
  fc.assert(
    fc.property(asked, (requests) => {
      const cache = new TileCache(limit)
      let inOrder: { key: string; size: number }[] = []
      for (const { key, size } of requests) {
        const name = String(key)
        cache.set(name, { scope: 'county', ground: box(108) }, tile(name, size))
        inOrder = [{ key: name, size: size + ENTRY }, ...inOrder.filter((each) => each.key !== name)]
        let room = limit
        const stays = new Set<string>()
        for (const each of inOrder) {
          room -= each.size
          if (room < 0) break
          stays.add(each.key)
        }
        inOrder = inOrder.filter((each) => stays.has(each.key))
      }
      const kept = [...new Set(requests.map(({ key }) => String(key)))].filter((key) => cache.get(key))
      expect(new Set(kept)).toEqual(new Set(inOrder.map(({ key }) => key)))
    }),
  )
})

test('ground that changed is forgotten, in its county and nowhere else', () => {
  const cache = new TileCache(1_000_000)
  cache.set('here', { scope: '450621', ground: box(108) }, tile('here', 1))
  cache.set('beside', { scope: '450621', ground: box(109) }, tile('beside', 1))
  cache.set('elsewhere', { scope: '450622', ground: box(108) }, tile('elsewhere', 1))
  cache.forget('450621', [{ west: 108.1, south: 22.1, east: 108.2, north: 22.2 }])
  expect(['here', 'beside', 'elsewhere'].map((key) => cache.get(key)?.etag)).toEqual([undefined, 'beside', 'elsewhere'])
  cache.forget('450621')
  expect(['beside', 'elsewhere'].map((key) => cache.get(key)?.etag)).toEqual([undefined, 'elsewhere'])
})
