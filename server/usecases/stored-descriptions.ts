import type { DocumentDescription } from '../../geodata/documents/model.ts'
import type { WireDescription } from '../../geodata/wire/reading.ts'

/** A stored description as the stages of geodata know it. */
export const descriptionOf = ({
  id: _id,
  form,
  calls,
  areas,
  questions,
  unread,
  ...itself
}: WireDescription): DocumentDescription => ({ ...itself, reading: { form, calls, areas, questions, unread } })

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
