import { mannerOf } from '../boundary/manner.ts'

import { edgesOfArea } from './area-edges.ts'
import { clockwiseTravelOf, directionOfSide, isCompassSide } from './compass.ts'
import {
  costOfPlace,
  LOCATING_ROLES,
  locateMarks,
  roleOf,
  type LinkContext,
  type Located,
  type NumberedCall,
} from './located-marks.ts'
import { lineOf } from './plane-place.ts'
import { chosenPlaceId } from './place-choice.ts'
import { answeredEdge, asksWhichEdge, whichEdgeQuestion } from './questions.ts'
import { windsOf } from './winds.ts'

import type { Call, Mark } from '../boundary/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { Place } from '../places/place.ts'
import type { FollowedLine, Goal, Link, Slope } from './link.ts'

/** Of one call at most so many sets of places are looked at. */
const MOST_VARIANTS = 16

/** The edge that an edge word on an area means, and whether a person has said so. */
function edgeOf(
  located: Located,
  call: Call,
  callIndex: number,
  context: LinkContext,
): { edge: readonly Metres[]; asked: boolean; answered: boolean } | undefined {
  const { ring } = located.place
  if (!ring) return undefined
  const towards = directionOfSide(isCompassSide(call.side) ? call.side : 'W')
  const asked = !located.isReached && asksWhichEdge(located.mark, located.place)
  if (asked) context.questions.push(whichEdgeQuestion(located.mark, callIndex, located.index, context.answers))
  const answer = answeredEdge(located.mark, context.answers)
  // Up to an area means up to its near edge; the area itself stays outside.
  const chosen = answer ?? (asked ? context.unansweredEdge : 'near')
  return { edge: edgesOfArea(ring, towards)[chosen], asked, answered: answer !== undefined }
}

function followedLine(
  located: readonly Located[],
  call: Call,
  callIndex: number,
  context: LinkContext,
): FollowedLine | undefined {
  const ofCall = context.places.get(chosenPlaceId(context.choices, callIndex, null) ?? '')
  const points = ofCall && lineOf(ofCall)
  if (points) return { markIndex: null, placeId: ofCall.place.id, points, certain: true, byName: true }
  const found = located.find(({ role, place }) => role === 'line' && lineOf(place) !== undefined)
  if (!found) return undefined
  const edge = edgeOf(found, call, callIndex, context)
  const answer = answeredEdge(found.mark, context.answers)
  // A road is mapped as one line: how far its edges lie from that line is not known.
  const isBesideLine = !edge && (answer === 'near' || answer === 'far')
  return {
    markIndex: found.index,
    placeId: found.place.place.id,
    points: edge?.edge ?? found.place.line!,
    certain: found.byName && !found.resembles && (!edge?.asked || edge.answered) && !isBesideLine,
    byName: found.byName,
    resembles: found.resembles === true,
    placeCost: costOfPlace(found),
  }
}

function goalOf(located: Located | undefined, call: Call, callIndex: number, context: LinkContext): Goal | undefined {
  if (!located) return undefined
  const isEdgeMeant =
    asksWhichEdge(located.mark, located.place) || answeredEdge(located.mark, context.answers) !== undefined
  const edge = isEdgeMeant ? edgeOf(located, call, callIndex, context) : undefined
  return {
    markIndex: located.index,
    placeId: located.place.place.id,
    place: located.place,
    ...(edge ? { edge: edge.edge } : {}),
    certain: !edge || edge.answered,
    ...(located.resembles ? { resembles: true as const } : {}),
    ...(located.byName ? {} : { byKind: true as const }),
  }
}

/** Standard error along a link: that of its line or else of its ends. */
function accuracyOf(line: FollowedLine | undefined, ends: readonly (Goal | undefined)[], context: LinkContext) {
  if (line) return context.places.get(line.placeId)!.place.accuracyMetres
  const errors = ends.flatMap((goal) => (goal ? [goal.place.place.accuracyMetres] : []))
  return errors.includes(null) ? null : Math.max(0, ...errors.map((error) => error ?? 0))
}

/** Up or down by the words of a call, its names left out. */
function slopeOf({ side, start, end, marks }: Call, text: string): Slope | null {
  if (side === 'up' || side === 'down') return side
  const words = marks.reduce((left, { quote }) => left.replaceAll(quote, '；'), text.slice(start, end))
  return /[下落降]/u.test(words) ? 'down' : /[上登升]/u.test(words) ? 'up' : null
}

function linkOf(call: Call, callIndex: number, context: LinkContext, located: readonly Located[]): Link {
  const named = (role: Mark['role']) => located.filter((mark) => mark.role === role)
  const line = followedLine(located, call, callIndex, context)
  const from = goalOf(named('from')[0], call, callIndex, context)
  // Of several ends the last is where the leg stops; those before it describe the same spot.
  const to = goalOf(named('to').at(-1), call, callIndex, context)
  const names = call.marks.map(({ quote }) => quote)
  const isConnected = located.some(({ mark }) => !call.marks.includes(mark))
  const used = located.filter(({ index }) => [line, from, to].some((mark) => mark?.markIndex === index))
  return {
    id: [callIndex, ...located.map(({ index, place }) => `${index}:${place.place.id}`)].join('|'),
    callIndex,
    side: call.side,
    travel: isCompassSide(call.side) ? (context.isRing ? clockwiseTravelOf(call.side) : call.side) : null,
    winds: windsOf(context.text.slice(call.start, call.end), names),
    manner: mannerOf(context.text.slice(call.start, call.end)),
    line,
    lineIsLost:
      !line &&
      !isConnected &&
      named('line').length === 0 &&
      call.marks.some((_, index) => roleOf(call, index, context.text) === 'line'),
    landmarkIsGone: call.marks.some(({ condition }) => condition !== undefined),
    from,
    to,
    accuracyMetres: accuracyOf(line, [from, to], context),
    placeCost: used.reduce((sum, one) => sum + costOfPlace(one), 0),
    endIsLost: !to && call.marks.some((_, index) => roleOf(call, index, context.text) === 'to'),
    startIsLost: !from && call.marks.some((_, index) => roleOf(call, index, context.text) === 'from'),
    slope: slopeOf(call, context.text),
    start: undefined,
    end: undefined,
    startIsGuess: false,
    endIsGuess: false,
    endStraysMetres: 0,
  }
}

/**
 * A call as a link, once for every set of places that its marks may mean, the likeliest first. Marks that no place answers
 * to are listed in the context.
 */
export function linkVariants(
  numbered: NumberedCall,
  context: LinkContext,
  metresAway: (place: Place) => number | undefined,
): Link[] {
  const { call, callIndex } = numbered
  const perMark = locateMarks(numbered, context, metresAway).filter((places) => places.length > 0)
  const sets = perMark.reduce<Located[][]>(
    (all, places) => all.flatMap((set) => places.map((place) => [...set, place])).slice(0, MOST_VARIANTS),
    [[]],
  )
  call.marks.forEach((mark, index) => {
    if (LOCATING_ROLES.includes(mark.role) && !mark.condition && !perMark.some(([located]) => located!.index === index))
      context.unlocated.push({ callIndex, markIndex: index, quote: mark.quote })
  })
  return sets.map((located) => linkOf(call, callIndex, context, located))
}
