import { describe, expect, it } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { contourInterval } from '../../../geodata/terrain/contour-interval.ts'
import { storedGridFacts } from '../../../geodata/terrain/stored-grid.ts'
import { heldTerrain } from '../../../web/workers/terrain/held-terrain.ts'
import { cone, gridOf } from '../../support/terrain/small-grids.ts'

import type { ElevationGrid } from '../../../geodata/terrain/model.ts'

const plane = gaussKruger(108)
const held = (grid: ElevationGrid) =>
  heldTerrain({
    grid: storedGridFacts(grid),
    heights: grid.heights,
    kind: 'bare-earth',
    source: null,
    centralMeridianDegrees: 108,
  })

describe('the picture of the relief', () => {
  it('is clear where the land is flat, and darker where it turns from the light than where it faces it', () => {
    const flat = held(gridOf(5, 5, () => 100)).shadedPixels()
    expect([...flat.filter((_, index) => index % 4 === 3)].every((opacity) => opacity <= 1)).toBe(true)
    // Light comes from between south-west and north: a slope that falls to the east lies in shade.
    const darkness = (steepness: number): number => {
      const [red = 0, , , opacity = 0] = held(gridOf(5, 5, (column) => 100 + steepness * column))
        .shadedPixels()
        .slice(48, 52)
      return red < 128 ? opacity : -opacity
    }
    expect(darkness(-6)).toBeGreaterThan(20)
    expect(darkness(6)).toBeLessThan(darkness(-6) / 2)
  })

  it('lies over the four corners of the grid', () => {
    const [northWest, , southEast] = held(gridOf(10, 20, () => 1)).corners()
    const [west, north] = plane.toPlane(northWest)
    expect([west, north].map(Math.round)).toEqual([1000, 2000])
    expect(plane.toPlane(southEast).map(Math.round)).toEqual([1100, 1800])
  })
})

describe('contours', () => {
  it('of a cone are rings about its top, every fifth an index', () => {
    const { intervalMetres, lines } = held(cone(41)).contours()
    const heights = new Set(lines.features.map(({ properties }) => properties.heightMetres))
    for (const { properties, geometry } of lines.features) {
      expect(properties.heightMetres % intervalMetres).toBe(0)
      expect(properties.isIndex).toBe((properties.heightMetres / intervalMetres) % 5 === 0)
      for (const position of geometry.coordinates) {
        const [east, north] = plane.toPlane(position)
        const metres = Math.hypot(east - 1205, north - 1795)
        expect(Math.abs(500 - metres / 2 - properties.heightMetres)).toBeLessThan(2)
      }
    }
    expect(heights.size).toBeGreaterThan(10)
  })

  it('never stand closer than a third of a cell can tell', () => {
    expect(contourInterval(30, 100, 200)).toBe(10)
    expect(contourInterval(2, 100, 130)).toBe(1)
    expect(contourInterval(2, 0, 2000)).toBe(50)
  })
})

describe('a trace', () => {
  it('between two places in degrees comes back in degrees, along the crest', () => {
    const ridge = gridOf(60, 40, (column, row) => 300 - 4 * Math.abs(row - 20) - 0.1 * column)
    const at = (column: number, row: number) => plane.toGeographic([1005 + column * 10, 1995 - row * 10])
    const line = held(ridge).trace({ kind: 'ridge', from: at(10, 18), to: at(50, 22), sketch: [] })
    for (const position of line!) expect(Math.abs(plane.toPlane(position)[1] - 1795)).toBeLessThanOrEqual(10)
    expect(held(ridge).trace({ kind: 'ridge', from: [100, 20], to: at(50, 22), sketch: [] })).toBeNull()
  })
})
