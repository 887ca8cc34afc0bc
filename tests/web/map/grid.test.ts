import { describe, expect, it } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { gridOver } from '../../../web/map/grid.ts'

const plane = gaussKruger(108)

describe('the kilometre grid', () => {
  const [west = NaN, south = NaN] = plane.toGeographic([497_100, 2_449_100])
  const [east = NaN, north = NaN] = plane.toGeographic([498_900, 2_450_900])
  const { lines, labels } = gridOver([west, south, east, north], plane)

  it('runs along round northings and eastings', () => {
    for (const { properties, geometry } of lines)
      for (const position of geometry.coordinates) {
        const [eastMetres, northMetres] = plane.toPlane(position)
        expect(properties.axis === 'north' ? northMetres : eastMetres).toBeCloseTo(properties.metres, 3)
        expect(properties.metres % 50).toBe(0)
      }
  })

  it('says X for north and Y for east, as Chinese survey tables do', () => {
    const texts = labels.map(({ properties }) => properties.text)
    expect(texts).toContain('X 2450.0')
    expect(texts).toContain('Y 498.0')
  })

  it('has a handful of lines in any view', () => {
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.length).toBeLessThan(20)
  })

  it('is not drawn over a view wider than its zone', () => {
    expect(gridOver([73, 18, 135, 54], plane)).toEqual({ lines: [], labels: [] })
  })
})
