import { hasActedSince } from '../db/repositories/audit.ts'
import { sealedByDrafter } from '../seal-refusals.ts'

import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** What the ruling and its line come from. */
const DRAFTING = [
  'ruling-written',
  'fabric-changed',
  'fabric-returned',
  'fabric-shape-released',
  'parts-given',
  'description-corrected',
  'calls-corrected',
] as const

/** A ruling is sealed by another person than those who drafted it in this round, whatever else that person may do. */
export async function refuseOwnDraft(client: DatabaseClient, row: CaseRow): Promise<void> {
  if (await hasActedSince(client, row, DRAFTING, 'round-opened')) throw sealedByDrafter()
}
