import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'

import { signedAreaSquareMetres } from '../../../geodata/crs/plane-geometry.ts'
import { splitExtent } from '../../../geodata/ruling/split-extent.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const field: Metres[] = [
  [0, 0],
  [200, 0],
  [200, 400],
  [0, 400],
  [0, 0],
]
/** Two arms, 100 m wide and 300 m high, on a base of 100 m. */
const horseshoe: Metres[] = [
  [0, 0],
  [400, 0],
  [400, 400],
  [300, 400],
  [300, 100],
  [100, 100],
  [100, 400],
  [0, 400],
  [0, 0],
]
const areaOf = (rings: readonly (readonly Metres[])[]) =>
  rings.reduce((sum, ring) => sum + Math.abs(signedAreaSquareMetres(ring)), 0)

function partsOf(ring: readonly Metres[], line: readonly Metres[]) {
  const split = splitExtent(ring, line)
  if (split.type !== 'parts') throw new Error(`The line does not part the extent: ${split.type}`)
  return split
}

describe('a line from edge to edge', () => {
  test('due west parts a field into a northern part on its right and a southern part on its left', () => {
    const { left, right } = partsOf(field, [
      [200, 280],
      [0, 280],
    ])
    expect(areaOf(right)).toBeCloseTo(200 * 120, 9)
    expect(areaOf(left)).toBeCloseTo(200 * 280, 9)
    expect(right.flat().every(([, north]) => north >= 280)).toBe(true)
  })

  test('the two parts together are the extent, wherever the line begins and ends and whichever way the ring runs', () => {
    const corner = fastCheck.integer({ min: 1, max: 399 })
    fastCheck.assert(
      fastCheck.property(
        corner,
        corner,
        fastCheck.boolean(),
        fastCheck.integer({ min: 20, max: 180 }),
        fastCheck.integer({ min: 0, max: 60 }),
        (start, end, turned, bend, beyond) => {
          const ring = turned ? [...field].reverse() : field
          const { left, right } = partsOf(ring, [
            [200 + beyond, start],
            [200, start],
            [bend, (start + end) / 2],
            [0, end],
          ])
          expect(areaOf(left) + areaOf(right)).toBeCloseTo(80_000, 6)
        },
      ),
    )
  })

  test('what lies beyond the edge parts nothing: a landmark outside the extent may be an end', () => {
    const { left, right } = partsOf(field, [
      [230, 280],
      [-70, 280],
    ])
    expect([areaOf(left), areaOf(right)]).toEqual([200 * 280, 200 * 120])
  })

  test('that leaves a bent extent and comes back parts both arms', () => {
    const { left, right } = partsOf(horseshoe, [
      [-20, 250],
      [420, 250],
    ])
    expect(left).toHaveLength(2)
    expect(areaOf(left)).toBeCloseTo(2 * 100 * 150, 6)
    expect(right).toHaveLength(1)
    expect(areaOf(left) + areaOf(right)).toBeCloseTo(areaOf([horseshoe]), 6)
  })

  test('that runs a little along the edge before it turns inside parts by what lies inside', () => {
    const { left, right } = partsOf(field, [
      [200, 300],
      [200, 280],
      [0, 280],
    ])
    expect(areaOf(right)).toBeCloseTo(200 * 120, 6)
    expect(areaOf(left) + areaOf(right)).toBeCloseTo(80_000, 6)
  })
})

describe('a line that does not part the extent', () => {
  test('says at which end it stops short, and by how much', () => {
    expect(
      splitExtent(field, [
        [200, 280],
        [60, 280],
      ]),
    ).toEqual({ type: 'short', shortEnds: [{ end: 'last', gapMetres: 60 }] })
    expect(
      splitExtent(field, [
        [170, 280],
        [60, 280],
      ]),
    ).toEqual({
      type: 'short',
      shortEnds: [
        { end: 'first', gapMetres: 30 },
        { end: 'last', gapMetres: 60 },
      ],
    })
  })

  test.each<[string, Metres[]]>([
    ['of one point', [[200, 280]]],
    [
      'that runs outside',
      [
        [200, 280],
        [260, 340],
        [200, 350],
      ],
    ],
    [
      'that crosses, turns round and comes back',
      [
        [200, 280],
        [-50, 280],
        [-50, 200],
        [200, 200],
      ],
    ],
    [
      'along the edge',
      [
        [200, 280],
        [200, 100],
      ],
    ],
    [
      'there and back',
      [
        [200, 280],
        [60, 280],
        [200, 280],
      ],
    ],
  ])('a line %s parts nothing', (_, line) => {
    expect(splitExtent(field, line)).toEqual({ type: 'none' })
  })
})
