import { signedAreaSquareMetres } from '../../crs/plane-geometry.ts'
import { isCompassSide } from '../../outline/compass.ts'
import { polygonsOf } from '../../outline/model.ts'
import { courseLegs, type CourseLeg } from '../course/course-legs.ts'
import { isMeantToClose, type DrawnLine, type Ground } from '../course/drawn-line.ts'
import { faceOf, type Face } from '../course/face.ts'

import { directionFindings } from './direction-findings.ts'
import { featureFindings, reachingFindings } from './feature-findings.ts'
import { areaFindings, lengthFindings } from './measure-findings.ts'
import { namedMarks, type NamedMark } from './named-places.ts'
import { sideFindings } from './side-findings.ts'

import type { BoundaryReading, Call, StatedMeasure } from '../../boundary/model.ts'
import type { CallComparison, LineComparison, LineFinding } from './model.ts'

/** The words that a line is held against. Spans cite `text`. */
export type Description = {
  readonly text: string
  readonly calls: BoundaryReading['calls']
  /** Lengths and areas as stated. */
  readonly measures: readonly StatedMeasure[]
}

type Comparing = {
  readonly description: Description
  readonly line: DrawnLine
  readonly ground: Ground
  readonly legs: readonly CourseLeg[]
  readonly face: Face | undefined
}

const legsOfCall = (legs: readonly CourseLeg[], callIndex: number | null): CourseLeg[] =>
  legs.filter(({ is, segment }) => is === 'drawn' && segment.callIndex === callIndex)

/** All stretches that the words give to one side of the land. */
const legsOfSide = ({ legs, description: { calls } }: Comparing, { side }: Call): CourseLeg[] =>
  legs.filter(({ segment }) => {
    const call = segment?.callIndex == null ? undefined : calls[segment.callIndex]
    return call?.act === 'bounds' && call.side === side
  })

/** Names without a place: as the line itself records them, and as the places at hand show. */
function unlocatedFindings(callIndex: number, named: readonly NamedMark[], { line }: Comparing): LineFinding[] {
  const recorded = line.unlocated.filter((mark) => mark.callIndex === callIndex).map(({ quote }) => quote)
  const missing = named.filter(({ places }) => places.length === 0).map(({ mark }) => mark.quote)
  return [...new Set([...recorded, ...missing])].map((quote) => ({ code: 'unlocated', quote }))
}

function openFindings(callIndex: number, own: readonly CourseLeg[], { line }: Comparing): LineFinding[] {
  const recorded = line.openSides.filter((open) => open.callIndex === callIndex)
  if (recorded.length > 0) return recorded.map(({ reason, gapMetres }) => ({ code: 'open', reason, metres: gapMetres }))
  return own.length === 0 ? [{ code: 'open', reason: 'not-drawn', metres: null }] : []
}

/** A starting point draws nothing itself: the line must begin there. */
function legsToJudge(call: Call, callIndex: number, { legs, description }: Comparing): readonly CourseLeg[] {
  if (call.act !== 'starts') return legsOfCall(legs, callIndex)
  const next = description.calls.findIndex(({ act }, index) => index > callIndex && act !== 'starts')
  return legsOfCall(legs, next)
}

function compareCall(call: Call, callIndex: number, comparing: Comparing): CallComparison {
  const { description, ground, face, line } = comparing
  const own = legsOfCall(comparing.legs, callIndex)
  const judged = legsToJudge(call, callIndex, comparing)
  const named = namedMarks(call, ground.places)
  const words = description.text.slice(call.start, call.end)
  const isSide = call.act === 'bounds' && isCompassSide(call.side) && isMeantToClose(line)
  const findings: LineFinding[] = [
    ...unlocatedFindings(callIndex, named, comparing),
    ...openFindings(callIndex, judged, comparing),
    ...(call.act === 'starts' ? [] : directionFindings(call, own)),
    ...(isSide && own.length > 0 && isCompassSide(call.side)
      ? sideFindings(call.side, legsOfSide(comparing, call), face)
      : []),
    ...featureFindings(own, named, words, ground),
    ...reachingFindings(judged, named, ground),
    ...lengthFindings(call, own, description.measures, description.text),
  ]
  return { callIndex, legs: own, findings: findings.length === 0 ? [{ code: 'keeps' }] : findings }
}

/** What only closes a gap is assumed; what a person or a feature drew runs somewhere, and no words ask for it. */
const wordlessReason = ({ segment }: CourseLeg) => (segment?.method === 'assumed' ? 'no-words' : 'drawn-without-words')

/** Stretches that stand for no words are told as what they are: open, and how far. */
const compareWordless = ({ legs }: Comparing): CallComparison[] =>
  legsOfCall(legs, null).map((leg) => ({
    callIndex: null,
    legs: [leg],
    findings: [{ code: 'open', reason: wordlessReason(leg), metres: leg.lengthMetres }],
  }))

/** Sides that no words tell stand with no call. */
const compareMissing = ({ line }: Comparing): CallComparison[] =>
  line.openSides
    .filter(({ callIndex, reason }) => callIndex === null && reason !== 'no-meeting')
    .map(({ reason, gapMetres }) => ({
      callIndex: null,
      legs: [],
      findings: [{ code: 'open', reason, metres: gapMetres }],
    }))

/** All parts together, without their holes. */
const drawnSquareMetres = ({ polygon }: DrawnLine, { plane }: Ground): number | null =>
  polygon &&
  polygonsOf(polygon).reduce(
    (sum, rings) =>
      rings.reduce((rest, ring, index) => {
        const squareMetres = Math.abs(signedAreaSquareMetres(ring.map(plane.toPlane)))
        return index === 0 ? rest + squareMetres : rest - squareMetres
      }, sum),
    0,
  )

/**
 * Holds a line against a description, call by call. A call that the line keeps, as far as the tolerances tell, has the
 * single finding `keeps`; nothing here changes the line or says that the words are right.
 */
export function compareLine(description: Description, line: DrawnLine, ground: Ground): LineComparison {
  const legs = courseLegs(line, ground)
  const face = isMeantToClose(line) ? faceOf(legs) : undefined
  const comparing: Comparing = { description, line, ground, legs, face }
  return {
    calls: [
      ...description.calls.flatMap((call, callIndex) =>
        call.act === 'awards' ? [] : [compareCall(call, callIndex, comparing)],
      ),
      ...compareWordless(comparing),
      ...compareMissing(comparing),
    ],
    whole: areaFindings(description.measures, drawnSquareMetres(line, ground), line.closedByStraightMetres),
  }
}
