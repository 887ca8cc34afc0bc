import { readDescriptionAt } from '../../geodata/boundary/find-descriptions.ts'
import { draftHeading } from '../../geodata/words/drafted-words.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { descriptionCorrectionRepository } from '../db/repositories/description-corrections.ts'
import { documentAdditionRepository } from '../db/repositories/document-additions.ts'
import { recordRepository } from '../db/repositories/records.ts'
import { rulingInDocument, rulingWordsOvertaken, rulingWordsUnread } from '../ruling-words-refusals.ts'
import { sha256Of } from '../text-hash.ts'

import { currentReading, type CurrentReading } from './current-reading.ts'
import { redrawCase } from './redraw-case.ts'

import type { Span } from '../../geodata/text/span.ts'
import type { RulingWordsBody } from '../../geodata/wire/ruling-words.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** The words that were drafted before and stand: those that a person called the ruling's line and that no original holds. */
const draftsOf = ({ document, descriptionCorrections }: CurrentReading): Span[] => {
  const added = (document.additions ?? []).reduce((sum, { text }) => sum + text.length, 0)
  const originalLength = document.text.length - added
  return descriptionCorrections
    .filter(({ subject, span, holds }) => holds && subject === 'ruling-line' && span.start >= originalLength)
    .map(({ span }) => span)
}

/** Reads the words where they will stand; refused where they do not say which line divides and whose the sides are. */
function readWords(text: string, span: Span) {
  const reading = readDescriptionAt(text, span)
  const acts = reading.calls.map(({ act }) => act)
  if (!acts.includes('divides') || !acts.includes('awards')) throw rulingWordsUnread()
  return reading
}

/** Who wrote the words that these follow; refused where they are not the last on record. */
function comparedDraft({ document }: CurrentReading, draft: number) {
  const additions = document.additions ?? []
  if (draft !== additions.length) throw rulingWordsOvertaken()
  return { draft, writtenBy: additions.at(-1)!.addedBy }
}

/**
 * Writes the words of a ruling into a case whose papers hold none: they stand behind the original, which stays as it came, and are
 * read as any ruling is. Words that were drafted before stay on record and tell nothing from then on.
 */
export async function writeRuling(
  client: DatabaseClient,
  row: CaseRow,
  { words, authority, number, comparedWith, writtenBy }: RulingWordsBody,
  writtenAt: string,
): Promise<void> {
  const reading = await currentReading(client, row)
  const { document, stands } = reading
  const drafts = draftsOf(reading)
  const known = await caseContents(client, row).ruling()
  if (known !== null && (document.additions ?? []).length === 0) throw rulingInDocument()
  const compared = comparedWith === undefined ? {} : { comparedWith: comparedDraft(reading, comparedWith) }
  const heading = draftHeading(1 + (document.additions ?? []).length)
  const addition = `${heading}${words.trim()}\n`
  const text = document.text + addition
  const start = document.text.length + heading.length
  const span = { start, end: start + words.trim().length }
  const read = readWords(text, span)
  await documentAdditionRepository(client, row.countyCode, document.id).insert(addition, writtenBy, writtenAt)
  const corrections = descriptionCorrectionRepository(client, row.countyCode, document.id)
  const decision = { claimantLetter: null, decidedBy: writtenBy, decidedAt: writtenAt }
  for (const draft of drafts)
    await corrections.insert({ ...decision, span: draft, quote: text.slice(draft.start, draft.end), subject: null })
  const byHand = await corrections.insert({ ...decision, span, quote: words.trim(), subject: 'ruling-line' })
  await corrections.write([
    {
      ...span,
      index: stands.length,
      byHand,
      subject: 'ruling-line',
      landName: null,
      claimantLetter: null,
      paperTitle: null,
      paperDate: null,
      blank: false,
      reading: read,
    },
  ])
  await recordRepository(client, row).writeRuling(document.id, number?.trim() || '尚未编号', authority.trim())
  const changed = stands.flatMap((isStanding, index) =>
    isStanding && reading.descriptions[index]?.subject === 'ruling-line' ? [index] : [],
  )
  await redrawCase(client, row, new Set([...changed, stands.length]))
  await caseRepository(client).record(row, writtenBy, 'ruling-written', {
    sha256: sha256Of(words.trim()),
    number,
    authority,
    ...compared,
  })
}
