import fc from 'fast-check'
import { expect, test } from 'vitest'

import { changeInWords, changeOfWords } from '../../../geodata/tiles/ground-change.ts'

const anyBox = fc
  .record({
    west: fc.double({ min: 73, max: 135, noNaN: true }),
    south: fc.double({ min: 3, max: 53, noNaN: true }),
    width: fc.double({ min: 0, max: 1, noNaN: true }),
    height: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ west, south, width, height }) => ({ west, south, east: west + width, north: south + height }))

test('no ground is lost on the way to another server, and hardly any is added', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { minLength: 1, maxLength: 250 }), (boxes) => {
      const told = changeInWords({ countyCode: '450621', boxes }).map(changeOfWords)
      const arrived = told.flatMap((change) => ('boxes' in change ? change.boxes : []))
      expect(arrived).toHaveLength(boxes.length)
      boxes.forEach((box, index) => {
        const { west, south, east, north } = arrived[index]!
        expect(west <= box.west && south <= box.south && east >= box.east && north >= box.north).toBe(true)
        expect(Math.max(box.west - west, box.south - south, east - box.east, north - box.north)).toBeLessThan(3e-6)
      })
    }),
  )
})

test('a thousand places of change are told in pieces that PostgreSQL carries', () => {
  const boxes = Array.from({ length: 1000 }, (_, index) => ({
    west: 108.123456 + index / 1000,
    south: 22.123456,
    east: 108.123556 + index / 1000,
    north: 22.123556,
  }))
  const pieces = changeInWords({ countyCode: '450621', boxes })
  expect(pieces.length).toBeGreaterThan(1)
  for (const piece of pieces) expect(piece.length).toBeLessThan(7500)
})

test('a case is told by its name', () => {
  const change = { countyCode: '450621', caseId: '00000000-0000-0000-0000-000000000001' }
  expect(changeInWords(change).map(changeOfWords)).toEqual([change])
})
