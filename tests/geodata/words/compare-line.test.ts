import { describe, expect, test } from 'vitest'

import { compareLine } from '../../../geodata/words/comparison/compare-line.ts'
import { findingSentence } from '../../../geodata/words/comparison/finding-sentences.ts'
import { demonstrationLines, lineNumber, mirror, moved, plane } from './demonstration-lines.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { FindingCode, LineComparison } from '../../../geodata/words/comparison/model.ts'
import type { Place } from '../../../geodata/places/place.ts'
import type { DrawnLine } from '../../../geodata/words/course/drawn-line.ts'
import type { TestLine } from './demonstration-lines.ts'

const WORLDS = [1981, 1, 2, 3, 7, 42, 1953, 1962]
const [EXTENT, CLAIM_A, CLAIM_B, RULED_LINE] = [0, 1, 2, 3]

const compare = ({ description, line, ground }: TestLine): LineComparison => compareLine(description, line, ground)
const codesOf = ({ calls }: LineComparison, callIndex: number): FindingCode[] =>
  calls.find((row) => row.callIndex === callIndex)!.findings.map(({ code }) => code)
const allCodes = ({ calls, whole }: LineComparison): Set<FindingCode> =>
  new Set([...calls.flatMap(({ findings }) => findings), ...whole].map(({ code }) => code))

/** Calls of the extent in the order of its words: E, S, W, N. */
const [EAST, SOUTH, WEST, NORTH] = [0, 1, 2, 3]

describe('a line that keeps its words', () => {
  test.each(WORLDS)('the extent of world %i keeps every call, and nothing else is said', (seed) => {
    const { calls, whole } = compare(lineNumber(EXTENT, { seed }))
    expect(calls.map(({ callIndex, findings }) => [callIndex, findings])).toEqual(
      [EAST, SOUTH, WEST, NORTH].map((callIndex) => [callIndex, [{ code: 'keeps' }]]),
    )
    expect(whole).toEqual([])
  })

  test.each(WORLDS)('claims and ruled line of world %i keep every call but where they are honestly open', (seed) => {
    for (const found of demonstrationLines({ seed }).slice(CLAIM_A))
      expect([...allCodes(compare(found))].filter((code) => code !== 'keeps' && code !== 'open')).toEqual([])
    expect(allCodes(compare(lineNumber(RULED_LINE, { seed })))).toEqual(new Set(['keeps']))
  })

  test.each([CLAIM_A, CLAIM_B])('claim %i says how much of it is only assumed', (number) => {
    const { line, ...rest } = lineNumber(number)
    const { calls } = compare({ line, ...rest })
    expect(calls.at(-1)).toMatchObject({
      callIndex: null,
      findings: [{ code: 'open', reason: 'no-words', metres: line.closedByStraightMetres }],
    })
  })

  test('with the far edge the south is open by the gap that the solver found, and the rest keeps', () => {
    const found = lineNumber(EXTENT, { edge: 'far' })
    const comparison = compare(found)
    expect(codesOf(comparison, SOUTH)).toEqual(['open'])
    for (const callIndex of [EAST, WEST, NORTH]) expect(codesOf(comparison, callIndex)).toEqual(['keeps'])
    expect(comparison.calls.find(({ callIndex }) => callIndex === SOUTH)!.findings[0]).toMatchObject({
      metres: found.line.closedByStraightMetres,
    })
  })

  test('the awards of a ruling are no calls for a line', () => {
    expect(compare(lineNumber(RULED_LINE)).calls.map(({ callIndex }) => callIndex)).toEqual([0])
  })
})

