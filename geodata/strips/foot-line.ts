/** Which line the strips stand along, and at which end their counting starts: by a person's word, or by the place that is counted from. */
import { candidate, parseAnswer } from '../answers/answer-value.ts'
import { keyOfPlace } from '../answers/question-keys.ts'
import { distanceMetres, lengthMetres, nearestOnLine } from '../crs/plane-geometry.ts'
import { directionOfSide, dot } from '../outline/compass.ts'
import { chosenPlaceId, type PlaceChoice } from '../outline/place-choice.ts'
import { comparableName } from '../places/name-core.ts'

import type { Answers, Candidate } from '../answers/model.ts'
import type { CompassSide } from '../boundary/model.ts'
import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Place } from '../places/place.ts'
import type { Share } from './model.ts'

export type StripSurroundings = {
  readonly places: readonly Place[]
  readonly plane: PlaneSystem
  readonly answers: Answers
  readonly choices: ReadonlyMap<number, readonly PlaceChoice[]>
  /** The edges of the disputed extent, by side; empty while it is not drawn. */
  readonly extentEdges: ReadonlyMap<CompassSide, readonly Metres[]>
}

/** A question of a ruler; `start` is where its first description begins. */
type StripQuestion = {
  readonly code: 'foot-line' | 'counting-end'
  readonly key: string
  readonly candidates: readonly Candidate[]
}

export type FootLine = {
  readonly placeId: string | null
  /** From the end where the counting starts, where that is known. */
  readonly points: readonly Metres[]
  readonly isDirected: boolean
}

export type FoundFootLine = { readonly line: FootLine | undefined; readonly questions: readonly StripQuestion[] }

const MOST_OFFERED = 6
/** A place that is counted from stands at an end of the line when it lies within this of it. */
const AT_THE_END_METRES = 60

function lineOfPlace(id: string | undefined, { places, plane }: StripSurroundings): FootLine | undefined {
  const place = places.find((known) => known.id === id)
  return place?.geometry.type === 'LineString'
    ? { placeId: place.id, points: place.geometry.coordinates.map(plane.toPlane), isDirected: false }
    : undefined
}

function namedLine(
  shares: readonly Share[],
  answer: string | undefined,
  around: StripSurroundings,
): FootLine | undefined {
  for (const { descriptionIndex, foot } of shares) {
    const chosen = foot && chosenPlaceId(around.choices.get(descriptionIndex) ?? [], foot.callIndex, foot.markIndex)
    const line = lineOfPlace(chosen ?? undefined, around)
    if (line) return line
  }
  const parsed = answer === undefined ? null : parseAnswer(answer)
  if (parsed?.word === 'along') return lineOfPlace(parsed.parameter, around)
  const points = parsed?.word === 'along-extent' ? around.extentEdges.get(parsed.side) : undefined
  return points && { placeId: null, points, isDirected: false }
}

const offered = ({ places, extentEdges }: StripSurroundings): Candidate[] => [
  ...places
    .filter(({ kind, geometry }) => kind === 'slope-foot' && geometry.type === 'LineString')
    .slice(0, MOST_OFFERED)
    .map(({ id }) => candidate(`along:${id}`)),
  ...[...extentEdges.keys()].map((side) => candidate(`along-extent:${side}`)),
]

const WINDS_OF_ENDS: readonly (readonly [CompassSide, CompassSide])[] = [
  ['W', 'E'],
  ['S', 'N'],
]

/** The winds of the first and of the last point of a line, seen from each other. */
function windsOfEnds(points: readonly Metres[]): readonly [CompassSide, CompassSide] {
  const [first, last] = [points[0]!, points.at(-1)!]
  const [east, north] = [last[0] - first[0], last[1] - first[1]]
  const [low, high] = Math.abs(east) >= Math.abs(north) ? WINDS_OF_ENDS[0]! : WINDS_OF_ENDS[1]!
  return (Math.abs(east) >= Math.abs(north) ? east : north) > 0 ? [low, high] : [high, low]
}

const bearsName = ({ names }: Place, words: string): boolean =>
  names.some(({ name }) => comparableName(name) === comparableName(words))

/** True: the counting starts at the first point of the line; undefined: nothing tells. */
function startsAtFirst(
  shares: readonly Share[],
  points: readonly Metres[],
  answer: string | undefined,
  { places, plane }: StripSurroundings,
): boolean | undefined {
  const [first, last] = [points[0]!, points.at(-1)!]
  const parsed = answer === undefined ? null : parseAnswer(answer)
  if (parsed?.word === 'from-end') return windsOfEnds(points)[0] === parsed.side
  const origin = shares.find((share) => share.origin !== null)?.origin
  const place = origin ? places.find((known) => bearsName(known, origin)) : undefined
  if (place?.geometry.type === 'Point') {
    const at = nearestOnLine(points, plane.toPlane(place.geometry.coordinates)).point
    const [toFirst, toLast] = [distanceMetres(at, first), distanceMetres(at, last)]
    if (Math.min(toFirst, toLast) <= AT_THE_END_METRES && toFirst !== toLast) return toFirst < toLast
  }
  const towards = shares.find(({ countedTowards }) => countedTowards !== null)?.countedTowards
  if (!towards) return undefined
  const along = dot([last[0] - first[0], last[1] - first[1]], directionOfSide(towards))
  return Math.abs(along) < 0.4 * lengthMetres(points) ? undefined : along > 0
}

/** `start`: where the first description of the strips begins in the original. */
export function findFootLine(shares: readonly Share[], start: number, around: StripSurroundings): FoundFootLine {
  const lineKey = keyOfPlace('foot-line', start)
  const line = namedLine(shares, around.answers[lineKey], around)
  const candidates = offered(around)
  const askedLine: StripQuestion = { code: 'foot-line', key: lineKey, candidates }
  const isAsked = candidates.length > 0 && (!line || around.answers[lineKey] !== undefined)
  const questions = isAsked ? [askedLine] : []
  if (!line) return { line, questions }
  const endKey = keyOfPlace('counting-end', start)
  const atFirst = startsAtFirst(shares, line.points, around.answers[endKey], around)
  const ends = windsOfEnds(line.points).map((side) => candidate(`from-end:${side}`))
  const askedEnd: StripQuestion = { code: 'counting-end', key: endKey, candidates: ends }
  return {
    line: {
      ...line,
      points: atFirst === false ? [...line.points].reverse() : line.points,
      isDirected: atFirst !== undefined,
    },
    questions: atFirst === undefined || around.answers[endKey] !== undefined ? [...questions, askedEnd] : questions,
  }
}
