import { mannerOf } from '../boundary/manner.ts'
import { placesOfMark } from '../places/locate-mark.ts'
import { isJunction } from '../places/name-core.ts'

import { edgesOfArea } from './area-edges.ts'
import { connectedEnds } from './line-between.ts'
import { clockwiseTravelOf, directionOfSide, isCompassSide } from './compass.ts'
import { COST } from './costs.ts'
import { type FollowedLine, type Goal, type Link, type Slope } from './link.ts'
import { lineOf, type PlanePlace } from './plane-place.ts'
import { chosenPlaceId, type PlaceChoice } from './place-choice.ts'
import { reachedMark } from './reached-edge.ts'
import { answeredEdge, asksWhichEdge, whichEdgeQuestion } from './questions.ts'
import { windsOf } from './winds.ts'

import type { Call, Mark, MarkRole } from '../boundary/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { Answers, EdgeAnswer } from '../answers/model.ts'
import type { Place } from '../places/place.ts'
import type { OutlineQuestion, UnlocatedMark } from './model.ts'
import type { TerrainLines } from './terrain-lines.ts'

export type NumberedCall = {
  readonly call: Call
  readonly callIndex: number
  /** The call that the words tell just before it. */
  readonly before?: Call | undefined
}

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
  /** Ridges and gullies of the land, for words that no place answers to. */
  readonly terrain?: TerrainLines | undefined
}

type Located = {
  readonly index: number
  readonly mark: Mark
  readonly role: MarkRole
  readonly place: PlanePlace
  readonly byName: boolean
  readonly score: number
  /** Bare words for the edge of what the call before comes to. */
  readonly isReached?: boolean
}

/** Of one call at most so many sets of places are looked at. */
const MOST_VARIANTS = 16
/** From here on the words are the very name of a place. */
const VERY_NAME = 0.95
const LOCATING_ROLES: readonly MarkRole[] = ['line', 'from', 'to', 'through']

const aliasesAfter = (marks: readonly Mark[], index: number): Mark[] => {
  const aliases: Mark[] = []
  for (const mark of marks.slice(index + 1)) {
    if (mark.role !== 'alias') break
    aliases.push(mark)
  }
  return aliases
}

/** A second line that is only come to, or met, ends the leg: 沿马鞍岭至与大湾岗交汇处. */
function roleOf(call: Call, index: number, text: string): MarkRole {
  const mark = call.marks[index]!
  const before = call.marks.slice(0, index).filter(({ role }) => role === 'line' || role === 'from')
  const last = before.at(-1)
  if (mark.role !== 'line' || !last) return mark.role
  const between = text.slice(last.end, mark.start)
  return isJunction(mark.quote) || /(?:至|到|抵|达|接)[与和同]?$/u.test(between) ? 'to' : mark.role
}

/** Who lies beyond a side bounds it where the gazetteer knows a line or land of that very name and the words give no line. */
function neighbourLine(call: Call, index: number, { places }: LinkContext): Located[][] {
  const mark = call.marks[index]!
  if (mark.condition) return []
  if (call.act !== 'bounds' || call.marks.some(({ role }) => role === 'line')) return []
  const gazetteer = [...places.values()].filter(lineOf).map(({ place }) => place)
  const found = placesOfMark({ ...mark, kind: 'place' }, [], gazetteer, () => undefined)
  const own = found.filter(({ by, score }) => by === 'name' && score >= VERY_NAME)
  return [
    own.map(({ place, score }) => ({ index, mark, role: 'line', place: places.get(place.id)!, byName: true, score })),
  ]
}

/** The two ends of a straight line that the words tell as one landmark, where the gazetteer knows both as points. */
function connected(call: Call, index: number, { places }: LinkContext): Located[][] {
  const ends = connectedEnds(call, index)
  if (!ends) return []
  const points = [...places.values()].filter(({ point }) => point).map(({ place }) => place)
  const located = [ends.from, ends.to].map((mark) =>
    placesOfMark(mark, [], points, () => undefined).map(({ place, by, score }) => ({
      index,
      mark,
      role: mark.role,
      place: places.get(place.id)!,
      byName: by === 'name',
      score,
    })),
  )
  return located.every((end) => end.length > 0) ? located : []
}

/** The places that each mark of a call may mean; marks without any are left out. */
export function locateMarks(
  { call, callIndex, before }: NumberedCall,
  context: LinkContext,
  metresAway: (place: Place) => number | undefined,
): Located[][] {
  const gazetteer = [...context.places.values()].map(({ place }) => place)
  return call.marks.flatMap((mark, index): Located[][] => {
    const chosen = context.places.get(chosenPlaceId(context.choices, callIndex, index) ?? '')
    const role = roleOf(call, index, context.text)
    // A neighbour's land says only who lies beyond; the line that a person shows for it bounds.
    if (chosen)
      return [[{ index, mark, role: role === 'neighbour' ? 'line' : role, place: chosen, byName: true, score: 1 }]]
    if (role === 'neighbour') return neighbourLine(call, index, context)
    if (!LOCATING_ROLES.includes(role)) return []
    // A person said that it is gone: it leads nowhere, and is not looked for.
    if (mark.condition) return []
    const between = connected(call, index, context)
    if (between.length > 0) return between
    const reached = reachedMark(mark, call, before)
    const found = reached
      ? placesOfMark(reached, [], gazetteer, metresAway)
      : placesOfMark(mark, aliasesAfter(call.marks, index), gazetteer, metresAway)
    const located = found.map(({ place, by, score }) => ({
      index,
      mark,
      role,
      place: context.places.get(place.id)!,
      byName: by === 'name',
      score,
      isReached: reached !== undefined,
    }))
    // A line is followed along a line, where one of several places of a name is a point.
    const lines = located.filter(({ place }) => lineOf(place))
    const byName = located.some((one) => one.byName)
    return [role === 'line' && byName && lines.length > 0 ? lines : located]
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
    certain: found.byName && (!edge?.asked || edge.answered) && !isBesideLine,
    byName: found.byName,
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
    placeCost: used.reduce((sum, { byName, score }) => sum + (byName ? (1 - score) * 5 : COST.byKind), 0),
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
