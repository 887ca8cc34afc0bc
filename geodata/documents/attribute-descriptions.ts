/** Ties every boundary description of a document to what it describes, whose it is and which paper it is quoted from. */
import { isBlankForm } from '../boundary/blank-form.ts'
import type { FoundDescription } from '../boundary/find-descriptions.ts'
import type { Span } from '../text/span.ts'
import { claimantNamedIn, type ClaimantGroup } from './claimants.ts'
import { contextOf, type DescriptionContext } from './description-context.ts'
import { subjectOf } from './description-subject.ts'
import { landNameIn, landNameOfForm } from './land-name.ts'
import type { DocumentDescription } from './model.ts'
import type { DocumentText } from './document-text.ts'
import { speakersOf, type SpeakerAt } from './speaker.ts'

/** A description whose claimant has no letter yet: letters follow from the order of all claims. */
export type AttributedDescription = {
  readonly description: Omit<DocumentDescription, 'claimantLetter'>
  readonly claimant: ClaimantGroup | null
}

const claimantOf = (
  { words, until }: DescriptionContext,
  groups: readonly ClaimantGroup[],
  speakerAt: SpeakerAt,
): ClaimantGroup | null => claimantNamedIn(words, groups) ?? speakerAt(until)

const nameOnForm = (document: DocumentText, { start }: Span, formTitle: string | null): string | null =>
  formTitle === null ? null : landNameOfForm(document.text, document.positionOf(start))

const attribute = (
  document: DocumentText,
  found: FoundDescription,
  groups: readonly ClaimantGroup[],
  formTitle: string | null,
  speakerAt: SpeakerAt,
): AttributedDescription => {
  const quoted = contextOf(document, found.start, found.reading.calls[0]?.start ?? found.start)
  const context = { ...quoted, paperTitle: quoted.paperTitle ?? formTitle }
  const claimant = claimantOf(context, groups, speakerAt)
  const subject = subjectOf(context, found.reading, claimant !== null)
  const { paperTitle, paperDate } = context
  const landName = found.landName ?? landNameIn(context.words) ?? nameOnForm(document, found, formTitle)
  return {
    description: { ...found, subject, landName, paperTitle, paperDate, blank: isBlankForm(found.reading) },
    claimant: subject === 'claim' ? claimant : null,
  }
}

/** `formTitle`: the document is itself a form, and what it describes stands on that paper. */
export const attributeDescriptions = (
  document: DocumentText,
  descriptions: readonly FoundDescription[],
  groups: readonly ClaimantGroup[],
  formTitle: string | null,
): AttributedDescription[] => {
  const speakerAt = speakersOf(document.text, groups)
  return descriptions.map((found) => attribute(document, found, groups, formTitle, speakerAt))
}
