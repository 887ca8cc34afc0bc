/** What was read of the evidence with what persons added, as one list. */
import { entryKey, isEntry } from '../evidence/entry-key.ts'

import type { WireEvidence, WireEvidenceVersion, WireSignedEntry } from '../wire/evidence.ts'

const signed = ({ offeredBy: _by, number: _number, ...entry }: WireEvidenceVersion): WireSignedEntry => entry

const entered = (version: WireEvidenceVersion): WireEvidence => ({
  paperId: `entered ${entryKey(version)}`,
  offeredBy: version.offeredBy,
  number: version.number,
  // No words of the document: an empty stretch at its beginning.
  title: { start: 0, end: 0, quote: version.title ?? '' },
  records: [],
  purpose: null,
  finding: null,
  findingWords: null,
  samePaperAs: null,
  descriptionId: null,
  person: signed(version),
})

/** Entries that a person says are one paper bear the paper of the one that stands first. */
function withJoinedPapers(entries: readonly WireEvidence[]): WireEvidence[] {
  const paperOf = new Map(entries.map(({ paperId }) => [paperId, paperId]))
  const order = [...paperOf.keys()]
  const standing = (paperId: string): string => paperOf.get(paperId) ?? paperId
  for (const { paperId, person } of entries) {
    const same = person?.samePaperAs
    const other = same && entries.find((entry) => isEntry(entry, same))
    if (!other) continue
    const pair = [standing(paperId), standing(other.paperId)].sort((a, b) => order.indexOf(a) - order.indexOf(b))
    for (const [paper, joined] of paperOf) if (joined === pair[1]) paperOf.set(paper, pair[0]!)
  }
  return entries.map((entry) => ({ ...entry, paperId: standing(entry.paperId) }))
}

/**
 * Entries in the order of the document, then those that persons entered in the order of `versions`, which are the last of each
 * entry. What was entered and withdrawn is not listed.
 */
export function entriesOnRecord(
  read: readonly Omit<WireEvidence, 'person'>[],
  versions: readonly WireEvidenceVersion[],
): WireEvidence[] {
  const byKey = new Map(versions.map((version) => [entryKey(version), version]))
  const known = new Set(read.map(entryKey))
  const withPersons = read.map((entry) => {
    const version = byKey.get(entryKey(entry))
    return { ...entry, person: version ? signed(version) : null }
  })
  const more = versions.filter((version) => !known.has(entryKey(version)) && !version.withdrawn)
  return withJoinedPapers([...withPersons, ...more.map(entered)])
}
