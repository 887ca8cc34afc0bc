import { changesSince, latestFirst } from '../../geodata/claims/overlap-history.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { overlapRepository, type HistoricOverlap } from '../db/repositories/overlaps.ts'

import { currentReading } from './current-reading.ts'
import { comparedPairs } from './standing-overlaps.ts'
import { viewPartition } from './view-partition.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { OverlapChange } from '../../geodata/claims/model.ts'
import type { DocumentDescription } from '../../geodata/documents/model.ts'
import type { WireEvidence } from '../../geodata/wire/evidence.ts'
import type {
  WireOverlapChange,
  WireOverlapPair,
  WireOverlapRecord,
  WireOverlaps,
  WireOverlapSide,
} from '../../geodata/wire/overlaps.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { OverlapKey } from '../db/repositories/overlaps.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** From so many claimants on a set is no pair. */
const LEAST_SET = 3

/** What tells from which papers the words of a side come. */
type Sources = {
  readonly document: string
  readonly descriptions: readonly DocumentDescription[]
  readonly evidence: readonly WireEvidence[]
}

/** How the outlines of a case share ground, by which papers, and what was on record of it under their earlier versions. */
export async function viewOverlaps(
  client: DatabaseClient,
  row: CaseRow,
  standardErrors: readonly StandardError[],
): Promise<WireOverlaps> {
  const contents = caseContents(client, row)
  const [outlines, places] = [await contents.outlines(), await contents.places()]
  const standing = await comparedPairs(client, row, standardErrors, { outlines, places })
  const records = await overlapRepository(client, row).history()
  const { document, descriptions } = await currentReading(client, row)
  const sources = { document: document.fileName, descriptions, evidence: await contents.evidence() }
  const { sets } = await viewPartition(client, row)
  return {
    pairs: pairsInOrder(records, standing).map((pair) => pairOf(pair, standing, sources)),
    sets: sets.filter(({ claimantLetters }) => claimantLetters.length >= LEAST_SET),
  }
}

const standsAt = (
  { firstOutlineId, secondOutlineId, trace }: HistoricOverlap,
  standing: readonly OverlapKey[],
): number =>
  standing.findIndex(
    (key) =>
      key.firstOutlineId === firstOutlineId &&
      key.secondOutlineId === secondOutlineId &&
      key.basisDigest === trace.basisDigest,
  )

/** The records of each pair of descriptions, the last one first; pairs that stand in their order, former ones after them. */
function pairsInOrder(records: readonly HistoricOverlap[], standing: readonly OverlapKey[]): HistoricOverlap[][] {
  const byPair = new Map<string, HistoricOverlap[]>()
  for (const record of records) {
    const key = `${record.trace.first.descriptionId} ${record.trace.second.descriptionId}`
    byPair.set(key, [...(byPair.get(key) ?? []), record])
  }
  const orderOf = (pair: readonly HistoricOverlap[]): number =>
    Math.min(...pair.map((record) => standsAt(record, standing)).map((at) => (at < 0 ? standing.length : at)))
  return [...byPair.values()].map(latestFirst).sort((one, other) => orderOf(one) - orderOf(other))
}

function pairOf(
  records: readonly HistoricOverlap[],
  standing: readonly OverlapKey[],
  sources: Sources,
): WireOverlapPair {
  const { first, second } = records[0]!.trace
  const current = records.find((record) => standsAt(record, standing) >= 0)
  const wire = (record: HistoricOverlap) => recordOf(record, records[records.indexOf(record) + 1])
  return {
    first: sideOf(first, sources),
    second: sideOf(second, sources),
    current: current ? wire(current) : null,
    earlier: records.filter((record) => record !== current).map(wire),
  }
}

function sideOf(
  { descriptionId, role, claimantLetter }: HistoricOverlap['trace']['first'],
  { document, descriptions, evidence }: Sources,
): WireOverlapSide {
  const { paperTitle = null, paperDate: date = null } = descriptions[Number(descriptionId)] ?? {}
  const offered = evidence
    .filter((entry) => entry.descriptionId === descriptionId)
    .map(({ title, offeredBy, number }) => ({ title: title.quote, date, evidence: { offeredBy, number } }))
  const cited = paperTitle === null ? [] : [{ title: paperTitle, date, evidence: null }]
  return { descriptionId, role, claimantLetter, document, papers: offered.length > 0 ? offered : cited }
}

const recordOf = ({ trace, ...wire }: HistoricOverlap, before: HistoricOverlap | undefined): WireOverlapRecord => ({
  ...wire,
  changes: changesSince({ ...wire, trace }, before).map((of) => changeOf(of, wire.computedAt, trace)),
})

function changeOf(of: OverlapChange, computedAt: string, trace: HistoricOverlap['trace']): WireOverlapChange {
  const [done, changedAt] = of === 'accuracy' ? [trace.computed, computedAt] : [trace[of].drawn, trace[of].drawnAt]
  return {
    of,
    changedAt,
    changedBy: done?.changedBy ?? null,
    action: done?.action ?? null,
    reason: done?.reason ?? '',
  }
}
