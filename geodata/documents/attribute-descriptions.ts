/** Ties every boundary description of a document to what it describes, whose it is and which paper it is quoted from. */
import type { BoundaryReading } from '../boundary/model.ts'
import type { Span } from '../text/span.ts'
import { claimantNamedIn, type ClaimantGroup } from './claimants.ts'
import { contextOf, type DescriptionContext } from './description-context.ts'
import { subjectOf } from './description-subject.ts'
import { landNameIn } from './land-name.ts'
import type { DocumentDescription } from './model.ts'
import type { DocumentText } from './document-text.ts'
import { speakerOf } from './speaker.ts'

/** A description whose claimant has no letter yet: letters follow from the order of all claims. */
export type AttributedDescription = {
  readonly description: Omit<DocumentDescription, 'claimantLetter'>
  readonly claimant: ClaimantGroup | null
}

export type FoundDescription = Span & { readonly reading: BoundaryReading }

/** A form whose sides stand there with nothing behind them. */
const isBlank = ({ calls }: BoundaryReading): boolean =>
  calls.length > 0 &&
  calls.every(({ marks }) => marks.length === 0) &&
  calls.every(({ start, end }) => end - start <= 3)

const claimantOf = ({ words, paragraph }: DescriptionContext, groups: readonly ClaimantGroup[]): ClaimantGroup | null =>
  claimantNamedIn(words, groups) ?? speakerOf(`${paragraph}${words}`, groups)

const attribute = (
  document: DocumentText,
  found: FoundDescription,
  groups: readonly ClaimantGroup[],
): AttributedDescription => {
  const context = contextOf(document, found.start, found.reading.calls[0]?.start ?? found.start)
  const claimant = claimantOf(context, groups)
  const subject = subjectOf(context, found.reading, claimant !== null)
  const { paperTitle, paperDate } = context
  const landName = landNameIn(context.words)
  return {
    description: { ...found, subject, landName, paperTitle, paperDate, blank: isBlank(found.reading) },
    claimant: subject === 'claim' ? claimant : null,
  }
}

export const attributeDescriptions = (
  document: DocumentText,
  descriptions: readonly FoundDescription[],
  groups: readonly ClaimantGroup[],
): AttributedDescription[] => descriptions.map((found) => attribute(document, found, groups))
