import type { DraftCall } from '../calls.ts'

const LONGEST_NAME = 3

/** A short unknown name as a whole side is a person's where other sides are persons too (西至某清 beside 北至某福). */
export const readGivenNames = (calls: readonly DraftCall[]): DraftCall[] => {
  const namesPerson = calls.some(({ marks }) => marks.some(({ kind, reading }) => kind === 'holder' && reading.isNamed))
  if (!namesPerson) return [...calls]
  return calls.map((call) => {
    const [mark] = call.marks
    const isUnknown =
      call.isSide &&
      call.marks.length === 1 &&
      mark?.kind === 'place' &&
      mark.role === 'to' &&
      mark.reading.term === '' &&
      mark.end - mark.start <= LONGEST_NAME
    return isUnknown ? { ...call, marks: [{ ...mark, kind: 'holder' as const, role: 'neighbour' as const }] } : call
  })
}
