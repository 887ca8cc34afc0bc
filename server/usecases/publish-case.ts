import { publicationBarriers } from '../../geodata/publication/publication-barriers.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { caseEventRepository } from '../db/repositories/case-events.ts'
import { objectionRepository } from '../db/repositories/objections.ts'
import { publicationRepository } from '../db/repositories/publications.ts'
import {
  approverMissing,
  approverPreparedIt,
  cannotPublish,
  previewStale,
  versionNotPublished,
} from '../publication-refusals.ts'

import { deriveRecord } from './publication-matter.ts'
import { nextVersion, type Looked } from './view-publication.ts'

import type { DraftBody, PublishBody, WithdrawBody } from '../../geodata/wire/publication-desk.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** Nobody else prepares, publishes or withdraws this case before the transaction ends. */
const lockCase = (client: DatabaseClient, row: CaseRow): Promise<void> => caseEventRepository(client, row).lock()

const wordsOrNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim())

/** Stores how the case is to be published; nothing becomes public by it. */
export async function prepareCase(client: DatabaseClient, row: CaseRow, body: DraftBody, now: string): Promise<void> {
  await lockCase(client, row)
  const publications = publicationRepository(client, row)
  const number = ((await publications.draft())?.number ?? 0) + 1
  const draft = {
    ...body,
    mapReviewNumber: wordsOrNull(body.mapReviewNumber),
    office: wordsOrNull(body.office),
    phone: wordsOrNull(body.phone),
  }
  await publications.insertDraft(number, draft, now)
  const { preparedBy, ...options } = draft
  await caseRepository(client).record(row, preparedBy, 'publication-prepared', { draft: number, ...options })
}

/** Makes public what the approver has seen, and nothing else: the hash that is named must be the one of what is published. */
export async function publishCase(
  client: DatabaseClient,
  row: CaseRow,
  { draft: seenDraft, sha256: seenHash, approvedBy: signed }: PublishBody,
  looked: Looked,
): Promise<void> {
  await lockCase(client, row)
  const publications = publicationRepository(client, row)
  const draft = await publications.draft()
  if (!draft) throw cannotPublish('nothing-prepared')
  const approvedBy = signed.trim()
  if (approvedBy === '') throw approverMissing()
  const isSamePerson = draft.preparedByAccount !== null && draft.preparedByAccount === looked.accountId
  if (isSamePerson || approvedBy === draft.preparedBy.trim()) throw approverPreparedIt(approvedBy)
  const version = nextVersion(await publications.versions())
  const { record, document, sha256, notice } = await deriveRecord(client, row, draft, { ...looked, version })
  const openObjections = (await objectionRepository(client, row).all()).filter(({ closing }) => closing === null).length
  const [barrier] = publicationBarriers({ draft, record, openObjections })
  if (barrier) throw cannotPublish(barrier)
  if (draft.number !== seenDraft || sha256 !== seenHash) throw previewStale()
  await publications.insert({
    version,
    key: row.key,
    draft: draft.number,
    sha256,
    document,
    approvedBy,
    publishedAt: looked.now,
    notice: notice && { kind: notice.rule.kind, firstDay: notice.firstDay, lastDay: notice.lastDay },
  })
  await caseRepository(client).record(row, approvedBy, 'published', {
    version,
    draft: draft.number,
    preparedBy: draft.preparedBy,
    mapReviewNumber: record.mapReviewNumber,
    profile: draft.profile,
    sha256,
  })
}

/** From now on the public gets no version of the case; what was published stays on record. */
export async function withdrawPublication(
  client: DatabaseClient,
  row: CaseRow,
  { version, reason, withdrawnBy }: WithdrawBody,
  now: string,
): Promise<void> {
  await lockCase(client, row)
  const publications = publicationRepository(client, row)
  const last = (await publications.versions())[0]
  if (last?.version !== version || last.withdrawal !== null) throw versionNotPublished(version)
  await publications.withdraw(version, withdrawnBy, now, reason)
  await caseRepository(client).record(row, withdrawnBy, 'publication-withdrawn', { version, reason })
}
