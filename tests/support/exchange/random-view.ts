/** The lines and places of an invented case as its page has them, the same for a seed: what drawings and tables of points are made from. */
import { centralMeridianOf, gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { SEGMENT_METHODS, SEGMENT_REASONS } from '../../../geodata/outline/model.ts'

import { Chance, line, plainWords, ring, type Ground } from './random-case.ts'

import type { Position } from 'geojson'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireOutline, WirePlace, WireSegment } from '../../../geodata/wire/geometry.ts'

const REASONS = SEGMENT_REASONS.filter((reason) => reason !== 'parts-the-outline')

/** Corners of a line, shared out among stretches that meet. */
function segmentsOf(chance: Chance, course: readonly Position[]): WireSegment[] {
  const cut = chance.whole(1, course.length - 1)
  return [course.slice(0, cut + 1), course.slice(cut)]
    .filter(({ length }) => length > 1)
    .map((coordinates): WireSegment => ({
      callIndex: 0,
      markIndex: null,
      placeId: null,
      method: chance.one(SEGMENT_METHODS),
      certainty: chance.one(['stated', 'implied'] as const),
      accuracyMetres: chance.is(0.3) ? null : chance.whole(1, 50) / 10,
      reason: chance.one(REASONS),
      lengthMetres: 1,
      geometry: { type: 'LineString', coordinates: coordinates.map((position) => [...position]) },
    }))
}

function outline(
  chance: Chance,
  ground: Ground,
  role: WireOutline['role'],
  claimantLetter: string | null,
): WireOutline {
  const isClosed = role !== 'dividing-line'
  const middle = [ground.east + chance.between(-500, 500) * ground.unit, ground.north]
  const course = isClosed ? ring(chance, ground, middle, 400) : line(chance, ground)
  return {
    id: `${role}-${claimantLetter}`,
    descriptionId: '1',
    role,
    claimantLetter,
    version: 1,
    segments: segmentsOf(chance, course),
    openSides: [],
    unlocated: [],
    answersTried: [],
    alternatives: [],
    geometry: isClosed ? { type: 'Polygon', coordinates: [course] } : null,
    closedByStraightMetres: 0,
    areas: null,
  }
}

const place = (chance: Chance, ground: Ground, number: number): WirePlace => ({
  id: `place-${number}`,
  kind: 'place',
  names: [{ name: plainWords(chance, 8), source: '测量' }],
  // In a row north of everything else, so that each name stands by its own place.
  geometry: {
    type: 'Point',
    coordinates: [ground.east + number * 40 * ground.unit, ground.north + 3000 * ground.unit],
  },
  accuracyMetres: null,
  illustrative: false,
})

/** Only what drawings and tables of points look at. */
export function randomView(seed: number): CaseView {
  const chance = new Chance(seed)
  const ground = { east: chance.between(98, 118), north: chance.between(21, 26), unit: 9e-6, digits: 9 }
  const centralMeridianDegrees = centralMeridianOf(ground.east)
  const claimants = ['A', 'B'].map((letter) => ({ letter, name: `${letter}组`, parties: [] }))
  return {
    id: '450621-random',
    title: '随机案件',
    illustrative: false,
    claimants,
    centralMeridianDegrees,
    planarReferenceSystem: `EPSG:${gaussKruger(centralMeridianDegrees).epsg}`,
    outlines: [
      ...claimants.map(({ letter }) => outline(chance, ground, 'claim', letter)),
      outline(chance, ground, 'dividing-line', null),
    ],
    overlaps: [],
    places: Array.from({ length: chance.whole(0, 6) }, (_, number) => place(chance, ground, number)),
    ruling: null,
    strips: [],
  } as unknown as CaseView
}
