import type { DraftCall } from '../calls.ts'

const RUNNING_WATER = /^(?:水流|流水)$/u

/** 山顶以水流为界: on a hilltop the water that parts is meant, not a stream. */
export const readWatershed = (calls: readonly DraftCall[]): DraftCall[] =>
  calls.map((call) => ({
    ...call,
    marks: call.marks.map((mark, index) => {
      const before = call.marks[index - 1]
      const isCrest =
        before !== undefined && (before.kind === 'peak' || before.kind === 'ridge') && before.role !== 'from'
      return isCrest && RUNNING_WATER.test(mark.reading.term) ? { ...mark, kind: 'ridge' as const } : mark
    }),
  }))
