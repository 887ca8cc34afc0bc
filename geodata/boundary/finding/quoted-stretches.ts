import { readCalls, type CallsReading } from '../read-boundary.ts'
import { stretchOf, type Stretch } from './stretch.ts'

const QUOTED = /“(?<double>[^“”]{6,2000})(?:”|$)|「(?<corner>[^「」]{6,2000})」/gu
/** Worth reading: a side with a verb, a closing word, or a share of a strip. */
const CUE =
  /[东南西北上下左右](?:边|面|方|侧)?[至到以与抵临邻接靠从由自沿凭]|为界|[起到至].{0,30}止|交界|第.{1,6}[份股]|分界/u
/** A share of a hill is told by its number alone. */
const LINE_WORD = /界|至|止|沿|以|邻|接|(?:算|数)[出进入起]第.{1,6}[份股]/u
const TRAILING = /[\s。;,、.]+$/u

const namesEnough = ({ calls, form }: CallsReading): boolean => {
  if (form === null || form === 'reference') return false
  const named = calls.filter(({ marks }) => marks.length > 0)
  const sides = new Set(calls.filter(({ act }) => act === 'bounds').map(({ side }) => side))
  if (form === 'strip') return named.length >= 2
  return named.length >= 2 && (sides.size >= 2 || named.some(({ act }) => act !== 'bounds'))
}

/** Share of the words that the calls cover: a quoted speech that mentions a road is no description. */
const coverage = ({ calls }: CallsReading, length: number) =>
  calls.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, length)
const LEAST_COVERAGE = 0.45

/** Quoted words that are a boundary description from end to end, as a form or certificate is cited. */
export const findQuotedStretches = (text: string, folded: string): Stretch[] => {
  const stretches: Stretch[] = []
  for (const match of folded.matchAll(QUOTED)) {
    const quoted = match.groups?.['double'] ?? match.groups?.['corner'] ?? ''
    if (!CUE.test(quoted) || !LINE_WORD.test(quoted)) continue
    const start = match.index + 1
    const end = start + quoted.replace(TRAILING, '').length
    const reading = readCalls(text.slice(start, end))
    if (namesEnough(reading) && coverage(reading, end - start) >= LEAST_COVERAGE)
      stretches.push(stretchOf(start, end, reading, end))
  }
  return stretches
}
