import { describe, expect, test } from 'vitest'

import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { digitize } from '../../../geodata/digitize.ts'
import { makeGrid } from '../../../geodata/terrain/make-grid.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Place } from '../../../geodata/places/place.ts'

const plane = gaussKruger(108)
const [EAST, NORTH] = [500_000, 2_600_000]
const geographic = ([east, north]: Metres) => plane.toGeographic([EAST + east, NORTH + north])

const place = (
  name: string,
  kind: LandmarkKind,
  points: readonly Metres[],
  more: Pick<Place, 'spotHeightMetres'> = {},
): Place => ({
  id: name,
  kind,
  names: [{ name, source: 'invented' }],
  accuracyMetres: 5,
  illustrative: false,
  geometry:
    points.length === 1
      ? { type: 'Point', coordinates: geographic(points[0]!) }
      : { type: 'LineString', coordinates: points.map(geographic) },
  ...more,
})

type Hill = { readonly at: Metres; readonly heightMetres: number }

/** Cones on a plain of 250 m, in 100 × 100 cells of 10 m; each falls 1 m every 2 m. */
const land = (...hills: Hill[]) =>
  makeGrid({
    columns: 100,
    rows: 100,
    heights: Float32Array.from({ length: 100 * 100 }, (_, cell) => {
      const [east, north] = [-195 + (cell % 100) * 10, 795 - Math.floor(cell / 100) * 10]
      return Math.max(
        250,
        ...hills.map(({ at, heightMetres }) => heightMetres - Math.hypot(east - at[0], north - at[1]) / 2),
      )
    }),
    west: EAST - 200,
    north: NORTH + 800,
    cellWidth: 10,
    cellHeight: 10,
    referenceSystem: { unit: 'metre', epsg: 4545 },
  })

const stone = place('黄牛石', 'stone', [[0, 0]])
const bridge = place('石桥', 'stone', [[500, 0]])
const ridge = place('高岭山脊', 'ridge', [
  [0, 0],
  [0, 320],
  [320, 320],
])
const words = '四至界限：由黄牛石起，沿高岭山脊至标高370.5处，再直线至石桥，再直线至黄牛石止。'
const hill: Hill = { at: [255, 325], heightMetres: 367 }

const solved = (text: string, places: readonly Place[], grid?: ReturnType<typeof land>, answers = {}) =>
  digitize(text, places, answers, grid).outlines[0]!.outline
const endOf = (outline: ReturnType<typeof solved>, callIndex: number): Metres => {
  const last = outline.segments.filter((segment) => segment.callIndex === callIndex).at(-1)!
  const [east, north] = plane.toPlane(last.coordinates.at(-1)!)
  return [east - EAST, north - NORTH]
}
const metresFrom = ([east, north]: Metres, [toEast, toNorth]: Metres) => Math.hypot(east - toEast, north - toNorth)

describe('a spot height that no place answers to', () => {
  test('leaves the leg without its end where there is no terrain', () => {
    const { openSides, unlocated } = solved(words, [stone, bridge, ridge])
    expect(openSides).not.toEqual([])
    expect(unlocated.map(({ quote }) => quote)).toEqual(['标高370.5处'])
  })

  test('is the summit beside the leg that is about as high, dashed and with its reason', () => {
    const outline = solved(words, [stone, bridge, ridge], land(hill))
    expect(outline.polygon).not.toBeNull()
    expect(outline.openSides).toEqual([])
    expect(metresFrom(endOf(outline, 1), hill.at)).toBeLessThanOrEqual(10)
    const legs = outline.segments.filter(({ callIndex }) => callIndex === 1 || callIndex === 2)
    expect(legs.map(({ certainty }) => certainty)).toEqual(['implied', 'implied'])
    expect(legs[0]).toMatchObject({ reason: 'at-spot-height', placeId: '高岭山脊' })
    // Still on no map: a person may enter it.
    expect(outline.unlocated.map(({ quote }) => quote)).toEqual(['标高370.5处'])
  })

  test('is as accurate as the grid where the leg has no line of its own', () => {
    const straight = words.replace('沿高岭山脊至', '直线至')
    const [first] = solved(straight, [stone, bridge], land(hill)).segments
    // Of unknown kind the grid counts as a surface model: ten metres at the least.
    expect(first).toMatchObject({ certainty: 'implied', reason: 'at-spot-height', accuracyMetres: 10 })
  })

  test('is no summit of another height', () => {
    const { unlocated, segments } = solved(words, [stone, bridge, ridge], land({ ...hill, heightMetres: 395 }))
    expect(unlocated).toHaveLength(1)
    expect(segments.some(({ reason }) => reason === 'at-spot-height')).toBe(false)
  })

  test('may stand in brackets behind a bare summit', () => {
    const bracketed = words.replace('标高370.5处', '山顶（高程370.5米）')
    const outline = solved(bracketed, [stone, bridge, ridge], land(hill))
    expect(metresFrom(endOf(outline, 1), hill.at)).toBeLessThanOrEqual(10)
  })

  test('may be the point where a walk sets out', () => {
    const walk = '四至界限：从标高370.5山头起，直线至石桥，再直线至黄牛石，再沿高岭山脊至标高370.5山头止。'
    const outline = solved(walk, [stone, bridge, ridge], land(hill))
    expect(outline.polygon).not.toBeNull()
    expect(outline.segments.some(({ reason }) => reason === 'at-spot-height')).toBe(true)
  })

  test('is asked about where two summits are about equally good', () => {
    const other: Hill = { at: [5, 205], heightMetres: 373 }
    const { questions, openSides } = solved(words, [stone, bridge, ridge], land(hill, other))
    expect(questions).toMatchObject([{ code: 'several-courses', callIndex: 1, answer: null }])
    expect(openSides.map(({ reason }) => reason)).toContain('several-courses')
    const [question] = questions
    const ends = question!.candidates.map(({ value }) =>
      endOf(solved(words, [stone, bridge, ridge], land(hill, other), { [question!.key]: value }), 1),
    )
    const nearest = [hill, other].map(({ at }) => Math.min(...ends.map((end) => metresFrom(end, at))))
    expect(nearest.every((metres) => metres <= 30)).toBe(true)
  })
})

describe('a spot height that a peak of the gazetteer has', () => {
  const known = place('尖石顶', 'peak', [[5, 205]], { spotHeightMetres: 370.5 })

  test('is that peak, whatever the terrain says', () => {
    const outline = solved(words, [stone, bridge, ridge, known], land(hill))
    expect(metresFrom(endOf(outline, 1), [5, 205])).toBeLessThanOrEqual(10)
    expect(outline.unlocated).toEqual([])
    expect(outline.questions).toEqual([])
  })

  test('is not a peak of another height whose name looks like it', () => {
    const alike = place('标高390.5处', 'peak', [[5, 205]])
    const outline = solved(words, [stone, bridge, ridge, alike], land(hill))
    expect(metresFrom(endOf(outline, 1), hill.at)).toBeLessThanOrEqual(10)
  })
})
