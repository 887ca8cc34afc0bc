import type { DraftCall } from '../calls.ts'

const isLineOrAward = (act: DraftCall['act'] | undefined) => act === 'divides' || act === 'awards'

/** Of two base points told one after the other the second is where the line ends. */
export const pairBasePoints = (calls: readonly DraftCall[]): DraftCall[] =>
  calls.map((call, index) =>
    call.act === 'starts' && calls[index - 1]?.act === 'starts' && isLineOrAward(calls[index + 1]?.act)
      ? { ...call, marks: call.marks.map((mark) => (mark.role === 'from' ? { ...mark, role: 'to' as const } : mark)) }
      : call,
  )
