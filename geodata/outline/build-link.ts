import { nearestOnLine } from '../crs/plane-geometry.ts'
import { mannerOf } from '../boundary/manner.ts'
import { locateMark } from '../places/locate-mark.ts'

import { edgesOfArea } from './area-edges.ts'
import { clockwiseTravelOf, directionOfSide, isCompassSide } from './compass.ts'
import { REACH_METRES, type FollowedLine, type Goal, type Link } from './link.ts'
import { lineOf, metresBetween, type PlanePlace } from './plane-place.ts'
import { chosenPlaceId, type PlaceChoice } from './place-choice.ts'
import { asksWhichEdge, whichEdgeKey, whichEdgeQuestion, type Answers } from './questions.ts'

import type { Call, Mark } from '../boundary/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { EdgeAnswer, OutlineQuestion, UnlocatedMark } from './model.ts'

export type LinkContext = {
  readonly text: string
  /** Sides of a parcel (true) or legs of a walk or line (false). */
  readonly isRing: boolean
  readonly places: ReadonlyMap<string, PlanePlace>
  /** Answers to try; a question without one is tried as `unansweredEdge`. */
  readonly answers: Answers
  readonly unansweredEdge: EdgeAnswer
  readonly questions: OutlineQuestion[]
  readonly unlocated: UnlocatedMark[]
  readonly choices: readonly PlaceChoice[]
}

/** Where the line already is: the end of the leg before or, where that is open, the line it follows. */
export type Here = { readonly point: Metres } | { readonly path: readonly Metres[]; readonly placeId: string }

type Located = { readonly index: number; readonly mark: Mark; readonly place: PlanePlace; readonly byName: boolean }

/** A neighbour's land says on its own only who lies beyond; its line is known once a person shows it. */
const FIXES_A_LINE: readonly Mark['role'][] = ['line', 'from', 'to', 'through']

const aliasesAfter = (marks: readonly Mark[], index: number): Mark[] => {
  const aliases: Mark[] = []
  for (const mark of marks.slice(index + 1)) {
    if (mark.role !== 'alias') break
    aliases.push(mark)
  }
  return aliases
}

/** How far a place is from where the line is; undefined when that is not known or out of reach. */
function metresFromHere(place: PlanePlace | undefined, here: Here | undefined): number | undefined {
  if (!place || !here) return undefined
  if ('placeId' in here && here.placeId === place.place.id) return 0
  const metres =
    'point' in here
      ? metresBetween(place, here.point)
      : place.point
        ? nearestOnLine(here.path, place.point).offsetMetres
        : Math.min(...here.path.map((point) => metresBetween(place, point)))
  return metres <= REACH_METRES ? metres : undefined
}

function locateMarks(call: Call, callIndex: number, context: LinkContext, before: Here | undefined): Located[] {
  const gazetteer = [...context.places.values()].map(({ place }) => place)
  let here = before
  return call.marks.flatMap((mark, index): Located[] => {
    const chosen = context.places.get(chosenPlaceId(context.choices, callIndex, index) ?? '')
    if (!chosen && !FIXES_A_LINE.includes(mark.role)) return []
    const located = chosen
      ? undefined
      : locateMark(mark, aliasesAfter(call.marks, index), gazetteer, ({ id }) =>
          metresFromHere(context.places.get(id), here),
        )
    const place = chosen ?? (located && context.places.get(located.place.id))
    if (!place) context.unlocated.push({ callIndex, markIndex: index, quote: mark.quote })
    // The feature that the leg itself follows or leaves says best where its other marks are.
    else if (place.line) here = { path: place.line, placeId: place.place.id }
    return place ? [{ index, mark, place, byName: located?.by !== 'kind' }] : []
  })
}

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
  const asked = asksWhichEdge(located.mark, located.place)
  if (asked) context.questions.push(whichEdgeQuestion(located.mark, callIndex, located.index, context.answers))
  const answer = context.answers[whichEdgeKey(located.mark)]
  // Up to an area means up to its near edge; the area itself stays outside.
  const chosen = asked ? (answer ?? context.unansweredEdge) : 'near'
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
  const found = located.find(
    ({ mark, place }) => (mark.role === 'line' || mark.role === 'neighbour') && lineOf(place) !== undefined,
  )
  if (!found) return undefined
  const edge = edgeOf(found, call, callIndex, context)
  return {
    markIndex: found.index,
    placeId: found.place.place.id,
    points: edge?.edge ?? found.place.line!,
    certain: found.byName && (!edge?.asked || edge.answered),
    byName: found.byName,
  }
}

function goalOf(located: Located | undefined, call: Call, callIndex: number, context: LinkContext): Goal | undefined {
  if (!located) return undefined
  const edge = asksWhichEdge(located.mark, located.place) ? edgeOf(located, call, callIndex, context) : undefined
  return {
    markIndex: located.index,
    placeId: located.place.place.id,
    place: located.place,
    ...(edge ? { edge: edge.edge } : {}),
    certain: !edge || edge.answered,
  }
}

/** Finds the places of a call's marks. `here` is where the line already is, for words that name only a kind. */
export function buildLink(call: Call, callIndex: number, context: LinkContext, here: Here | undefined): Link {
  const located = locateMarks(call, callIndex, context, here)
  const named = (role: Mark['role']) => located.filter(({ mark }) => mark.role === role)
  const line = followedLine(located, call, callIndex, context)
  return {
    callIndex,
    side: call.side,
    travel: isCompassSide(call.side) ? (context.isRing ? clockwiseTravelOf(call.side) : call.side) : null,
    manner: mannerOf(context.text.slice(call.start, call.end)),
    line,
    lineIsLost: !line && call.marks.some(({ role }) => role === 'line') && named('line').length === 0,
    from: goalOf(named('from')[0], call, callIndex, context),
    // Of several ends the last is where the leg stops; those before it describe the same spot.
    to: goalOf(named('to').at(-1), call, callIndex, context),
    start: undefined,
    end: undefined,
    startIsGuess: false,
    endIsGuess: false,
  }
}
