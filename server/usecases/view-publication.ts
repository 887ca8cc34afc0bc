import { chinaDay } from '../../geodata/procedure/day.ts'
import { noticesAt } from '../../geodata/procedure/notice-period.ts'
import { publicationBarriers } from '../../geodata/publication/publication-barriers.ts'
import { BARRIER_SENTENCES } from '../../geodata/words/publication/barrier-sentences.ts'
import { objectionRepository } from '../db/repositories/objections.ts'
import { publicRecordRepository } from '../db/repositories/public-records.ts'
import { publicationRepository } from '../db/repositories/publications.ts'
import { versionNotPublished } from '../publication-refusals.ts'

import { deriveRecord } from './publication-matter.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { WireDraft, WireDraftOptions, WirePreview, WirePublication } from '../../geodata/wire/publication-desk.ts'
import type { PublicRecord } from '../../geodata/wire/publication.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type Looked = {
  readonly now: string
  readonly standardErrors: readonly StandardError[]
  /** Who looks; null for the program. */
  readonly accountId: string | null
}

/** The version that a case would be published as next. */
export const nextVersion = (versions: readonly { readonly version: number }[]): number =>
  (versions[0]?.version ?? 0) + 1

/** Accounts are the program’s affair. */
const withoutAccount = ({
  preparedByAccount: _account,
  ...draft
}: WireDraft & { preparedByAccount: unknown }): WireDraft => draft

/** Where the publication of a case stands, and what stands in its way. */
export async function viewPublication(client: DatabaseClient, row: CaseRow, looked: Looked): Promise<WirePublication> {
  const publications = publicationRepository(client, row)
  const [stored, versions] = [await publications.draft(), await publications.versions()]
  const draft = stored ? withoutAccount(stored) : null
  const openObjections = (await objectionRepository(client, row).all()).filter(({ closing }) => closing === null).length
  const reopenedAt = (await publicRecordRepository(client).record(row.countyCode, row.key))?.reopenedAt ?? null
  const derived = draft && (await deriveRecord(client, row, draft, { ...looked, version: nextVersion(versions) }))
  const barriers = publicationBarriers({ draft, record: derived?.record ?? null, openObjections })
  const today = chinaDay(looked.now)
  return {
    today,
    draft,
    versions,
    barriers: barriers.map((code) => ({ code, sentence: { ...BARRIER_SENTENCES[code] } })),
    notices: noticesAt(row.countyCode, today).map(({ kind, term, citation }) => ({
      kind,
      term: { ...term },
      isChecked: citation?.isChecked ?? false,
    })),
    openObjections,
    reopenedOn: reopenedAt === null ? null : chinaDay(reopenedAt),
  }
}

/** Exactly what the public would get under these options now: the same function makes what is published. */
export async function previewPublication(
  client: DatabaseClient,
  row: CaseRow,
  options: WireDraftOptions,
  looked: Looked,
): Promise<WirePreview> {
  const version = nextVersion(await publicationRepository(client, row).versions())
  const { record, sha256 } = await deriveRecord(client, row, options, { ...looked, version })
  return { record, sha256 }
}

/** A version as it was published, also one that was withdrawn. */
export async function viewPublishedVersion(
  client: DatabaseClient,
  row: CaseRow,
  version: number,
): Promise<WirePreview> {
  const stored = await publicationRepository(client, row).document(version)
  if (!stored) throw versionNotPublished(version)
  return { record: JSON.parse(stored.document) as PublicRecord, sha256: stored.sha256 }
}
