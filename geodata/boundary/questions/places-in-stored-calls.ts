/** Where questions are raised in calls that were read and stored before, which keep no places of questions. */
import { readBoundary } from '../read-boundary.ts'

import type { BoundaryReading, QuestionPlace } from '../model.ts'
import type { Span } from '../../text/span.ts'

type StoredReading = Omit<BoundaryReading, 'questionPlaces'>

const indexOfSame = (spans: readonly Span[], sought: Span | undefined, by: number): number | null => {
  const index = spans.findIndex(({ start, end }) => start - by === sought?.start && end - by === sought.end)
  return index < 0 ? null : index
}

/**
 * Reads the words again and carries each place over to the stored call and mark of the same words. What today's reading asks of
 * words that the stored one does not hold as a call is left out. `offset`: where the words begin in the spans of `stored`.
 */
export const placesInStoredCalls = (words: string, stored: StoredReading, offset: number): QuestionPlace[] => {
  // Words that were stored as no boundary in words, such as a table of points, are asked nothing.
  if (stored.form === null && stored.questions.length === 0 && stored.unread.length === 0) return []
  const fresh = readBoundary(words)
  return fresh.questionPlaces.flatMap(({ code, callIndex, markIndex }): QuestionPlace[] => {
    if (callIndex === null) return [{ code, callIndex, markIndex }]
    const call = fresh.calls[callIndex]
    const storedIndex = indexOfSame(stored.calls, call, offset)
    if (storedIndex === null) return []
    if (markIndex === null) return [{ code, callIndex: storedIndex, markIndex }]
    const storedMark = indexOfSame(stored.calls[storedIndex]!.marks, call?.marks[markIndex], offset)
    return storedMark === null ? [] : [{ code, callIndex: storedIndex, markIndex: storedMark }]
  })
}
