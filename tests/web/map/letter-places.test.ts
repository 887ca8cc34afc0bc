import { describe, expect, it } from 'vitest'

import { letterPlaces } from '../../../web/map/letter-places.ts'
import { pixelScale } from '../../../web/map/pixel-scale.ts'

import type { LaidStretch } from '../../../geodata/sheets/side-by-side/line.ts'

const SCALE = { perLongitude: 1000, perLatitude: 1000 }
const SPACING = { spacingPixels: 100, shortestStretchPixels: 30 }

const stretch = (more: Partial<LaidStretch> = {}): LaidStretch => ({
  lineId: 'A/0',
  coordinates: [
    [0, 0],
    [0.3, 0],
  ],
  offsetPixels: 0,
  inside: 'left',
  place: 0,
  sharedBy: 1,
  ...more,
})

describe('the letters along a line', () => {
  it('stand evenly, half a step from the ends', () => {
    const places = letterPlaces(stretch(), SCALE, SPACING)
    expect(places.map(({ position: [x = NaN] }) => Math.round(x * 1000))).toEqual([50, 150, 250])
  })

  it('of coinciding lines take turns', () => {
    const [first, second] = [0, 1].map((place) =>
      letterPlaces(stretch({ place, sharedBy: 2 }), SCALE, SPACING).map(({ position: [x = NaN] }) =>
        Math.round(x * 1000),
      ),
    )
    expect(first).toEqual([25, 125, 225])
    expect(second).toEqual([75, 175, 275])
  })

  it('follow their line when it is moved aside: south of a line that runs east is downwards', () => {
    const [place] = letterPlaces(stretch({ offsetPixels: 5 }), SCALE, SPACING)
    const [right, down] = place!.shiftPixels
    expect(right).toBeCloseTo(0)
    expect(down).toBeCloseTo(5)
  })

  it('are left out where the line is too short for one', () => {
    expect(letterPlaces(stretch({ coordinates: [[0, 0], [0.02, 0]] }), SCALE, SPACING)).toEqual([]) // prettier-ignore
  })
})

describe('the scale of the screen', () => {
  it('doubles with each zoom step, and stretches latitude by its secant', () => {
    const [near, far] = [pixelScale(11, 60), pixelScale(10, 60)]
    expect(near.perLongitude).toBe(2 * far.perLongitude)
    expect(near.perLatitude / near.perLongitude).toBeCloseTo(2)
  })
})
