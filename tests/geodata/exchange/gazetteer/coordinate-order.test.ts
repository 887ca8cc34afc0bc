import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { pairReader, readPair } from '../../../../geodata/exchange/gazetteer/coordinate-order.ts'

const latitude = fc.double({ min: 17, max: 54, noNaN: true })
const longitude = fc.double({ min: 73.5, max: 135, noNaN: true })
const northing = fc.double({ min: 1_900_000, max: 5_900_000, noNaN: true })
const easting = fc.double({ min: 260_000, max: 740_000, noNaN: true })
const zone = fc.oneof(fc.integer({ min: 13, max: 23 }), fc.integer({ min: 25, max: 45 }))
const zoned = fc.tuple(zone, easting).map(([number, metres]) => 1_000_000 * number + metres)
const either = <Value>(pair: fc.Arbitrary<readonly [Value, Value]>) =>
  fc
    .tuple(pair, fc.boolean())
    .map(([[one, other], isTurned]) => (isTurned ? ([other, one] as const) : ([one, other] as const)))
const pair = fc.oneof(
  either(fc.tuple(latitude, longitude)),
  either(fc.tuple(northing, easting)),
  either(fc.tuple(northing, zoned)),
  fc.tuple(fc.double({ min: -1e8, max: 1e8 }), fc.double({ min: -1e8, max: 1e8 })),
)

describe('the pairs of a file, read one way', () => {
  test('are told as each is read by itself, or not at all where it is read another way', () => {
    fc.assert(
      fc.property(pair, pair, (common, [first, second]) => {
        const way = readPair(common[0], common[1])
        fc.pre(way !== undefined)
        const alone = readPair(first, second)
        const isAlike = alone?.unit === way.unit && alone.order === way.order && alone.zone === way.zone
        expect(pairReader(way)(first, second)).toEqual(isAlike ? [alone.east, alone.north] : undefined)
      }),
      { numRuns: 20_000 },
    )
  })
})
