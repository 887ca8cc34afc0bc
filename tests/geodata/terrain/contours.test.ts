import { describe, expect, it } from 'vitest'

import { contoursAt, contoursEvery } from '../../../geodata/terrain/contours.ts'
import { gridFromContours } from '../../../geodata/terrain/from-contours.ts'
import { heightAt } from '../../../geodata/terrain/grid-cells.ts'
import { hillshade } from '../../../geodata/terrain/hillshade.ts'
import { cone, gridOf } from '../../support/terrain/small-grids.ts'

const SYSTEM = { unit: 'metre', epsg: 4545 } as const

describe('contours', () => {
  it('of a cone are closed rings at their distance from the top', () => {
    const [ring, ...more] = contoursAt(cone(41), 450)
    expect(more).toEqual([])
    expect(ring!.points[0]).toEqual(ring!.points.at(-1))
    for (const [column, row] of ring!.points) expect(Math.hypot(column - 20, row - 20)).toBeCloseTo(10, 1)
  })

  it('have the higher land on their left', () => {
    const [line] = contoursAt(
      gridOf(5, 5, (column) => column),
      2.5,
    )
    // The land rises east; on the way with the east on the left one goes south.
    expect(line!.points[0]).toEqual([2.5, 0])
    expect(line!.points.at(-1)).toEqual([2.5, 4])
  })

  it('lie at every whole multiple of the interval', () => {
    const levels = contoursEvery(
      gridOf(5, 3, (column) => 7 + 10 * column),
      10,
    ).map(({ heightMetres }) => heightMetres)
    expect(levels).toEqual([10, 20, 30, 40])
  })

  it('end at a hole', () => {
    const lines = contoursAt(
      gridOf(9, 5, (column, row) => (column === 4 && row === 2 ? NaN : row)),
      1.5,
    )
    expect(lines.map(({ points }) => points.length)).toEqual([4, 4])
  })

  it('refuse an interval of nothing', () => {
    expect(() => contoursEvery(cone(5), 0)).toThrow(RangeError)
  })
})

describe('a grid out of contours', () => {
  it('rises evenly between two parallel ones', () => {
    const lines = [0, 100, 200].map((east) => ({
      heightMetres: 50 + east / 5,
      coordinates: [
        [east, 0],
        [east, 200],
      ] as const,
    }))
    const made = gridFromContours(lines, 10, SYSTEM, 'contours')
    if (!made.ok) throw new Error(made.problem.code)
    const grid = made.value
    expect([grid.columns, grid.rows]).toEqual([20, 20])
    // The contours pass the columns 0, 10 and 19; between them the height rises by the share of the way.
    for (let column = 0; column <= 10; column++) expect(heightAt(grid, column, 10)).toBeCloseTo(50 + 2 * column, 4)
    for (let column = 10; column <= 19; column++)
      expect(heightAt(grid, column, 10)).toBeCloseTo(70 + (20 * (column - 10)) / 9, 4)
  })

  it('stays level inside the highest contour, and a third one behind another has no say', () => {
    const ring = (heightMetres: number, half: number) => ({
      heightMetres,
      coordinates: [
        [-half, -half],
        [half, -half],
        [half, half],
        [-half, half],
        [-half, -half],
      ] as const,
    })
    const made = gridFromContours([ring(10, 205), ring(20, 105), ring(30, 45)], 10, SYSTEM, 'contours')
    if (!made.ok) throw new Error(made.problem.code)
    const middle = Math.floor(made.value.columns / 2)
    expect(heightAt(made.value, middle, middle)).toBe(30)
    const between = heightAt(made.value, middle, 5)
    expect(between).toBeGreaterThan(10)
    expect(between).toBeLessThan(20)
  })

  it('is refused with one height alone', () => {
    const line = { heightMetres: 10, coordinates: [[0, 0] as const, [5, 5] as const] }
    expect(gridFromContours([line, line], 10, SYSTEM, 'contours')).toEqual({
      ok: false,
      problem: { code: 'contours-too-few', details: { levels: 1 } },
    })
  })
})

describe('hillshade', () => {
  it('lights the slopes that face the light, and level ground by its altitude', () => {
    const middle = 10 * 21 + 10
    const flat = hillshade(gridOf(21, 21, () => 5))[middle]!
    // The sine of 45° of the full light.
    expect(flat).toBe(Math.round(1 + 254 * Math.SQRT1_2))
    const facing = hillshade(gridOf(21, 21, (column, row) => 5 * (column + row)))[middle]!
    const turned = hillshade(gridOf(21, 21, (column, row) => -5 * (column + row)))[middle]!
    expect(facing).toBeGreaterThan(flat)
    expect(turned).toBeLessThan(flat)
  })

  it('from four sides leaves less of the land in the dark', () => {
    const turnedAway = gridOf(21, 21, (column, row) => -6 * (column + row))
    const shadeOf = (multidirectional: boolean) => hillshade(turnedAway, { multidirectional })[10 * 21 + 10]!
    expect(shadeOf(true)).toBeGreaterThan(shadeOf(false) + 50)
  })

  it('leaves holes empty', () => {
    expect(hillshade(gridOf(3, 3, () => NaN))).toEqual(new Uint8ClampedArray(9))
  })
})
