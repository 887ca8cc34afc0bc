import { atMark, type PlacedMark, type Question } from './inquiry.ts'

import type { DraftCall } from '../calls.ts'
import type { RoledMark } from '../roles.ts'

const MIDDLE =
  /(?:心|中心线|中线|中间|里侧|外侧|内侧|东侧|西侧|南侧|北侧|上侧|下侧|[东南西北上下内外]沿|[东南西北上下]边|边界线)$/u

/** A built road is wide; a footpath that is made the line is not. */
const WIDE_ROAD = /(?:公路|铁路|高速|[国省县乡村]道|道路|^.{0,2}路)$/u

/** A road, field, wood or pond as a side has a near edge and a far edge; of a stream the middle is meant. */
const hasOpenEdge = (
  folded: string,
  { act, isSide }: DraftCall,
  { kind, role, start, end, reading }: RoledMark,
): boolean => {
  if (role === 'alias' || role === 'from' || role === 'through') return false
  const words = folded.slice(start, end)
  if (act === 'divides') return role === 'to' && !reading.isEnd && (kind === 'field' || kind === 'water-body')
  if (act !== 'bounds' || !isSide || MIDDLE.test(words)) return false
  const isMadeTheLine = /以$/u.test(folded.slice(Math.max(0, start - 1), start)) && role === 'line'
  switch (kind) {
    case 'road':
      return (!isMadeTheLine || WIDE_ROAD.test(words)) && role !== 'to'
    case 'forest':
      return !isMadeTheLine && role !== 'to'
    case 'field':
      return !reading.isEnd
    case 'water-body':
      return !/处$/u.test(words)
    default:
      return false
  }
}

/** Where a side is told in legs, its ends are told too: open is only land reached, or a way chosen with 以南. */
const endsCall = ({ marks, end }: DraftCall, { markIndex, ...mark }: PlacedMark) =>
  markIndex === marks.length - 1 && mark.end < end

export const whichEdge: Question = {
  code: 'which-edge',
  raisedAt: (inquiry) => {
    const { folded, calls, form } = inquiry
    return inquiry.marks
      .filter((mark) => {
        const call = calls[mark.callIndex ?? -1]
        if (!call) return false
        return (form !== 'mixed' || mark.role === 'to' || endsCall(call, mark)) && hasOpenEdge(folded, call, mark)
      })
      .map(atMark)
  },
}
