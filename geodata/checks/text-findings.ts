import { compareLine, type Description } from '../words/comparison/compare-line.ts'
import { findingSentence } from '../words/comparison/finding-sentences.ts'

import type { CheckFinding } from '../fabric/model.ts'
import type { DrawnLine, Ground } from '../words/course/drawn-line.ts'

/** What a comparison says of every drawing and no one drawing can mend. */
const OF_THE_WORDS = new Set(['keeps', 'unlocated'])

/** A shape's line held against its words: what does not agree, as warnings at the stretch that it is about. */
export function textFindings(
  shapeId: string,
  description: Description,
  line: DrawnLine,
  ground: Ground,
): CheckFinding[] {
  const { calls, whole } = compareLine(description, line, ground)
  const start = line.segments[0]?.coordinates[0] ?? null
  const finding = (
    code: 'text-against-line' | 'area-against-text',
    spot: CheckFinding['spot'],
    one: Parameters<typeof findingSentence>[0],
  ): CheckFinding => ({
    code,
    severity: 'warning',
    spot,
    shapeId,
    lineId: null,
    figures: { finding: one.code, chinese: findingSentence(one, 'zh-CN'), english: findingSentence(one, 'en') },
  })
  return [
    ...calls.flatMap(({ legs, findings }) => {
      const segment = legs[0]?.segment
      const spot = segment?.coordinates[Math.floor(segment.coordinates.length / 2)] ?? start
      return findings
        .filter(({ code }) => !OF_THE_WORDS.has(code))
        .map((one) => finding('text-against-line', spot, one))
    }),
    ...whole.map((one) => finding('area-against-text', start, one)),
  ]
}
