import type { DraftCall } from '../calls.ts'
import type { RoledMark } from '../roles.ts'

const RUNNING_WATER = /^(?:水流|流水)$/u

const isRunningWater = ({ reading }: RoledMark): boolean => RUNNING_WATER.test(reading.term)

const onCrest = (marks: readonly RoledMark[]): RoledMark[] =>
  marks.map((mark, index) => {
    const before = marks[index - 1]
    const isCrest =
      before !== undefined && (before.kind === 'peak' || before.kind === 'ridge') && before.role !== 'from'
    return isCrest && isRunningWater(mark) ? { ...mark, kind: 'ridge' } : mark
  })

/** 山顶以水流为界: on a hilltop the water that parts is meant, not a stream. */
export const readWatershed = (calls: readonly DraftCall[]): DraftCall[] =>
  calls.map((call) =>
    call.marks.length > 1 && call.marks.some(isRunningWater) ? { ...call, marks: onCrest(call.marks) } : call,
  )
