import type { DraftCall } from '../calls.ts'

/** Of two base points told one after the other the second is where the line ends. */
export const pairBasePoints = (calls: readonly DraftCall[]): DraftCall[] =>
  calls.map((call, index) =>
    call.act === 'starts' && calls[index - 1]?.act === 'starts' && calls[index + 1]?.act === 'divides'
      ? { ...call, marks: call.marks.map((mark) => (mark.role === 'from' ? { ...mark, role: 'to' as const } : mark)) }
      : call,
  )
