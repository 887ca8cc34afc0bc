import { isBoundary } from '../is-boundary.ts'
import { readBoundary } from '../read-boundary.ts'
import type { Stretch } from './stretch.ts'

/** Longer texts are documents, which tell more than one line. */
const LONGEST = 600
const LEAST_COVERAGE = 0.6
/** Prose tells of ways and of what parts two lands, too; a description says that it is a line. */
const TELLS_A_LINE = /为界|界线|界限|边界|四至|界址|合拢|合龙|闭合/u
const TRAILING = /[\s。;；,，、.]+$/u

/** A short text that is nothing but a description, as somebody types one: it names no land and quotes no paper. */
export function wholeText(text: string): Stretch[] {
  const start = text.length - text.trimStart().length
  const end = text.replace(TRAILING, '').length
  if (end - start > LONGEST || end <= start) return []
  const words = text.slice(start, end)
  if (!TELLS_A_LINE.test(words)) return []
  const reading = readBoundary(words)
  const { calls, form } = reading
  if (form === null || form === 'reference' || !isBoundary(words, reading)) return []
  const marks = calls.flatMap((call) => call.marks)
  const covered = calls.reduce((sum, call) => sum + call.end - call.start, 0) / words.length
  return marks.length >= 2 && covered >= LEAST_COVERAGE ? [{ start, end, reading: () => reading }] : []
}
