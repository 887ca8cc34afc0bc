import { isEntry } from '../../geodata/evidence/entry-key.ts'
import { chinaDay } from '../../geodata/procedure/day.ts'
import { cameAfterDecisionOf } from '../../geodata/procedure/evidence-freeze.ts'
import { caseEventRepository } from '../db/repositories/case-events.ts'
import { evidenceRepository } from '../db/repositories/evidence.ts'

import type { WireEvidence } from '../../geodata/wire/evidence.ts'
import type { CaseReference } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** Marks what a person entered after the decision of a round, when its evidence was frozen. What was read is never late. */
export async function withLateMarks(
  client: DatabaseClient,
  reference: CaseReference,
  evidence: readonly WireEvidence[],
): Promise<WireEvidence[]> {
  if (!evidence.some(({ person }) => person?.isEntered)) return [...evidence]
  const events = await caseEventRepository(client, reference).all()
  const versions = await evidenceRepository(client, reference).versions()
  return evidence.map((entry) => {
    // Versions of an entry stand in their order: the first one brought it in.
    const first = entry.person?.isEntered ? versions.find((version) => isEntry(version, entry)) : undefined
    const round = first ? cameAfterDecisionOf(events, chinaDay(first.changedAt)) : null
    return round === null ? entry : { ...entry, afterDecisionOf: round }
  })
}
