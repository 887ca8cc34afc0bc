import { describe, expect, test } from 'vitest'

import { signedAreaSquareMetres } from '../../../geodata/crs/plane-geometry.ts'
import { lineFault, metresBeyond } from '../../../geodata/ruling/line-faults.ts'
import { splitExtent } from '../../../geodata/ruling/split-extent.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const field: Metres[] = [
  [0, 0],
  [200, 0],
  [200, 400],
  [0, 400],
  [0, 0],
]
/** West to east, back outside the field, and west to east again: three times through it. */
const weaving: Metres[] = [
  [-20, 100],
  [230, 100],
  [230, 200],
  [-30, 200],
  [-30, 300],
  [220, 300],
]
describe('a dividing line that cannot divide is called what it is', () => {
  test.each<[string, string, Metres[]]>([
    ['no line at all', 'line-without-length', []],
    ['one point', 'line-without-length', [[100, 100]]],
    [
      'two points at one spot',
      'line-without-length',
      [
        [100, 100],
        [100, 100],
      ],
    ],
    [
      'a ring inside the field',
      'line-closes-on-itself',
      [
        [50, 50],
        [150, 50],
        [150, 150],
        [50, 50],
      ],
    ],
    [
      'there and back',
      'line-closes-on-itself',
      [
        [0, 280],
        [60, 280],
        [0, 280],
      ],
    ],
    [
      'a loop on the way',
      'line-crosses-itself',
      [
        [0, 100],
        [150, 100],
        [150, 200],
        [100, 200],
        [100, 50],
        [200, 50],
      ],
    ],
    [
      'beside the field',
      'line-misses-extent',
      [
        [260, 0],
        [230, 400],
      ],
    ],
    [
      'only touching a corner',
      'line-misses-extent',
      [
        [100, 500],
        [200, 400],
        [300, 300],
      ],
    ],
    [
      'along the edge',
      'line-along-edge',
      [
        [200, 20],
        [200, 380],
      ],
    ],
    [
      'in another zone',
      'line-far-away',
      [
        [-309_000, 200],
        [-308_800, 200],
      ],
    ],
    ['three times through', 'line-crosses-several-times', weaving],
  ])('%s', (_, code, line) => {
    expect(lineFault(field, line)?.code).toBe(code)
    expect(lineFault([...field].reverse(), line)?.code, 'whichever way the extent runs').toBe(code)
    expect(splitExtent(field, line).type, 'and it divides nothing').not.toBe('parts')
  })

  test('how far it misses by is told', () => {
    const line: Metres[] = [
      [260, 0],
      [230, 400],
    ]
    expect(lineFault(field, line)).toMatchObject({ metres: 30, at: [230, 400] })
  })

  test('three times through there are four parts, and together they are the field', () => {
    const fault = lineFault(field, weaving)
    if (fault?.code !== 'line-crosses-several-times') throw new Error('another fault')
    expect(fault.times).toBe(3)
    expect(fault.parts.map((part) => Math.round(signedAreaSquareMetres(part))).sort()).toEqual([
      20_000, 20_000, 20_000, 20_000,
    ])
  })

  test.each<[string, Metres[]]>([
    [
      'from edge to edge',
      [
        [0, 100],
        [200, 250],
      ],
    ],
    [
      'that stops short, which is said of its end',
      [
        [0, 100],
        [150, 250],
      ],
    ],
    [
      'that crosses itself only outside, where it parts nothing',
      [
        [0, 100],
        [260, 100],
        [260, 150],
        [230, 150],
        [230, 60],
      ],
    ],
  ])('a line %s has no fault', (_, line) => {
    expect(lineFault(field, line)).toBeUndefined()
  })

  test('what lies beyond the extent is measured, what runs along its edge is not', () => {
    expect(
      metresBeyond(field, [
        [-30, 100],
        [200, 100],
        [200, 160],
        [250, 160],
      ]),
    ).toBeCloseTo(80, 6)
  })
})

test('ground to the left of one stretch and to the right of another lies on no side of the line', () => {
  const hook: Metres[] = [
    [200, 200],
    [100, 200],
    [100, -60],
    [240, 100],
    [150, -20],
  ]
  expect(splitExtent(field, hook)).toEqual({ type: 'none' })
  expect(lineFault(field, hook)?.code).toBe('line-crosses-several-times')
})
