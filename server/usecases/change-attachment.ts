import { attachmentStale, claimantUnknown, evidenceUnknown, nothingProposed } from '../attachment-refusals.ts'
import { attachmentRepository } from '../db/repositories/attachments.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'

import { existingAttachment, toWire } from './view-attachments.ts'

import type {
  AttachmentChangeBody,
  AttachmentState,
  MadeDecision,
  WireAttachment,
} from '../../geodata/wire/attachments.ts'
import type { StoredAttachment } from '../db/repositories/attachments.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type Signed = { readonly by: string; readonly at: string }
type Verdict = AttachmentChangeBody['placeDecision']

/** Who decided first keeps his name until somebody decides otherwise. */
function decided(earlier: MadeDecision, verdict: Verdict, isProposed: boolean, signed: Signed): MadeDecision {
  if (verdict === (earlier?.verdict ?? null)) return earlier
  if (verdict === null) return null
  if (!isProposed) throw nothingProposed()
  return { verdict, ...signed }
}

async function refuseUnknown(
  client: DatabaseClient,
  row: CaseRow,
  earlier: AttachmentState,
  { givenBy, evidence }: AttachmentChangeBody,
): Promise<void> {
  if (givenBy !== null && givenBy !== earlier.givenBy && !row.claimants.some(({ letter }) => letter === givenBy))
    throw claimantUnknown(givenBy)
  const attachments = attachmentRepository(client, row)
  for (const { offeredBy, number } of evidence) {
    // An entry that a new reading has lost stays named.
    const isKept = earlier.evidence.some((one) => one.offeredBy === offeredBy && one.number === number)
    if (!isKept && !(await attachments.hasEvidence(offeredBy, number))) throw evidenceUnknown(number)
  }
}

const nextState = (
  { state, proposal }: StoredAttachment,
  { givenBy, note, evidence, withdrawn, placeDecision, timeDecision }: AttachmentChangeBody,
  signed: Signed,
): AttachmentState => ({
  givenBy,
  note,
  evidence,
  withdrawn,
  placeDecision: decided(state.placeDecision, placeDecision, proposal?.place != null, signed),
  timeDecision: decided(state.timeDecision, timeDecision, proposal?.time != null, signed),
})

/** A new state of an attachment as one version; refused when somebody changed it since the version that was looked at. */
export async function changeAttachment(
  client: DatabaseClient,
  row: CaseRow,
  { number, version, body }: { readonly number: number; readonly version: number; readonly body: AttachmentChangeBody },
  at: string,
): Promise<WireAttachment> {
  const attachments = attachmentRepository(client, row)
  await attachments.lock()
  const stored = await existingAttachment(client, row, number)
  if (stored.version !== version) throw attachmentStale(number)
  await refuseUnknown(client, row, stored.state, body)
  const signed = { by: body.changedBy, at }
  const state = nextState(stored, body, signed)
  await attachments.write(number, state, signed)
  const change = { before: stored.state, after: state }
  await caseRepository(client).record(row, body.changedBy, 'attachment-changed', { number }, change)
  return toWire(await existingAttachment(client, row, number))
}
