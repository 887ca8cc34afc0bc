import { canonicalJson } from '../../geodata/seal/canonical-json.ts'
import { sealDocument } from '../../geodata/seal/seal-document.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { fabricRepository } from '../db/repositories/fabrics.ts'
import { sealRepository } from '../db/repositories/seals.ts'
import { notConfirmed, nothingToConfirm, rulingNotReady, sealNotFound } from '../seal-refusals.ts'
import { sha256Of } from '../text-hash.ts'

import { advanceToNewRound } from './advance-case.ts'
import { checkRulingOf } from './check-ruling.ts'
import { refuseOwnDraft } from './second-person.ts'
import { viewCase } from './view-case.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { NewRoundBody, SealBody, WireRulingChecks, WireSeal } from '../../geodata/wire/seals.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** Throws while anything bars, while what a person is to confirm has no reason, and for what nobody asked about. */
function mustBeSettled({ findings }: WireRulingChecks, confirmations: SealBody['confirmations']): void {
  const barring = findings.filter(({ severity }) => severity === 'bars')
  if (barring.length > 0) throw rulingNotReady(barring)
  const missing = findings.filter(({ key }) => !confirmations.some((confirmation) => confirmation.key === key))
  if (missing.length > 0) throw notConfirmed(missing)
  const unknown = confirmations.find(({ key }) => !findings.some((finding) => finding.key === key))
  if (unknown) throw nothingToConfirm(unknown.key)
}

type NewSeal = SealBody & { readonly sealedAt: string; readonly standardErrors: readonly StandardError[] }

/** Freezes the ruling of a case in one document under one hash. From then on the case takes no change but a new round. */
export async function sealRuling(
  client: DatabaseClient,
  row: CaseRow,
  { sealedBy, confirmations, sealedAt, standardErrors }: NewSeal,
): Promise<void> {
  await refuseOwnDraft(client, row)
  const view = await viewCase(client, row, standardErrors)
  const checks = await checkRulingOf(client, row, view)
  mustBeSettled(checks, confirmations)
  const { ruling } = view
  if (!ruling) throw new Error('A case without a ruling has passed the checks.')
  const seals = sealRepository(client, row)
  const round = (await seals.rounds()).at(-1)!
  const fabricVersion = (await fabricRepository(client, row).versions())[0]?.version ?? null
  const frozen = { round, sealedBy, sealedAt, checks, confirmations, fabricVersion, hashOf: sha256Of }
  const document = canonicalJson(sealDocument(view, ruling, frozen))
  const sha256 = sha256Of(document)
  await seals.insertSeal({ round: round.round, sealedBy, sealedAt, sha256, document })
  await caseRepository(client).record(row, sealedBy, 'ruling-sealed', { round: round.round, sha256 })
}

/** Opens a sealed ruling again; the seal of the round before stays as it is. */
export async function openRound(
  client: DatabaseClient,
  row: CaseRow,
  { openedBy, reason }: NewRoundBody,
  openedAt: string,
): Promise<void> {
  const seals = sealRepository(client, row)
  const round = (await seals.rounds()).at(-1)!.round + 1
  await seals.openRound(round, openedBy, openedAt, reason)
  await caseRepository(client).record(row, openedBy, 'round-opened', { round, reason })
}

const ANNULLED = '撤销重作'

/** A decision that was annulled is made anew in a round of its own, whether its ruling was sealed here or not. */
export async function openRoundAfterAnnulment(
  client: DatabaseClient,
  row: CaseRow,
  openedBy: string,
  note: string,
  openedAt: string,
): Promise<void> {
  await advanceToNewRound(client, row)
  await openRound(client, row, { openedBy, reason: note.trim() === '' ? ANNULLED : note }, openedAt)
}

/** A sealed round as it was frozen. Throws when that round is not sealed. */
export async function viewSeal(client: DatabaseClient, row: CaseRow, round: number): Promise<WireSeal> {
  const seal = await sealRepository(client, row).seal(round)
  if (!seal) throw sealNotFound(round)
  return { ...seal, document: JSON.parse(seal.document) as unknown }
}
