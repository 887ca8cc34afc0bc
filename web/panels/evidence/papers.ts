import type { WireEvidence } from '../../../geodata/wire/evidence.ts'

/** One paper with every entry under which it was offered, in the order of the lists. */
export type Paper = { readonly paperId: string; readonly entries: readonly WireEvidence[] }

export function papersOf(evidence: readonly WireEvidence[]): Paper[] {
  const papers = new Map<string, WireEvidence[]>()
  for (const entry of evidence) papers.set(entry.paperId, [...(papers.get(entry.paperId) ?? []), entry])
  return [...papers].map(([paperId, entries]) => ({ paperId, entries }))
}

/** The name of the row of an entry on the page that lists the evidence. */
export const evidenceAnchor = ({ offeredBy, number }: WireEvidence): string => `evidence-${offeredBy}-${number}`
