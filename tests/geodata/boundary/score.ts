import type { BoundaryReading } from '../../../geodata/boundary/model.ts'

export type GoldEntry = Pick<BoundaryReading, 'form' | 'calls'> & { readonly id: string; readonly text: string }

const marksOf = ({ calls }: Pick<BoundaryReading, 'calls'>) =>
  calls.flatMap((call) => call.marks.map((mark) => ({ ...mark, side: call.side })))

export type Score = { readonly strict: number; readonly kind: number; readonly side: number }

/** Share of marks with the same span and role (F1), and of those the share with the same kind and side. */
export const scoreReadings = (gold: readonly GoldEntry[], read: (text: string) => BoundaryReading): Score => {
  let expected = 0
  let given = 0
  let same = 0
  let sameKind = 0
  let sameSide = 0
  for (const entry of gold) {
    const open = marksOf(read(entry.text))
    given += open.length
    for (const mark of marksOf(entry)) {
      expected++
      const at = open.findIndex(
        ({ start, end, role }) => start === mark.start && end === mark.end && role === mark.role,
      )
      const [found] = at >= 0 ? open.splice(at, 1) : []
      if (!found) continue
      same++
      if (found.kind === mark.kind) sameKind++
      if (found.side === mark.side) sameSide++
    }
  }
  return {
    strict: (2 * same) / Math.max(1, expected + given),
    kind: sameKind / Math.max(1, same),
    side: sameSide / Math.max(1, same),
  }
}
