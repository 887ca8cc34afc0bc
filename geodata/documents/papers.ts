import type { Claimant, DocumentReading, EvidenceEntry, Party } from './model.ts'

/** What an entry of evidence is besides an entry: which paper, and which description quotes that paper's words. */
export type EvidencePaper = {
  /** Two entries with one number are one paper offered twice. */
  readonly paperNumber: number
  /** Index of the description that the paper holds; null when none is quoted. */
  readonly descriptionIndex: number | null
}

/** Every name by which a paper may call the parties of a side. */
const namesOf = ({ name, parties }: Claimant, known: readonly Party[]): string[] => [
  name,
  ...known
    .filter(({ shortName }) => parties.includes(shortName))
    .flatMap((party) => [party.name, party.shortName, ...party.otherNames]),
]

function descriptionIn({ title }: EvidenceEntry, { descriptions, claimants, parties }: DocumentReading): number | null {
  const offered = claimants
    .filter((claimant) => namesOf(claimant, parties).some((name) => title.quote.includes(name)))
    .map(({ letter }) => letter)
  const index = descriptions.findIndex(
    ({ subject, paperTitle, claimantLetter }) =>
      subject === 'claim' &&
      paperTitle !== null &&
      title.quote.includes(paperTitle) &&
      claimantLetter !== null &&
      offered.includes(claimantLetter),
  )
  return index >= 0 ? index : null
}

/** The papers behind the entries, in the order of the entries. An entry that the court calls the same paper shares the other's. */
export const papersOf = (document: DocumentReading): EvidencePaper[] =>
  document.evidence.map((entry, index) => {
    const same = document.evidence.findIndex(
      ({ offeredBy, number }) => offeredBy === entry.samePaperAs?.offeredBy && number === entry.samePaperAs.number,
    )
    return { paperNumber: (same >= 0 ? same : index) + 1, descriptionIndex: descriptionIn(entry, document) }
  })
