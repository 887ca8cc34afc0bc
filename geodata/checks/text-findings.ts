import { compareLine, type Description } from '../words/comparison/compare-line.ts'
import { findingSentence, undrawnSentence } from '../words/comparison/finding-sentences.ts'

import type { CheckFinding } from '../fabric/model.ts'
import type { DrawnLine, Ground } from '../words/course/drawn-line.ts'
import type { LineFinding } from '../words/comparison/model.ts'

/** What a comparison says of every drawing and no one drawing can mend. */
const OF_THE_WORDS = new Set(['keeps', 'unlocated'])
const isUndrawn = (finding: LineFinding): boolean => finding.code === 'open' && finding.reason === 'not-drawn'

/**
 * A shape's line held against its words: what does not agree, as warnings at the stretch that it is about. Calls that are not drawn
 * yet are one warning.
 */
export function textFindings(
  shapeId: string,
  description: Description,
  line: DrawnLine,
  ground: Ground,
): CheckFinding[] {
  const { calls, whole } = compareLine(description, line, ground)
  const start = line.segments[0]?.coordinates[0] ?? null
  const warning = (
    code: 'text-against-line' | 'area-against-text',
    spot: CheckFinding['spot'],
    figures: CheckFinding['figures'],
  ): CheckFinding => ({ code, severity: 'warning', spot, shapeId, lineId: null, figures })
  const said = (one: LineFinding) => ({
    finding: one.code,
    chinese: findingSentence(one, 'zh-CN'),
    english: findingSentence(one, 'en'),
  })
  const undrawn = calls.flatMap(({ callIndex, findings }) =>
    callIndex !== null && findings.some(isUndrawn) ? [callIndex] : [],
  )
  return [
    ...calls.flatMap(({ legs, findings }) => {
      const segment = legs[0]?.segment
      const spot = segment?.coordinates[Math.floor(segment.coordinates.length / 2)] ?? start
      return findings
        .filter((one) => !OF_THE_WORDS.has(one.code) && !isUndrawn(one))
        .map((one) => warning('text-against-line', spot, said(one)))
    }),
    ...(undrawn.length > 0
      ? [
          warning('text-against-line', start, {
            finding: 'open',
            chinese: undrawnSentence(undrawn, 'zh-CN'),
            english: undrawnSentence(undrawn, 'en'),
          }),
        ]
      : []),
    ...whole.map((one) => warning('area-against-text', start, said(one))),
  ]
}