describe('a wrong line is told', () => {
  test.each(WORLDS)('mirrored in world %i: east and west are on the wrong side, away from their features', (seed) => {
    const found = lineNumber(EXTENT, { seed })
    const comparison = compare({ ...found, line: moved(found.line, mirror(found.line)) })
    for (const callIndex of [EAST, WEST])
      expect(codesOf(comparison, callIndex)).toEqual(['wrong-side', 'wrong-feature'])
    for (const callIndex of [SOUTH, NORTH]) expect(codesOf(comparison, callIndex)).not.toContain('wrong-side')
  })

  test('mirrored together with its ground: the features are kept, the sides are not', () => {
    const found = lineNumber(EXTENT)
    const flip = mirror(found.line)
    const flipPlace = (place: Place): Place => {
      const flipped = (position: number[]) => plane.toGeographic(flip(plane.toPlane(position)))
      const { geometry } = place
      switch (geometry.type) {
        case 'Point':
          return { ...place, geometry: { type: 'Point', coordinates: flipped(geometry.coordinates) } }
        case 'LineString':
          return { ...place, geometry: { type: 'LineString', coordinates: geometry.coordinates.map(flipped) } }
        case 'Polygon':
          return {
            ...place,
            geometry: { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(flipped)) },
          }
      }
    }
    const ground = { ...found.ground, places: found.ground.places.map(flipPlace) }
    const comparison = compare({ ...found, line: moved(found.line, flip), ground })
    expect(comparison.calls[EAST]!.findings).toEqual([{ code: 'wrong-side', stated: 'E', lies: 'W' }])
    expect(comparison.calls[WEST]!.findings).toEqual([{ code: 'wrong-side', stated: 'W', lies: 'E' }])
    expect(codesOf(comparison, SOUTH)).toEqual(['keeps'])
    expect(codesOf(comparison, NORTH)).toEqual(['keeps'])
  })

  test.each(WORLDS)('a mirrored walk of world %i runs east where the words say west, by about 180°', (seed) => {
    const found = lineNumber(CLAIM_A, { seed })
    const comparison = compare({ ...found, line: moved(found.line, mirror(found.line)) })
    const west = comparison.calls.find(({ callIndex }) => callIndex === 1)!
    const off = west.findings.find(({ code }) => code === 'direction-off')
    expect(off).toMatchObject({ stated: 'W' })
    expect(off?.code === 'direction-off' && off.degrees).toBeGreaterThan(150)
    // South stays south.
    expect(codesOf(comparison, 2)).not.toContain('direction-off')
  })

  test.each(WORLDS)('two sides that follow each other’s features in world %i: both name what they follow', (seed) => {
    const found = lineNumber(EXTENT, { seed })
    const [east, south, west, north] = found.line.segments
    const line: DrawnLine = {
      ...found.line,
      segments: [
        { ...west!, callIndex: EAST, markIndex: 0 },
        south!,
        { ...east!, callIndex: WEST, markIndex: 0 },
        north!,
      ],
    }
    const comparison = compare({ ...found, line })
    expect(comparison.calls[EAST]!.findings).toContainEqual({
      code: 'wrong-feature',
      named: '琴仈屋背山山脊',
      drawn: '六奎田垌',
      metres: null,
    })
    expect(codesOf(comparison, EAST)).toContain('wrong-side')
    expect(codesOf(comparison, WEST)).toEqual(expect.arrayContaining(['wrong-feature', 'wrong-side']))
    expect(codesOf(comparison, SOUTH)).toEqual(['keeps'])
    expect(codesOf(comparison, NORTH)).toEqual(['keeps'])
  })

  test('two features that change places in the gazetteer after the drawing', () => {
    const found = lineNumber(EXTENT)
    const [road, gully] = ['north-road', 'south-gully'].map((id) =>
      found.ground.places.find((place) => place.id === id)!,
    )
    const places = found.ground.places.map((place) =>
      place.id === road!.id
        ? { ...place, names: gully!.names, kind: gully!.kind }
        : place.id === gully!.id
          ? { ...place, names: road!.names, kind: road!.kind }
          : place,
    )
    const comparison = compare({ ...found, ground: { ...found.ground, places } })
    expect(codesOf(comparison, SOUTH)).toContain('wrong-feature')
    expect(codesOf(comparison, NORTH)).toContain('wrong-feature')
    expect(codesOf(comparison, EAST)).toEqual(['keeps'])
  })

  test.each(WORLDS)('the ridge of world %i drawn on the west side', (seed) => {
    const found = lineNumber(EXTENT, { seed })
    const toTheWest = ([east, north]: Metres): Metres => [east - 500, north]
    const line = moved(found.line, toTheWest, ({ callIndex }) => callIndex === EAST)
    const comparison = compare({ ...found, line })
    expect(codesOf(comparison, EAST)).toEqual(expect.arrayContaining(['wrong-side', 'wrong-feature']))
  })

  test.each(WORLDS)('the ridge of world %i itself in the west, and the line drawn along it there', (seed) => {
    const change = (places: Place[]) =>
      places.map((place): Place => {
        if (place.id !== 'main-ridge' || place.geometry.type !== 'LineString') return place
        const coordinates = place.geometry.coordinates.map(([longitude, latitude]) => [longitude! - 0.006, latitude!])
        return { ...place, geometry: { type: 'LineString', coordinates } }
      })
    const found = lineNumber(EXTENT, { seed, change })
    const codes = codesOf(compare(found), EAST)
    expect(codes).toContain('wrong-side')
    expect(codes, 'the line does follow the ridge that the words name').not.toContain('wrong-feature')
  })

  test('the ruled line turned by 60° is off by 60° and misses the field edge it should reach', () => {
    const found = lineNumber(RULED_LINE)
    const [hillEast, hillNorth] = plane.toPlane([107.98, 22.15])
    const [sin, cos] = [Math.sin(Math.PI / 3), Math.cos(Math.PI / 3)]
    const turn = ([east, north]: Metres): Metres => {
      const [x, y] = [east - hillEast, north - hillNorth]
      return [hillEast + x * cos + y * sin, hillNorth - x * sin + y * cos]
    }
    const { findings } = compare({ ...found, line: moved(found.line, turn) }).calls[0]!
    expect(findings[0]).toMatchObject({ code: 'direction-off', stated: 'W' })
    expect(findings[0]?.code === 'direction-off' && findings[0].degrees).toBeCloseTo(60, 3)
    expect(findings.map(({ code }) => code)).toContain('wrong-feature')
  })

  test('a name that loses its place is listed, and its side is open', () => {
    const change = (places: Place[]) => places.filter(({ id }) => id !== 'north-road')
    const comparison = compare(lineNumber(EXTENT, { change }))
    expect(codesOf(comparison, NORTH)).toEqual(expect.arrayContaining(['unlocated', 'open']))
  })
})

