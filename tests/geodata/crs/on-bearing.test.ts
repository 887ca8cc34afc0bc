import { expect, test } from 'vitest'

import { meetingOnBearing, pointOnBearing } from '../../../geodata/crs/on-bearing.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const rounded = (point: Metres | undefined) => point?.map((part) => Math.round(part * 1e6) / 1e6 + 0)

test('a hundred metres due west lies a hundred metres west', () => {
  expect(rounded(pointOnBearing([500, 200], 270, 100))).toEqual([400, 200])
  expect(rounded(pointOnBearing([0, 0], 45, Math.SQRT2))).toEqual([1, 1])
})

test('a line due west ends at the nearer of two roads, and looks past what lies behind', () => {
  const road = (east: number): Metres[] => [
    [east, -10],
    [east, 10],
  ]
  expect(rounded(meetingOnBearing([0, 0], 270, [road(-80), road(-30), road(5)]))).toEqual([-30, 0])
})

test('a line that stands on a road meets the next, and one beside its end meets none', () => {
  const road: Metres[] = [
    [0, 0],
    [0, 50],
    [-40, 50],
  ]
  expect(
    rounded(
      meetingOnBearing([0, 0], 0, [
        [
          [-5, 20],
          [5, 20],
        ],
      ]),
    ),
  ).toEqual([0, 20])
  expect(meetingOnBearing([0, 0], 270, [road])).toBeUndefined()
})
