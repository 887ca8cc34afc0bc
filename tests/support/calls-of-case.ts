import type { CaseView } from '../../geodata/wire/case.ts'
import type { CallCorrectionBody } from '../../geodata/wire/corrections.ts'
import type { WireCall } from '../../geodata/wire/reading.ts'

export type HandCall = CallCorrectionBody['calls'][number]

export const callOf = (view: CaseView, callIndex: number, descriptionId = '0') =>
  view.descriptions.find(({ id }) => id === descriptionId)!.calls[callIndex]!
export const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end })
export const byHand = ({ start, end, side, act, marks }: WireCall): HandCall => ({
  start,
  end,
  side,
  act,
  marks: marks.map((mark) => ({ start: mark.start, end: mark.end, role: mark.role, kind: mark.kind })),
})
/** Of the case's extent: each segment with the words of the call that it answers. */
export const segmentWords = (view: CaseView) =>
  outline(view, 'extent').segments.map(({ callIndex, placeId, geometry }) => {
    const call = callIndex === null ? null : callOf(view, callIndex)
    return { words: call && view.document.text.slice(call.start, call.end), placeId, geometry }
  })
/** Which words each followed feature answers. */
export const featureWords = (view: CaseView) =>
  segmentWords(view)
    .filter(({ placeId }) => placeId !== null)
    .map(({ words, placeId }) => [words, placeId])
    .sort()
export const outline = (view: CaseView, role: string) => view.outlines.find((found) => found.role === role)!
