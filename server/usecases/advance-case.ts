import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { sealRepository } from '../db/repositories/seals.ts'
import { staleVersion } from '../errors.ts'
import { caseDrawingChanged } from '../tiles/ground-changed.ts'
import { roundInWork, rulingSealed } from '../seal-refusals.ts'

import type { DatabaseClient } from '../db/transaction.ts'

async function advance(client: DatabaseClient, row: CaseRow, seenVersion: number): Promise<void> {
  if (!(await caseRepository(client).advance(row, seenVersion))) throw staleVersion(row.version)
  await caseDrawingChanged(client, row)
}

/**
 * Throws while the ruling of the case is sealed. Sealing takes the case to its next version, so whoever looks here and then
 * advances from the version that was read cannot pass a seal by.
 */
export async function refuseWhenSealed(client: DatabaseClient, row: CaseRow): Promise<void> {
  const { round, seal } = (await sealRepository(client, row).rounds()).at(-1)!
  if (seal) throw rulingSealed(round, seal.sealedBy, seal.sealedAt)
}

/**
 * Takes the case to its next version: every change passes here. Throws when somebody changed it since the version that the
 * person looked at, and while its ruling is sealed.
 */
export async function advanceCase(client: DatabaseClient, row: CaseRow, seenVersion: number): Promise<void> {
  await refuseWhenSealed(client, row)
  await advance(client, row, seenVersion)
}

/** The one change that a sealed case takes: its next round. Throws while the present one is in work. */
export async function advanceSealedCase(client: DatabaseClient, row: CaseRow, seenVersion: number): Promise<void> {
  const { round, seal } = (await sealRepository(client, row).rounds()).at(-1)!
  if (!seal) throw roundInWork(round)
  await advance(client, row, seenVersion)
}

/** The same for a round that something outside opens, whether the present one is sealed or in work; the row is locked. */
export const advanceToNewRound = (client: DatabaseClient, row: CaseRow): Promise<void> =>
  advance(client, row, row.version)
