import { area as turfArea, featureCollection, feature, intersect } from '@turf/turf'
import { describe, expect, test } from 'vitest'

import { muOf } from '../../geodata/claims/model.ts'
import { ellipsoidalAreaSquareMetres } from '../../geodata/crs/ellipsoidal-area.ts'
import { gaussKruger, type Metres } from '../../geodata/crs/gauss-kruger.ts'
import { bearingDegrees, distanceMetres, nearestOnLine } from '../../geodata/crs/plane-geometry.ts'
import { demonstration, EDGE_QUESTION, judgmentText, outlineOf } from '../support/demonstration.ts'
import { onePart, polygonOf, ringOf, squareMetres, uncoveredSquareMetres } from '../support/drawn-demonstration.ts'

import type { DigitizedCase } from '../../geodata/digitize.ts'
import type { Place } from '../../geodata/places/place.ts'
import type { Polygon } from 'geojson'

const plane = gaussKruger(108)
const OTHER_WORLDS = [1, 2, 3, 7, 42, 1953, 1962]

const lineEnds = (digitized: DigitizedCase): [Metres, Metres] => {
  const { segments } = outlineOf(digitized, 'dividing-line').outline
  return [plane.toPlane(segments[0]!.coordinates[0]!), plane.toPlane(segments.at(-1)!.coordinates.at(-1)!)]
}

describe('the disputed extent of the demonstration', () => {
  test('has 120 to 130 mu in the default world', () => {
    const areaMu = muOf(squareMetres(polygonOf(demonstration(), 'extent')))
    expect(areaMu).toBeGreaterThan(120)
    expect(areaMu).toBeLessThan(130)
  })

  test('closes by its own words with the near field edge', () => {
    const { outline } = outlineOf(demonstration(), 'extent')
    expect(outline.closedByStraightMetres).toBe(0)
    expect(outline.openSides).toEqual([])
    expect(outline.segments.every(({ certainty }) => certainty === 'stated')).toBe(true)
  })

  test('stays open on the south by the width of the plain with the far field edge', () => {
    const { outline } = outlineOf(demonstration({ answers: { [EDGE_QUESTION]: 'far' } }), 'extent')
    expect(outline.openSides).toHaveLength(1)
    expect(outline.openSides[0]).toMatchObject({ side: 'S', reason: 'no-meeting' })
    // The plain of the invented world is about 290 m wide where the gully meets it.
    expect(outline.openSides[0]!.gapMetres).toBeGreaterThan(260)
    expect(outline.openSides[0]!.gapMetres).toBeLessThan(320)
    const closing = outline.segments.filter(({ reason }) => reason === 'closes-open-end')
    expect(closing).toMatchObject([{ method: 'assumed', certainty: 'unknown', callIndex: null, placeId: null }])
  })

  test('asks which edge is meant, once for the extent and the ruled line, and tells what each answer would do', () => {
    const digitized = demonstration({ answers: {} })
    const asked = digitized.questions.filter(({ key }) => key === EDGE_QUESTION)
    expect(asked).toMatchObject([
      { code: 'which-edge', candidates: [{ value: 'near' }, { value: 'far' }], answer: null },
    ])
    expect(new Set(asked[0]!.calls.map(({ descriptionIndex }) => descriptionIndex)).size).toBe(2)
    const { answersTried, segments } = outlineOf(digitized, 'extent').outline
    expect(answersTried.map(({ closed }) => closed)).toEqual([true, false])
    expect(
      segments.some(({ certainty }) => certainty === 'implied'),
      'an edge nobody chose is not certain',
    ).toBe(true)
  })

  test('has the south and the west along the gully and the field edge, in the words of the decision', () => {
    const digitized = demonstration()
    const { outline, descriptionIndex } = outlineOf(digitized, 'extent')
    const { calls } = digitized.document.descriptions[descriptionIndex]!.reading
    const followed = outline.segments.map(({ callIndex, markIndex, placeId }) => [
      calls[callIndex!]!.side,
      calls[callIndex!]!.marks[markIndex!]!.kind,
      placeId,
    ])
    expect(followed).toEqual([
      ['E', 'ridge', 'main-ridge'],
      ['S', 'gully', 'south-gully'],
      ['W', 'field', 'field-plain'],
      ['N', 'road', 'north-road'],
    ])
  })
})

