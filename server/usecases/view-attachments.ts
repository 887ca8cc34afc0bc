import { attachmentNotFound } from '../attachment-refusals.ts'
import { attachmentRepository, type StoredAttachment } from '../db/repositories/attachments.ts'
import { misleads } from '../files/attachments/kind-names.ts'

import type { WireAttachment } from '../../geodata/wire/attachments.ts'
import type { CaseReference } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export const toWire = (stored: StoredAttachment): WireAttachment => ({
  ...stored,
  nameMisleads: misleads(stored.name, stored.kind),
})

export const viewAttachments = async (client: DatabaseClient, reference: CaseReference): Promise<WireAttachment[]> =>
  (await attachmentRepository(client, reference).all()).map(toWire)

export async function existingAttachment(
  client: DatabaseClient,
  reference: CaseReference,
  number: number,
): Promise<StoredAttachment> {
  const stored = await attachmentRepository(client, reference).byNumber(number)
  if (!stored) throw attachmentNotFound(number)
  return stored
}
