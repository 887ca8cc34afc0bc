import { foldText } from '../text/fold.ts'
import { findLineStretches } from './finding/line-stretches.ts'
import { findQuotedStretches } from './finding/quoted-stretches.ts'
import { findSideClusters } from './finding/side-clusters.ts'

import type { Span } from '../text/span.ts'

const inOrder = (spans: Span[]) => spans.sort((a, b) => a.start - b.start)

/**
 * The boundary descriptions inside a document, in order and not overlapping: what is quoted from a form or certificate,
 * sides told one after the other, and lines with their awards. Spans count code units of `text`.
 */
export const findDescriptions = (text: string): Span[] => {
  const folded = foldText(text)
  const quoted = findQuotedStretches(text, folded)
  const clusters = findSideClusters(text, folded, quoted)
  const sides = inOrder([...quoted, ...clusters])
  return inOrder([...sides, ...findLineStretches(text, folded, sides)])
}
