/** Which places the marks of a call may mean. */
import { placesOfMark, type LocatedMark } from '../places/locate-mark.ts'
import { comparableName, isJunction } from '../places/name-core.ts'
import { properNameOf } from '../places/names/proper-name.ts'

import { COST } from './costs.ts'
import { connectedEnds } from './line-between.ts'
import { lineOf, type PlanePlace } from './plane-place.ts'
import { chosenPlaceId, type PlaceChoice } from './place-choice.ts'
import { reachedMark } from './reached-edge.ts'
import { spotHeightOf, standsAsHigh } from './spot-heights.ts'

import type { Answers, EdgeAnswer } from '../answers/model.ts'
import type { Call, Mark, MarkRole } from '../boundary/model.ts'
import type { PlaneSystem } from '../crs/gauss-kruger.ts'
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
  readonly plane: PlaneSystem
}

export type Located = {
  readonly index: number
  readonly mark: Mark
  readonly role: MarkRole
  readonly place: PlanePlace
  readonly byName: boolean
  readonly score: number
  /** Its name only resembles the words. */
  readonly resembles?: boolean
  /** Bare words for the edge of what the call before comes to. */
  readonly isReached?: boolean
}

/** From here on the words are the very name of a place. */
const VERY_NAME = 0.95
/** Names that share fewer characters than this mostly are those of two places: 毛竹山脊 and 斑竹山脊. */
const LIKELY_NAME = 0.75
/** A peak of the gazetteer that stands as high as the words say. */
const BY_HEIGHT = 0.9
/** One name within the other (老鸦岭, 老鸦岭山脊分水), or both of one proper name. */
function shareName(words: string, name: string): boolean {
  const [one, other] = [comparableName(words), comparableName(name)]
  return one.startsWith(other) || other.startsWith(one) || properNameOf(one) === properNameOf(other)
}

/** The name of the place may well be another's than the words mean. */
const onlyResembles = ({ place, by, score }: LocatedMark, words: readonly Mark[]): boolean =>
  by === 'name' &&
  score < LIKELY_NAME &&
  !words.some(({ readAs, quote }) => place.names.some(({ name }) => shareName(readAs ?? quote, name)))

/** What speaks against a place, in points. */
export const costOfPlace = ({ byName, score }: Located): number => (byName ? (1 - score) * 5 : COST.byKind)

export const LOCATING_ROLES: readonly MarkRole[] = ['line', 'from', 'to', 'through']

export const aliasesAfter = (marks: readonly Mark[], index: number): Mark[] => {
  const aliases: Mark[] = []
  for (const mark of marks.slice(index + 1)) {
    if (mark.role !== 'alias') break
    aliases.push(mark)
  }
  return aliases
}

/** A second line that is only come to, or met, ends the leg: 沿马鞍岭至与大湾岗交汇处. */
export function roleOf(call: Call, index: number, text: string): MarkRole {
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

/** Of places that answer to the words of a spot height: its own name first, then the height, and none of another height. */
function byHeight(found: readonly LocatedMark[], heightMetres: number, gazetteer: readonly Place[]): LocatedMark[] {
  if (found.some(({ by, score }) => by === 'name' && score >= VERY_NAME)) return [...found]
  const asHigh = gazetteer.filter((place) => standsAsHigh(place, heightMetres))
  if (asHigh.length > 0) return asHigh.map((place) => ({ place, by: 'name', score: BY_HEIGHT }))
  return found.filter(({ place }) => standsAsHigh(place, heightMetres) !== false)
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
    const aliases = reached ? [] : aliasesAfter(call.marks, index)
    const named = placesOfMark(reached ?? mark, aliases, gazetteer, metresAway)
    const height = spotHeightOf(mark, aliases)
    const found = height === undefined ? named : byHeight(named, height, gazetteer)
    const located = found.map((one) => ({
      index,
      mark,
      role,
      place: context.places.get(one.place.id)!,
      byName: one.by === 'name',
      score: one.score,
      isReached: reached !== undefined,
      resembles: onlyResembles(one, [reached ?? mark, ...aliases]),
    }))
    // A line is followed along a line, where one of several places of a name is a point.
    const lines = located.filter(({ place }) => lineOf(place))
    const byName = located.some((one) => one.byName)
    return [role === 'line' && byName && lines.length > 0 ? lines : located]
  })
}
