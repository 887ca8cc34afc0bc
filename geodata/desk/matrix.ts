/** The evidence against the issues: what the machine proposes of each paper, and what a person decided. */
import { isEntry } from '../evidence/entry-key.ts'

import { issuesOf, type ArguedCase, type Issue } from './issues.ts'
import { standingFinding } from './standing-entry.ts'
import { standingPins } from './standing-pins.ts'

import type { StandingFinding } from '../evidence/model.ts'
import type { CaseView } from '../wire/case.ts'
import type { WireEvidence } from '../wire/evidence.ts'
import type { WireWeighing } from '../wire/weighings.ts'
import type { StandingPin } from './standing-pins.ts'

/** Why the machine proposes that a paper speaks for a claim: a side offers it, or the claim's words stand in it. */
export type ProposalBasis = 'offered-by-side' | 'holds-words'

export type MatrixCell = {
  readonly issue: Issue
  /** Empty where the machine proposes nothing; what is proposed is always that the paper speaks for the issue. */
  readonly proposal: readonly ProposalBasis[]
  /** An entry of the paper is pinned there. */
  readonly isPinned: boolean
  /** Null until a person decides. */
  readonly decision: WireWeighing | null
}

export type MatrixRow = {
  readonly paperId: string
  readonly entries: readonly WireEvidence[]
  readonly findings: readonly StandingFinding[]
  readonly cells: readonly MatrixCell[]
}

export type EvidenceMatrix = {
  readonly issues: readonly Issue[]
  readonly rows: readonly MatrixRow[]
  /** Decisions on issues that the case no longer has; they are kept. */
  readonly loose: readonly WireWeighing[]
}

export type WeighedCase = ArguedCase & Pick<CaseView, 'parties' | 'places' | 'evidence' | 'pins' | 'weighings'>

/** The sides in whose name a party of that role speaks. A government that is sued claims nothing. */
const lettersOf = ({ claimants, parties }: WeighedCase, { offeredBy }: WireEvidence): string[] =>
  claimants
    .filter((claimant) =>
      parties.some(({ role, shortName }) => role === offeredBy && claimant.parties.includes(shortName)),
    )
    .map(({ letter }) => letter)

function proposalFor(view: WeighedCase, entries: readonly WireEvidence[], issue: Issue): ProposalBasis[] {
  if (issue.kind !== 'claim') return []
  const isOffered = entries.some((entry) => lettersOf(view, entry).includes(issue.claimantLetter))
  const holdsWords = entries.some(
    ({ descriptionId }) => descriptionId !== null && descriptionId === issue.descriptionId,
  )
  return [...(isOffered ? (['offered-by-side'] as const) : []), ...(holdsWords ? (['holds-words'] as const) : [])]
}

function isPinnedTo(pin: StandingPin, issue: Issue): boolean {
  const { hold, pin: made } = pin
  if (!made || !hold) return false
  if (hold.kind === 'description') return hold.descriptionId === issue.descriptionId
  if (hold.kind !== 'clause' && hold.kind !== 'segment') return false
  return issue.kind === 'clause' && hold.descriptionId === issue.descriptionId && hold.callIndex === issue.callIndex
}

const papersOf = (evidence: readonly WireEvidence[]): WireEvidence[][] => {
  const papers = new Map<string, WireEvidence[]>()
  for (const entry of evidence) papers.set(entry.paperId, [...(papers.get(entry.paperId) ?? []), entry])
  return [...papers.values()]
}

/** One row for each paper, however many offer it. The last decision on one of its entries stands for the paper. */
export function evidenceMatrix(view: WeighedCase): EvidenceMatrix {
  const issues = issuesOf(view)
  const pins = standingPins(view)
  const rows = papersOf(view.evidence).map((entries): MatrixRow => {
    const own = (one: { offeredBy: WireEvidence['offeredBy']; number: string }) =>
      entries.some((entry) => isEntry(entry, one))
    const cells = issues.map((issue): MatrixCell => ({
      issue,
      proposal: proposalFor(view, entries, issue),
      isPinned: pins.some((pin) => own(pin) && isPinnedTo(pin, issue)),
      decision: view.weighings
        .filter((weighing) => weighing.issue === issue.key && own(weighing))
        .reduce<WireWeighing | null>((last, one) => (last && last.decision > one.decision ? last : one), null),
    }))
    const all = [...new Set(entries.flatMap((entry) => standingFinding(entry)?.finding ?? []))]
    // Where the other entry says what was found, that it is the same paper says nothing more.
    const findings = all.length > 1 ? all.filter((finding) => finding !== 'same-paper') : all
    return { paperId: entries[0]!.paperId, entries, findings, cells }
  })
  const keys = new Set(issues.map(({ key }) => key))
  return { issues, rows, loose: view.weighings.filter(({ issue }) => !keys.has(issue)) }
}
