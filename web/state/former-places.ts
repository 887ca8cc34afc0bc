import { dateOfWords } from '../../geodata/documents/date-of-words.ts'
import { stoodDuring } from '../../geodata/places/standing-years.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { WirePlace } from '../../geodata/wire/geometry.ts'
import type { WireDescription } from '../../geodata/wire/reading.ts'

/** A place that no longer stands where it is drawn. */
export const isFormer = ({ years }: WirePlace): boolean => (years?.to ?? null) !== null

/** When the words of a description were written; null where nobody tells. */
export const dateOfDescription = (description: WireDescription, { document, ruling }: CaseView) =>
  dateOfWords(description, { kind: document.kind, date: document.date, decisionDate: ruling?.date ?? null })

/** Former places that stood when the words of a description were written. */
export function formerPlacesOf(view: CaseView, descriptionId: string | null): WirePlace[] {
  const description = view.descriptions.find(({ id }) => id === descriptionId)
  const days = description ? dateOfDescription(description, view) : null
  return days === null ? [] : view.places.filter((place) => isFormer(place) && stoodDuring(place.years, days))
}
