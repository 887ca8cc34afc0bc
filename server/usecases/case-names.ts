import { nameTable } from '../../geodata/places/names/name-table.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { inOrder, nameRepository, type NameDecision, type NamePair } from '../db/repositories/names.ts'
import { namesNotMet, staleVersion } from '../errors.ts'
import { caseDrawingChanged } from '../tiles/ground-changed.ts'

import { refuseWhenSealed } from './advance-case.ts'
import { redrawWhatMoves } from './redraw-case.ts'

import type { CaseNames, WireNameSuggestion } from '../../geodata/wire/names.ts'
import type { DatabaseClient } from '../db/transaction.ts'

async function tableOf(client: DatabaseClient, row: CaseRow) {
  const contents = caseContents(client, row)
  const document = await contents.document()
  return nameTable({
    text: document.text,
    documentWords: document.number ?? '',
    descriptions: await contents.descriptions(document.id),
    claimants: row.claimants,
    parties: await contents.parties(),
    evidence: await contents.evidence(),
    places: await contents.places(),
  })
}

const isSamePair = (one: NamePair, other: NamePair): boolean => {
  const [ours, theirs] = [inOrder(one), inOrder(other)]
  return ours.first === theirs.first && ours.second === theirs.second
}

/** Suggestions with what persons decided on them; pairs decided on and no longer suggested stay in the list. */
function withDecisions(
  suggestions: readonly Omit<WireNameSuggestion, 'decision'>[],
  decisions: readonly NameDecision[],
): WireNameSuggestion[] {
  const decided = decisions.filter((decision) => !suggestions.some((suggestion) => isSamePair(suggestion, decision)))
  const others = decided
    .filter((decision, index) => decided.findIndex((known) => isSamePair(known, decision)) === index)
    .map(({ first, second }) => ({ first, second, score: 0, reasons: [] }))
  return [...suggestions, ...others].map((suggestion) => {
    const last = decisions.findLast((decision) => isSamePair(decision, suggestion))
    const decision = last && { verdict: last.verdict, decidedBy: last.decidedBy, decidedAt: last.decidedAt }
    return { ...suggestion, decision: decision ?? null }
  })
}

/** The names of a case with what may be one and what persons said of it. */
export async function namesOfCase(client: DatabaseClient, row: CaseRow): Promise<CaseNames> {
  const { groups, suggestions } = await tableOf(client, row)
  const decisions = await nameRepository(client, row).decisions()
  return {
    version: decisions.length,
    groups: groups.map(({ properName, uses }) => ({ properName, uses: [...uses] })),
    suggestions: withDecisions(
      suggestions.map((suggestion) => ({ ...suggestion, reasons: [...suggestion.reasons] })),
      decisions,
    ),
  }
}

/**
 * Stores a person's decision on two names of the case; the names themselves and the papers stay as they are. Names that are
 * one help to find places, so the lines that this moves are drawn anew, and then the case has a new version. Throws when a name was not met in the case, or when somebody decided since the version that was seen.
 */
export async function decideNames(
  client: DatabaseClient,
  row: CaseRow,
  seenVersion: number,
  decision: NameDecision,
): Promise<void> {
  await refuseWhenSealed(client, row)
  const { groups, version } = await namesOfCase(client, row)
  const met = new Set(groups.map(({ properName }) => properName))
  if (decision.first === decision.second || !met.has(decision.first) || !met.has(decision.second))
    throw namesNotMet(decision.first, decision.second)
  const isMoved = await redrawWhatMoves(client, row, async () => {
    if (!(await nameRepository(client, row).decide(seenVersion, decision))) throw staleVersion(version)
  })
  if (isMoved) {
    if (!(await caseRepository(client).advance(row, row.version))) throw staleVersion(version)
    await caseDrawingChanged(client, row)
  }
  const { first, second, verdict } = decision
  await caseRepository(client).record(row, decision.decidedBy, 'names-decided', { first, second, verdict })
}
