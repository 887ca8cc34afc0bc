/** Words that were found, with what stands around them. */
import type { Span } from '../text/span.ts'
import type { SearchField, SearchPassage, SearchRun } from '../wire/search.ts'
import type { ToldText } from './told-text.ts'

/** How much is shown where not everything is: before the first match, and in all. */
const AT_ONE_LOOK = { before: 24, most: 96 }
const WITH_CONTEXT = { before: 160, most: 480 }
type Room = typeof AT_ONE_LOOK
const LEFT_OUT = '…'

/** Stretches that touch are one. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    if (last && span.start <= last.end) whole[whole.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else whole.push(span)
  }
  return whole
}

/** As much of the stretch as there is room for, with the first match whole. */
function windowOf(text: ToldText, around: Span, first: Span, { before, most }: Room): Span {
  const start = around.end - around.start <= most ? around.start : Math.max(around.start, first.start - before)
  return text.widened({ start, end: Math.max(first.end, Math.min(around.end, start + most)) })
}

function runsOf(text: ToldText, around: Span, matches: readonly Span[], room: Room): SearchRun[] {
  const window = windowOf(text, around, matches[0]!, room)
  const runs: SearchRun[] = []
  const add = (start: number, end: number, isMatch: boolean) => {
    if (start < end) runs.push({ text: text.shown({ start, end }), isMatch })
  }
  if (window.start > around.start) runs.push({ text: LEFT_OUT, isMatch: false })
  let taken = window.start
  for (const match of matches) {
    const end = Math.min(match.end, window.end)
    if (match.start >= window.end) break
    add(taken, match.start, false)
    add(match.start, end, true)
    taken = end
  }
  add(taken, window.end, false)
  if (window.end < around.end) runs.push({ text: LEFT_OUT, isMatch: false })
  return runs
}

/** `found` is in order and not empty; `around` is shown as far as there is room. */
export function passageOf(field: SearchField, text: ToldText, around: Span, found: readonly Span[]): SearchPassage {
  const matches = joined(found)
  const { documentStart } = text
  return { field, matches, documentStart, runs: runsOf(text, around, matches, AT_ONE_LOOK) }
}

/** More of what stands around the same words. */
export const contextOf = (text: ToldText, around: Span, { matches }: SearchPassage): SearchRun[] =>
  runsOf(text, around, matches, WITH_CONTEXT)
