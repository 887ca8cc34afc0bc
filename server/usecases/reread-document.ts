import { matchDescriptions, readingDifferences } from '../../geodata/documents/reading-differences.ts'
import { readDocument } from '../../geodata/documents/read-document.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { descriptionCorrectionRepository } from '../db/repositories/description-corrections.ts'
import { documentRepository } from '../db/repositories/documents.ts'
import { readingRepository } from '../db/repositories/readings.ts'

import { currentReading } from './current-reading.ts'
import { redrawCase } from './redraw-case.ts'
import { keptDescriptionOf } from './stored-descriptions.ts'

import type { ReadingDifference } from '../../geodata/documents/difference-model.ts'
import type { DocumentDescription, DocumentReading } from '../../geodata/documents/model.ts'
import type { RereadBody, WireReread } from '../../geodata/wire/corrections.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type Numbered = { readonly index: number; readonly description: DocumentDescription }

/** The document as it was read and as the program reads it today, with the sides under the letters that the case knows. */
async function bothReadings(client: DatabaseClient, row: CaseRow) {
  const contents = caseContents(client, row)
  const document = await contents.document()
  const stored = (await contents.descriptions(document.id)).map((kept) => keptDescriptionOf(document.text, kept))
  const earlier = stored.flatMap(({ description, byHand, isRetired }, index): Numbered[] =>
    byHand === null && !isRetired ? [{ index, description }] : [],
  )
  const fresh = readDocument(document.text)
  const letterOf = (letter: string | null): string | null => {
    const name = fresh.claimants.find((claimant) => claimant.letter === letter)?.name
    return row.claimants.find((claimant) => claimant.name === name)?.letter ?? null
  }
  const today = fresh.descriptions.map((description): DocumentDescription => {
    const claimantLetter = letterOf(description.claimantLetter)
    // A claim of a side that the case does not know is nobody's until a person says whose.
    const subject = description.subject === 'claim' && claimantLetter === null ? 'unattributed' : description.subject
    return { ...description, claimantLetter, subject }
  })
  return { document, stored, earlier, today, fresh, letterOf }
}

const quoted = (text: string, difference: ReadingDifference): WireReread['differences'][number] => {
  const call = (given: ReadingDifference['before']) => given && { ...given, marks: [...given.marks] }
  return {
    ...difference,
    quote: text.slice(difference.start, difference.end),
    before: call(difference.before),
    after: call(difference.after),
  }
}

/** What reading the document again would change in what the machine read; nothing is stored. */
export async function proposeReread(client: DatabaseClient, row: CaseRow): Promise<WireReread> {
  const { document, earlier, today } = await bothReadings(client, row)
  const differences = readingDifferences(
    earlier.map(({ description }) => description),
    today,
  )
  return { version: row.version, differences: differences.map((difference) => quoted(document.text, difference)) }
}

/** The papers, orders and events of today's reading, under the letters of the case. */
const underLetters = (fresh: DocumentReading, letterOf: (letter: string | null) => string | null): DocumentReading => ({
  ...fresh,
  papers: fresh.papers.map((paper) => ({
    ...paper,
    claimantLetter: letterOf(paper.claimantLetter),
    statements: paper.statements.map((statement) => ({ ...statement, saidBy: letterOf(statement.saidBy) })),
  })),
  timeline: fresh.timeline.map((event) => ({ ...event, saidBy: letterOf(event.saidBy) })),
})

/**
 * Reads the stored document again with the present program and draws the case, in one transaction. What persons decided
 * stays: it cites words of the original. Parties, sides and the list of evidence stay as they were read first.
 */
export async function rereadDocument(client: DatabaseClient, row: CaseRow, { decidedBy }: RereadBody): Promise<void> {
  const { document, stored, earlier, today, fresh, letterOf } = await bothReadings(client, row)
  const matches = matchDescriptions(
    earlier.map(({ description }) => description),
    today,
  )
  const numberOf = new Map(
    matches.flatMap((match, at) => (match === null ? [] : [[match, earlier[at]!.index] as const])),
  )
  let next = stored.length
  const descriptions = today.map((description, at) => ({ ...description, index: numberOf.get(at) ?? next++ }))
  const kept = descriptionCorrectionRepository(client, row.countyCode, document.id)
  await kept.write(descriptions)
  await kept.retire(earlier.flatMap(({ index }, at) => ((matches[at] ?? null) === null ? [index] : [])))
  await documentRepository(client).replaceCorrections(row.countyCode, document.id, fresh.corrections)
  await readingRepository(client, row).replaceTold(document.id, underLetters(fresh, letterOf))
  const { descriptions: all } = await currentReading(client, row)
  await redrawCase(client, row, new Set(all.keys()))
  const differences = readingDifferences(
    earlier.map(({ description }) => description),
    today,
  )
  await caseRepository(client).record(row, decidedBy, 'document-reread', { differences: differences.length })
}
