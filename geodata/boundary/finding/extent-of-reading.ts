import type { BoundaryReading, Call } from '../model.ts'

/** Words between two calls of one description; a longer stretch of other words ends it. */
const LONGEST_ASIDE = 24
const POINTER = /^\((?:详见|见|附)[^()]{0,30}[图表][^()]{0,10}\)/u
const OPEN_VERB = /^(?:至|到|以|与|抵|临|邻)/u

/** How far the calls from the first on hang together, with a pointer to a map behind the last. */
export const extentOfReading = (
  folded: string,
  reading: Pick<BoundaryReading, 'calls'>,
): { calls: Call[]; end: number } => {
  const calls: Call[] = []
  let end = 0
  for (const call of reading.calls) {
    if (calls.length > 0 && call.start - end > LONGEST_ASIDE) break
    calls.push(call)
    end = Math.max(end, call.end)
  }
  const rest = folded.slice(end, end + 50)
  const last = calls.at(-1)
  if (last?.marks.length === 0) end += OPEN_VERB.exec(rest)?.[0].length ?? 0
  return { calls, end: end + (POINTER.exec(rest)?.[0].length ?? 0) }
}
