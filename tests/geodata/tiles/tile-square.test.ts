import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { DEEPEST_ZOOM, groundOfTile, tileAt, tilesOfGround } from '../../../geodata/tiles/tile-square.ts'

import type { TileAddress } from '../../../geodata/tiles/model.ts'

const anyTile: fc.Arbitrary<TileAddress> = fc.integer({ min: 0, max: DEEPEST_ZOOM }).chain((z) =>
  fc.record({
    z: fc.constant(z),
    x: fc.integer({ min: 0, max: 2 ** z - 1 }),
    y: fc.integer({ min: 0, max: 2 ** z - 1 }),
  }),
)

describe('a square of the world', () => {
  test('is found again from the ground inside it', () => {
    fc.assert(
      fc.property(anyTile, (tile) => {
        const { west, south, east, north } = groundOfTile(tile)
        const [width, height] = [east - west, north - south]
        const inner = {
          west: west + width * 0.01,
          south: south + height * 0.01,
          east: east - width * 0.01,
          north: north - height * 0.01,
        }
        expect(tilesOfGround(inner, tile.z)).toEqual({ west: tile.x, east: tile.x, north: tile.y, south: tile.y })
      }),
    )
  })

  test('meets its neighbours without a gap', () => {
    fc.assert(
      fc.property(anyTile, ({ z, x, y }) => {
        expect(groundOfTile({ z, x, y }).east).toBe(groundOfTile({ z, x: x + 1, y }).west)
        expect(groundOfTile({ z, x, y }).south).toBe(groundOfTile({ z, x, y: y + 1 }).north)
      }),
    )
  })

  test('lies where everybody draws it: Beijing is in 10/843/388', () => {
    expect(tilesOfGround({ west: 116.407, south: 39.904, east: 116.408, north: 39.905 }, 10)).toEqual({
      west: 843,
      east: 843,
      north: 388,
      south: 388,
    })
  })

  test('with its margin holds its own ground', () => {
    fc.assert(
      fc.property(anyTile, fc.double({ min: 0.001, max: 1, noNaN: true }), (tile, margin) => {
        const [own, wide] = [groundOfTile(tile), groundOfTile(tile, margin)]
        expect(wide.west < own.west && wide.east > own.east).toBe(true)
        expect(wide.south < own.south && wide.north > own.north).toBe(true)
      }),
    )
  })

  test.each([
    ['17', '0', '0'],
    ['3', '8', '0'],
    ['3', '0', '8'],
    ['3', '-1', '0'],
    ['3', '1.5', '0'],
    ['', '0', '0'],
    ['3', '1e0', '0'],
    ['9999999999', '0', '0'],
  ])('%s/%s/%s is none', (z, x, y) => {
    expect(tileAt(z, x, y)).toBeUndefined()
  })
})