describe('the two claims', () => {
  test.each(['A', 'B'])('claim %s does not close by its own words; the gap is assumed and said in metres', (letter) => {
    const { outline } = outlineOf(demonstration(), 'claim', letter)
    const closing = outline.segments.filter(({ callIndex }) => callIndex === null)
    expect(closing).toHaveLength(1)
    expect(closing[0]).toMatchObject({ method: 'assumed', certainty: 'unknown', placeId: null })
    expect(outline.closedByStraightMetres).toBeCloseTo(closing[0]!.lengthMetres, 6)
    expect(outline.closedByStraightMetres).toBeGreaterThan(20)
    expect(outline.openSides.map(({ gapMetres }) => gapMetres)).toEqual([outline.closedByStraightMetres])
  })

  test.each(['A', 'B'])('claim %s, so closed, covers the disputed extent', (letter) => {
    const digitized = demonstration()
    expect(uncoveredSquareMetres(polygonOf(digitized, 'extent'), polygonOf(digitized, 'claim', letter))).toBeLessThan(1)
  })

  test('every named landmark of both claims has its place in the invented world', () => {
    const digitized = demonstration()
    for (const letter of ['A', 'B']) expect(outlineOf(digitized, 'claim', letter).outline.unlocated).toEqual([])
  })

  test('household strips are found and not drawn', () => {
    const { document, outlines } = demonstration()
    const strips = document.descriptions.filter(({ subject }) => subject === 'household-strip')
    expect(strips).toHaveLength(4)
    expect(outlines.map(({ descriptionIndex }) => document.descriptions[descriptionIndex]!.subject)).not.toContain(
      'household-strip',
    )
  })
})

describe('the ruled dividing line', () => {
  test('starts at the hill of spot height 170.5, a node of the ridge that bounds the extent', () => {
    const digitized = demonstration()
    const hill = plane.toPlane([107.98, 22.15])
    expect(distanceMetres(lineEnds(digitized)[0], hill)).toBeLessThan(0.001)
    const ridge = outlineOf(digitized, 'extent').outline.segments.find(({ placeId }) => placeId === 'main-ridge')
    expect(
      Math.min(...ridge!.coordinates.map((position) => distanceMetres(plane.toPlane(position), hill))),
    ).toBeLessThan(0.001)
  })

  test('runs due west on the grid within a tenth of a degree, implied by 往西, and follows no feature', () => {
    const digitized = demonstration()
    expect(Math.abs(bearingDegrees(...lineEnds(digitized)) - 270)).toBeLessThan(0.1)
    expect(outlineOf(digitized, 'dividing-line').outline.segments).toMatchObject([
      { method: 'straight', certainty: 'implied', placeId: null, accuracyMetres: null },
    ])
  })

  test('ends on the field edge', () => {
    const digitized = demonstration()
    const edge = outlineOf(digitized, 'extent').outline.segments.find(({ placeId }) => placeId === 'field-plain')
    expect(nearestOnLine(edge!.coordinates.map(plane.toPlane), lineEnds(digitized)[1]).offsetMetres).toBeLessThan(0.001)
  })

  test('parts the extent into two awards with less than 1 m² missing or shared: north to A, south to B', () => {
    const digitized = demonstration()
    const extent = polygonOf(digitized, 'extent')
    const [north, south] = digitized.awards
    expect([north!.claimantLetter, south!.claimantLetter]).toEqual(['A', 'B'])
    expect(
      Math.abs(squareMetres(onePart(north!.polygon)) + squareMetres(onePart(south!.polygon)) - squareMetres(extent)),
    ).toBeLessThan(1)
    const shared = intersect(featureCollection([feature(north!.polygon), feature(south!.polygon)]))
    expect(shared ? turfArea(shared) : 0).toBeLessThan(1)
    const northings = (polygon: Polygon) => ringOf(polygon).map(([, northMetres]) => northMetres)
    const hillNorthMetres = plane.toPlane([107.98, 22.15])[1]
    expect(Math.min(...northings(onePart(north!.polygon)))).toBeGreaterThan(hillNorthMetres - 0.01)
    expect(Math.max(...northings(onePart(south!.polygon)))).toBeLessThan(hillNorthMetres + 0.01)
  })
})

