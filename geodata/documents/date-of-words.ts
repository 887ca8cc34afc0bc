import type { DescriptionSubject, DocumentKind, PartialDate } from './model.ts'

type Words = { readonly subject: DescriptionSubject; readonly paperDate: PartialDate | null }
type Source = {
  readonly kind: DocumentKind
  readonly date: PartialDate | null
  readonly decisionDate: PartialDate | null
}

/** Papers that quote others: their own date says nothing of the words of the parties. */
const QUOTING: readonly DocumentKind[] = ['judgment', 'court-ruling', 'unknown']

/**
 * When the words of a description were written: by the paper that they are quoted from; the extent and the dividing line by the decision
 * that draws them. Null where nobody tells.
 */
export function dateOfWords({ subject, paperDate }: Words, { kind, date, decisionDate }: Source): PartialDate | null {
  if (paperDate !== null) return paperDate
  if (subject === 'disputed-extent' || subject === 'ruling-line') return decisionDate ?? date
  return QUOTING.includes(kind) ? null : date
}
