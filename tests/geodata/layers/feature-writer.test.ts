import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { layerShapeBinary } from '../../../geodata/exchange/file/layer-shape-binary.ts'
import { DecimalWriter, MOST_NUMBER_BYTES } from '../../../geodata/layers/geojson/decimal-digits.ts'
import { FeatureWriter } from '../../../geodata/layers/geojson/feature-writer.ts'

import type { Feature, Position } from 'geojson'
import type { LayerShape } from '../../../geodata/layers/case-layers.ts'

function written(value: number, decimals: number): string {
  const bytes = new Uint8Array(MOST_NUMBER_BYTES)
  return Buffer.from(bytes.subarray(0, new DecimalWriter(decimals).write(bytes, 0, value))).toString('ascii')
}

describe('a number', () => {
  test.each([
    [0, 9, '0'],
    [-0, 9, '0'],
    [-1e-12, 9, '0'],
    [107.5, 9, '107.5'],
    [-179.999999999, 9, '-179.999999999'],
    [21.000000001, 9, '21.000000001'],
    [21.0000000004, 9, '21'],
    [0.9999999999, 9, '1'],
    [36415807.12345, 4, '36415807.1235'],
    [2480000, 4, '2480000'],
    [1234.5, 0, '1235'],
  ])('%d with %i decimals is %s', (value, decimals, words) => {
    expect(written(value, decimals)).toBe(words)
  })

  test('is what it was, to its last decimal, and has no zero at its end', () => {
    const degrees = fc.double({ min: -180, max: 180, noNaN: true })
    fc.assert(
      fc.property(degrees, (value) => {
        const words = written(value, 9)
        expect(Math.abs(Number(words) - value)).toBeLessThanOrEqual(0.5000001e-9)
        expect(words).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d{0,8}[1-9])?$/u)
      }),
      { numRuns: 20_000 },
    )
  })

  test('of metres too', () => {
    fc.assert(
      fc.property(fc.double({ min: -5e7, max: 5e7, noNaN: true }), (value) => {
        expect(Math.abs(Number(written(value, 4)) - value)).toBeLessThanOrEqual(0.5001e-4)
      }),
      { numRuns: 20_000 },
    )
  })

  test.each([NaN, Infinity, -Infinity, 1e12])('%d is no coordinate', (value) => {
    expect(() => written(value, 9)).toThrow(RangeError)
  })
})

const position = fc
  .tuple(fc.integer({ min: -1800, max: 1800 }), fc.integer({ min: -900, max: 900 }))
  .map(([x, y]): Position => [x / 10, y / 10])
const positions = fc.array(position, { maxLength: 40 })
const shape: fc.Arbitrary<LayerShape> = fc.oneof(
  positions.map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  fc.array(positions, { maxLength: 5 }).map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  fc
    .array(fc.array(positions, { maxLength: 4 }), { maxLength: 4 })
    .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
)
const parsed = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString('utf8'))

describe('features written one after another', () => {
  test('are JSON with the shapes and words that were given, and stay so', () => {
    const feature = fc.record({
      id: fc.string({ unit: 'grapheme' }),
      properties: fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
      geometry: fc.option(shape),
    })
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 12 }), (features) => {
        const writer = new FeatureWriter(9, 64)
        const bytes = features.map(({ id, properties, geometry }) =>
          writer.feature({
            id: JSON.stringify(id),
            properties: JSON.stringify(properties),
            shape: geometry && layerShapeBinary(geometry),
          }),
        )
        const wanted = features.map((each): Feature<LayerShape | null> => ({ type: 'Feature', ...each }))
        expect(bytes.map(parsed)).toEqual(JSON.parse(JSON.stringify(wanted)))
      }),
      { numRuns: 500 },
    )
  })

  test('with a shape that is torn, or of another kind, is refused', () => {
    const area = layerShapeBinary({ type: 'MultiPolygon', coordinates: [[[[1, 1], [2, 1], [2, 2], [1, 1]]]] }) // prettier-ignore
    const write = (bytes: Uint8Array) => () => new FeatureWriter(9).feature({ id: '1', properties: '{}', shape: bytes })
    expect(write(area.subarray(0, 60))).toThrow(RangeError)
    expect(write(Uint8Array.of(1, 7, 0, 0, 0, 0, 0, 0, 0))).toThrow(RangeError)
  })
})