describe('the drawing follows the world', () => {
  const moved = (id: string, eastDegrees: number) => (places: Place[]) =>
    places.map((place): Place =>
      place.id === id && place.geometry.type === 'Point'
        ? {
            ...place,
            geometry: {
              type: 'Point',
              coordinates: [place.geometry.coordinates[0]! + eastDegrees, place.geometry.coordinates[1]!],
            },
          }
        : place,
    )

  test('move the well and the outline of claim A follows', () => {
    const before = polygonOf(demonstration(), 'claim', 'A')
    const after = polygonOf(demonstration({ change: moved('village-well', -0.0002) }), 'claim', 'A')
    expect(uncoveredSquareMetres(before, after) + uncoveredSquareMetres(after, before)).toBeGreaterThan(100)
  })

  test.each([
    ['main-ridge', 'E'],
    ['south-gully', 'S'],
    ['field-plain', 'W'],
    ['north-road', 'N'],
  ])('delete %s and the %s side opens, no area is given and its name is listed', (id, side) => {
    const { outline } = outlineOf(
      demonstration({ change: (places) => places.filter((place) => place.id !== id) }),
      'extent',
    )
    expect(outline.polygon).toBeNull()
    expect(outline.openSides).toContainEqual(expect.objectContaining({ side, reason: 'no-place' }))
    expect(outline.unlocated.length).toBeGreaterThan(0)
  })

  test('with no places at all every side is open and nothing fails', () => {
    const digitized = demonstration({ change: () => [] })
    expect(digitized.outlines.map(({ outline }) => outline.polygon)).toEqual(digitized.outlines.map(() => null))
    expect(digitized.awards.every(({ polygon }) => polygon === null)).toBe(true)
  })

  test.each(OTHER_WORLDS)('in the world of seed %i everything but the area still holds', (seed) => {
    const digitized = demonstration({ seed })
    const extent = polygonOf(digitized, 'extent')
    expect(outlineOf(digitized, 'extent').outline.closedByStraightMetres).toBe(0)
    for (const letter of ['A', 'B']) {
      expect(outlineOf(digitized, 'claim', letter).outline.closedByStraightMetres).toBeGreaterThan(1)
      expect(uncoveredSquareMetres(extent, polygonOf(digitized, 'claim', letter))).toBeLessThan(1)
    }
    expect(Math.abs(bearingDegrees(...lineEnds(digitized)) - 270)).toBeLessThan(0.1)
    const awarded = digitized.awards.reduce((sum, { polygon }) => sum + squareMetres(onePart(polygon)), 0)
    expect(Math.abs(awarded - squareMetres(extent))).toBeLessThan(1)
    const far = outlineOf(demonstration({ seed, answers: { [EDGE_QUESTION]: 'far' } }), 'extent').outline
    expect(far.openSides).toMatchObject([{ side: 'S', reason: 'no-meeting' }])
  })

  test('the same input gives the same drawing', () => {
    expect(demonstration()).toEqual(demonstration())
  })
})

describe('every segment knows its words', () => {
  test('each names its call, mark, feature (none for straight and assumed ones) and method', () => {
    const digitized = demonstration()
    for (const { outline, descriptionIndex } of digitized.outlines) {
      const { calls } = digitized.document.descriptions[descriptionIndex]!.reading
      for (const segment of outline.segments) {
        expect(segment.placeId !== null).toBe(segment.method === 'follows-feature')
        expect(segment.accuracyMetres, 'nobody surveyed this hill').toBeNull()
        if (segment.callIndex === null) continue
        const call = calls[segment.callIndex]!
        const mark = call.marks[segment.markIndex!]!
        expect(judgmentText.slice(mark.start, mark.end)).toBe(mark.quote)
        expect(call.start).toBeLessThanOrEqual(mark.start)
        expect(call.end).toBeGreaterThanOrEqual(mark.end)
      }
    }
  })
})

describe('areas by the two methods', () => {
  test('plane and ellipsoid differ by less than one part in 10,000 near the central meridian', () => {
    const extent = polygonOf(demonstration(), 'extent')
    const ellipsoidal = ellipsoidalAreaSquareMetres((extent.coordinates[0] ?? []).slice(0, -1))
    expect(Math.abs(ellipsoidal / squareMetres(extent) - 1)).toBeLessThan(1e-4)
  })
})
