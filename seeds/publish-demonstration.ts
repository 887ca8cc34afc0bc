/** The demonstration is published too, under a number that says that it is an example, so that the villager's page shows something. */
import { STANDARD_ERRORS } from '../geodata/accuracy/standard-errors.ts'
import { publicationRepository } from '../server/db/repositories/publications.ts'
import { prepareCase, publishCase } from '../server/usecases/publish-case.ts'
import { findCase } from '../server/usecases/view-case.ts'
import { previewPublication } from '../server/usecases/view-publication.ts'

import { DEMONSTRATION_CASE } from './seed.ts'

import type { StandardError } from '../geodata/accuracy/model.ts'
import type { DraftBody } from '../geodata/wire/publication-desk.ts'
import type { Database } from '../server/db/database.ts'

const DRAFT: DraftBody = {
  basis: 'notice',
  profile: 'court-rules-2016',
  householdsMetres: 100,
  collectivesMetres: 10,
  mapReviewNumber: '示例(2026)1号',
  noticeKind: 'village-notice',
  office: '示范：县调处办（不是真的办公室）',
  phone: null,
  preparedBy: '示范数据',
}
const APPROVER = '示范审批人'

/** Publishes the demonstration where it was never published; what is there already, or was withdrawn, stays as it is. */
export async function publishDemonstration(
  database: Database,
  standardErrors: readonly StandardError[] = STANDARD_ERRORS,
): Promise<void> {
  await database.inTransaction(async (client) => {
    const row = await findCase(client, DEMONSTRATION_CASE)
    if (!row || (await publicationRepository(client, row).draft())) return
    const now = new Date().toISOString()
    await prepareCase(client, row, DRAFT, now)
    const looked = { now, standardErrors, accountId: null }
    const { sha256 } = await previewPublication(client, row, DRAFT, looked)
    await publishCase(client, row, { draft: 1, sha256, approvedBy: APPROVER }, looked)
  })
}
