import { findAwards } from '../awards.ts'
import { readCalls, type CallsReading } from '../read-boundary.ts'
import { touchesOneOf } from '../span-search.ts'
import { extentOfReading } from './extent-of-reading.ts'
import { stretchOf, type Stretch } from './stretch.ts'

import type { Span } from '../../text/span.ts'
import type { Call } from '../model.ts'

const SENTENCE = /[^。\n]{8,1200}/gu
const AWARD_CUE = /[归属划判裁]/u
const WALK_CUE = /(?:从|由|自|以|沿).{2,60}?(?:至|到|抵|上|下|落).{0,80}(?:止|为界|界线|合龙|起点)/u
const TRAVEL = /[向往朝转折][东南西北]|沿|直上|直下|直落/u
const OPENERS = /(?:从|由|自|以|沿|在|起点为)/gu
const SIDED_FRAME = /[界线路沟坑冲溪河圳坎脊侧面边方岸段以][^,;。]{0,20}$/u

const KNOWN = new Set<string>([
  'ridge',
  'gully',
  'stream',
  'ditch',
  'road',
  'bank',
  'firebreak',
  'peak',
  'saddle',
  'slope-foot',
  'spur',
  'field',
  'stone',
  'survey-line',
  'sheet-figure',
])

/** 东边以古路为界 tells a side of the land, whatever is awarded behind it. */
const SIDE_BEFORE = /[东南西北](?:面|边|侧|方|部)?$/u

/** A line told by its legs, one of which at least follows or reaches a landform; a single one parts two awards. */
const tellsLine = (calls: readonly Call[], before: string): boolean => {
  const legs = calls.filter(({ act }) => act === 'travels' || act === 'divides')
  const marks = legs.flatMap((leg) => leg.marks)
  return (
    legs.length > 0 &&
    (marks.length >= 2 || (!SIDE_BEFORE.test(before) && legs.every(({ act }) => act === 'divides'))) &&
    marks.some(({ kind }) => KNOWN.has(kind)) &&
    marks.some(({ role }) => role === 'to' || role === 'line')
  )
}

type Candidate = {
  readonly start: number
  readonly calls: readonly Call[]
  readonly end: number
  readonly reading: CallsReading
}

/** Tries the words that can open a line, and keeps the opening from which most of the words are understood. */
const bestOpening = (text: string, folded: string, sentence: Span, until: number): Candidate | null => {
  let best: Candidate | null = null
  let tries = 0
  for (const match of folded.slice(sentence.start, until).matchAll(OPENERS)) {
    if (++tries > 12) break
    const start = sentence.start + match.index
    const reading = readCalls(text.slice(start, sentence.end))
    const { calls, end } = extentOfReading(folded.slice(start, sentence.end), reading)
    if (calls[0]?.start !== 0 || !tellsLine(calls, folded.slice(Math.max(0, start - 2), start))) continue
    if (!best || start + end > best.start + best.end) best = { start, calls, end, reading }
  }
  return best
}

const sidedAwards = (sentence: string) =>
  findAwards(sentence).filter(
    ({ side, start }) =>
      side !== null && SIDED_FRAME.test(sentence.slice(start, start + 24).split(/[归属划判裁]/u)[0] ?? ''),
  )

/** Lines that part two sides or run round the land, told in the running text: legs with awards, or legs that close. */
export const findLineStretches = (text: string, folded: string, found: readonly Span[]): Stretch[] => {
  const stretches: Stretch[] = []
  for (const match of folded.matchAll(SENTENCE)) {
    const words = match[0]
    const sentence = { start: match.index, end: match.index + words.length }
    if (touchesOneOf(sentence, found)) continue
    const awards = AWARD_CUE.test(words) ? sidedAwards(words) : []
    const isWalk = WALK_CUE.test(words) && TRAVEL.test(words)
    if (awards.length === 0 && !isWalk) continue
    const until = awards[0] ? sentence.start + awards[0].start : sentence.end
    const line = bestOpening(text, folded, sentence, until)
    if (!line) continue
    const awarded = line.calls.filter(({ act }) => act === 'awards').length
    const legs = line.calls.filter(({ act }) => act === 'travels' || act === 'divides')
    if (awarded > 0 || (isWalk && legs.length >= 2 && legs.every(({ marks }) => marks.length > 0)))
      stretches.push(stretchOf(line.start, line.start + line.end, line.reading, sentence.end))
  }
  return stretches
}
