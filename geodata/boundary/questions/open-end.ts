import { atCall, WHOLE_DESCRIPTION, type Inquiry, type PlacedCall, type Question } from './inquiry.ts'

const LEAST_SHARED = 2

const CLOSES = /[回到至]起点|闭合|合龙|起始点/u

/** The same place, told in full and in short (坡榄村背大榕树 and 大榕树). */
const isSamePlace = (one: string, other: string): boolean => {
  if (one.includes(other) || other.includes(one)) return true
  const shared = Math.min(one.length, other.length, LEAST_SHARED + 1)
  return one.slice(0, shared) === other.slice(0, shared) || one.slice(-shared) === other.slice(-shared)
}

const comesBack = (folded: string, legs: readonly PlacedCall[]): boolean => {
  const marks = legs.flatMap((leg) => leg.marks)
  const start = marks.find(({ role }) => role === 'from') ?? marks[0]
  const end = marks.findLast(({ role }) => role === 'to' || role === 'line')
  if (!start || !end || start === end) return false
  // Two names of one long line need not be the same place on it.
  const isOnLine = end.kind === 'road' || end.kind === 'stream'
  const [from, to] = [folded.slice(start.start, start.end), folded.slice(end.start, end.end)]
  return isOnLine ? from === to : isSamePlace(from, to)
}

/** A walk that does not come back to where it started: asked of its last leg. */
export const openEnd: Question = {
  code: 'open-end',
  raisedAt: (inquiry: Inquiry) => {
    const { folded, form } = inquiry
    if (form !== 'walk' || CLOSES.test(folded)) return []
    const legs = inquiry.calls.filter(({ act }) => act === 'travels' || act === 'starts')
    if (comesBack(folded, legs)) return []
    const last = legs.at(-1)
    return [last ? atCall(last) : WHOLE_DESCRIPTION]
  },
}
