import { describe, expect, it } from 'vitest'

import { insideGround, windOfEnd, windsOfParts } from '../../../../web/state/divisions/divided-parts.ts'
import { exactAxis, lineBearing, windOf } from '../../../../web/state/divisions/winds.ts'
import { field, lineOverField, MERIDIAN } from '../../../support/invented-field.ts'

describe('the winds', () => {
  it('are the nearest to a bearing, all round', () => {
    expect([-90, 0, 22, 23, 270, 338, 359].map(windOf)).toEqual(['W', 'N', 'N', 'NE', 'W', 'N', 'N'])
  })

  it('name a course only where it is exactly theirs, whichever way it is walked', () => {
    expect([45, 360, 44, 270, 225, 315].map(exactAxis)).toEqual(['NE', 'N', null, 'E', 'NE', 'SE'])
    expect([0, 180, 359, 200].map(lineBearing)).toEqual([0, 0, 179, 20])
  })
})

describe('the parts of divided ground', () => {
  it('lie square to a straight line, whichever way it runs', () => {
    const west = lineOverField(
      'equal-area',
      [
        [201, 50],
        [-1, 50],
      ],
      { bearingDegrees: 270 },
    )
    expect(windsOfParts(west, field, MERIDIAN)).toEqual({ left: 'S', right: 'N' })
    const east = lineOverField(
      'equal-area',
      [
        [-1, 50],
        [201, 50],
      ],
      { bearingDegrees: 90 },
    )
    expect(windsOfParts(east, field, MERIDIAN)).toEqual({ left: 'N', right: 'S' })
  })

  it('of a winding line lie as their middles do', () => {
    const gully = lineOverField('along-feature', [
      [90, -300],
      [110, 40],
      [95, 60],
      [100, 120],
    ])
    expect(windsOfParts(gully, field, MERIDIAN)).toEqual({ left: 'W', right: 'E' })
  })

  it('are none where the line ends inside', () => {
    const path = lineOverField('along-feature', [
      [-10, 50],
      [120, 50],
    ])
    expect(windsOfParts(path, field, MERIDIAN)).toBeNull()
    expect(windOfEnd(path, 'last', MERIDIAN)).toBe('E')
    expect(windOfEnd(path, 'first', MERIDIAN)).toBe('W')
  })
})

it('of a long road only what crosses the ground divides it', () => {
  const road = lineOverField('along-feature', [
    [50, -500],
    [50, 600],
  ])
  const [piece, ...more] = insideGround(road, field, MERIDIAN)
  expect(more).toEqual([])
  const [south, north] = [piece!.at(0)![1]!, piece!.at(-1)![1]!]
  // A metre of latitude is about 9 millionths of a degree.
  expect((north - south) / 9.03e-6).toBeCloseTo(100, 0)
})
