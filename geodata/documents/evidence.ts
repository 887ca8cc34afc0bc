/** The evidence table: every entry that is offered, with what the court says of it. */
import { readEntries, trimmed, type Stretch } from './evidence-entries.ts'
import { findEvidencePassages } from './evidence-passages.ts'
import { readFindings, type CourtFinding } from './findings.ts'
import type { EvidenceEntry, Party, PartyRole } from './model.ts'
import type { DocumentText } from './document-text.ts'
import { readRecords } from './records/read-records.ts'

type Offered = {
  readonly offeredBy: PartyRole
  readonly number: number
  readonly title: Stretch
  readonly purpose: Stretch | null
}

/** The court may repeat the title before it speaks: 证据12、琴八生产队《山界林权证》该证…. */
const withoutTitle = (text: string, words: Stretch, title: Stretch): Stretch => {
  const repeated = text.slice(title.start, title.end)
  return text.startsWith(repeated, words.start) ? trimmed(text, words.start + repeated.length, words.end) : words
}

const entryOf = (document: DocumentText, offered: Offered, found: CourtFinding | undefined): EvidenceEntry => {
  const quote = ({ start, end }: Stretch) => document.originalOf(start, end)
  return {
    number: String(offered.number),
    offeredBy: offered.offeredBy,
    title: quote(offered.title),
    records: readRecords(document, offered.title),
    purpose: offered.purpose ? quote(offered.purpose) : null,
    finding: found?.finding ?? null,
    findingWords: found ? quote(withoutTitle(document.text, found.words, offered.title)) : null,
    samePaperAs: found?.samePaperAs ?? null,
  }
}

/** Where only the court lists the papers, its list is what was offered; the purpose is then not known. */
const offeredByCourtList = (findings: readonly CourtFinding[], offered: readonly Offered[]): Offered[] =>
  findings.flatMap(({ offeredBy, number, title }) => {
    const listed = offered.some((entry) => entry.offeredBy === offeredBy)
    return title && !listed ? [{ offeredBy, number, title, purpose: null }] : []
  })

export const readEvidence = (document: DocumentText, parties: readonly Party[]): EvidenceEntry[] => {
  const { text } = document
  const passages = findEvidencePassages(text, parties)
  const findings = readFindings(text, passages)
  const offered = passages
    .filter(({ byCourt }) => !byCourt)
    .flatMap((passage) =>
      readEntries(text, passage).map(({ number, title, said }) => ({
        offeredBy: passage.offeredBy,
        number,
        title,
        purpose: said,
      })),
    )
  return [...offered, ...offeredByCourtList(findings, offered)].map((entry) =>
    entryOf(
      document,
      entry,
      findings.find(({ offeredBy, number }) => offeredBy === entry.offeredBy && number === entry.number),
    ),
  )
}
