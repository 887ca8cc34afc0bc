import type { PlacedCall } from './inquiry.ts'

const LEAST_SHARED = 2

/** The same place, told in full and in short (坡榄村背大榕树 and 大榕树). */
const isSamePlace = (one: string, other: string): boolean => {
  if (one.includes(other) || other.includes(one)) return true
  const shared = Math.min(one.length, other.length, LEAST_SHARED + 1)
  return one.slice(0, shared) === other.slice(0, shared) || one.slice(-shared) === other.slice(-shared)
}

/** Whether the legs of a walk end where they started. */
export const comesBack = (folded: string, legs: readonly PlacedCall[]): boolean => {
  const marks = legs.flatMap((leg) => leg.marks)
  const start = marks.find(({ role }) => role === 'from') ?? marks[0]
  const end = marks.findLast(({ role }) => role === 'to' || role === 'line')
  if (!start || !end || start === end) return false
  // Two names of one long line need not be the same place on it.
  const isOnLine = end.kind === 'road' || end.kind === 'stream'
  const [from, to] = [folded.slice(start.start, start.end), folded.slice(end.start, end.end)]
  return isOnLine ? from === to : isSamePlace(from, to)
}