describe('a line drawn by hand', () => {
  const byHand = (line: DrawnLine): DrawnLine => ({
    ...line,
    segments: line.segments.map((segment) => ({ ...segment, placeId: null, method: 'drawn-by-hand' })),
  })

  test('keeps the words where it runs along what they name', () => {
    const found = lineNumber(EXTENT)
    expect(allCodes(compare({ ...found, line: byHand(found.line) }))).toEqual(new Set(['keeps']))
  })

  test('is told how far it strays from what they name', () => {
    const found = lineNumber(EXTENT)
    const strayed = moved(
      byHand(found.line),
      ([east, north]) => [east + 60, north],
      ({ callIndex }) => callIndex === EAST,
    )
    const finding = compare({ ...found, line: strayed }).calls[EAST]!.findings.find(
      ({ code }) => code === 'wrong-feature',
    )
    expect(finding).toMatchObject({ named: '琴仈屋背山山脊', drawn: null })
    expect(finding?.code === 'wrong-feature' && finding.metres).toBeGreaterThan(40)
    expect(finding?.code === 'wrong-feature' && finding.metres).toBeLessThan(75)
  })
})

describe('the sentences', () => {
  test('every finding has one in both languages, and it says what differs', () => {
    const found = lineNumber(EXTENT)
    const { calls } = compare({ ...found, line: moved(found.line, mirror(found.line)) })
    const sentences = calls[EAST]!.findings.map((finding) => findingSentence(finding, 'zh-CN'))
    expect(sentences[0]).toBe('位置不合：文字说在东边，线在西边。')
    expect(findingSentence(calls[EAST]!.findings[0]!, 'en')).toBe(
      'Wrong side: the words say the east, the line lies in the west.',
    )
  })
})
