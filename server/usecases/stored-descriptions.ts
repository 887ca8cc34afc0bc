import { placesInStoredCalls } from '../../geodata/boundary/questions/places-in-stored-calls.ts'

import type { KeptDescription } from '../../geodata/documents/apply-description-corrections.ts'
import type { DocumentDescription } from '../../geodata/documents/model.ts'
import type { WireDescription } from '../../geodata/wire/reading.ts'
import type { StoredDescription } from '../db/repositories/case-contents.ts'

/** A stored description as the stages of geodata know it. `text` is that of its document. */
const descriptionOf = (
  text: string,
  { id: _id, form, calls, areas, questions, unread, ...itself }: WireDescription,
): DocumentDescription => {
  const stored = { form, calls, areas, questions, unread }
  const questionPlaces = placesInStoredCalls(text.slice(itself.start, itself.end), stored, itself.start)
  return { ...itself, reading: { ...stored, questionPlaces } }
}

/** A description with what became of it. */
export const keptDescriptionOf = (
  text: string,
  { byHand, isRetired, ...stored }: StoredDescription,
): KeptDescription => ({ description: descriptionOf(text, stored), byHand, isRetired })

/** The way back; `index` is the description's number in the document. */
export const wireDescriptionOf = ({ reading, ...itself }: DocumentDescription, index: number): WireDescription => ({
  ...itself,
  id: String(index),
  form: reading.form,
  calls: reading.calls.map((call) => ({ ...call, marks: [...call.marks] })),
  areas: [...reading.areas],
  questions: [...reading.questions],
  unread: [...reading.unread],
})
