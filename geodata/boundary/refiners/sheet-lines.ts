import type { DraftCall } from '../calls.ts'

const DRAWN_LINE = /^(?:红线|蓝线|黑线|虚线|实线)$/u

/** 甲点 beside 图上乙点: a point that only the plan tells, and its other name. */
const isPointOnSheet = ({ marks }: DraftCall, mark: DraftCall['marks'][number]): boolean => {
  if (!marks.some(({ reading, role }) => role !== 'line' && reading.kind === 'sheet-figure')) return false
  const renamed =
    mark.role === 'alias' ? marks.findLast(({ role, end }) => role !== 'alias' && end <= mark.start) : mark
  return (
    renamed !== undefined && renamed.kind === 'place' && renamed.end - renamed.start <= 3 && renamed.role !== 'line'
  )
}

const isSheetLine = ({ marks, act }: DraftCall) =>
  act !== 'awards' && marks.length > 0 && marks.every(({ kind, role }) => kind === 'sheet-figure' && role === 'line')

/** 按附图红线,自1号点…: a line on a plan and its course in points are one call; 红线 said again is that line. */
export const joinSheetLines = (calls: readonly DraftCall[]): DraftCall[] => {
  const joined: DraftCall[] = []
  for (const call of calls) {
    const before = joined.at(-1)
    const follows =
      before !== undefined &&
      isSheetLine(before) &&
      before.act === call.act &&
      // A side of its own never goes on where another side's plan line ends.
      !(call.isSide && call.side !== null && call.side !== before.side) &&
      call.start - before.end <= 4
    if (follows && before)
      joined[joined.length - 1] = { ...call, start: before.start, marks: [...before.marks, ...call.marks] }
    else joined.push(call)
  }
  const hasSheet = joined.some(({ marks }) => marks.some(({ kind }) => kind === 'sheet-figure'))
  if (!hasSheet) return joined
  return joined.map((call) => ({
    ...call,
    marks: call.marks.map((mark) =>
      DRAWN_LINE.test(mark.reading.term) || isPointOnSheet(call, mark)
        ? { ...mark, kind: 'sheet-figure' as const }
        : mark,
    ),
  }))
}
