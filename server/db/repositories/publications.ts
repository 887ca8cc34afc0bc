import { sqlFile } from '../sql-file.ts'

import type { DraftBody, WireDraft, WirePublishedVersion } from '../../../geodata/wire/publication-desk.ts'
import type { NoticeKind } from '../../../geodata/procedure/model.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

export type NewPublication = {
  readonly version: number
  readonly key: string
  readonly draft: number
  readonly sha256: string
  /** Canonical JSON. */
  readonly document: string
  readonly approvedBy: string
  readonly publishedAt: string
  readonly notice: { readonly kind: NoticeKind; readonly firstDay: string; readonly lastDay: string } | null
}

/** As JSON of the database writes it. */
const instant = (stored: string): string => new Date(stored).toISOString()

/** How a case was prepared for the public, and what was published of it. All of it is only added. */
export const publicationRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  /** Undefined while nobody has prepared anything. */
  async draft(): Promise<(WireDraft & { readonly preparedByAccount: string | null }) | undefined> {
    const { rows } = await client.query<WireDraft & { readonly preparedByAccount: string | null }>(
      `select draft_number as number, basis, profile, households_metres as "householdsMetres",
         collectives_metres as "collectivesMetres", map_review_number as "mapReviewNumber", notice_kind as "noticeKind",
         office, phone, prepared_by as "preparedBy", prepared_by_account as "preparedByAccount", prepared_at as "preparedAt"
       from sizhi.publication_draft where county_code = $1 and case_id = $2 order by draft_number desc limit 1`,
      [countyCode, caseId],
    )
    return rows[0]
  },

  async insertDraft(number: number, draft: DraftBody, preparedAt: string): Promise<void> {
    await client.query(
      `insert into sizhi.publication_draft (county_code, case_id, draft_number, basis, profile, households_metres,
         collectives_metres, map_review_number, notice_kind, office, phone, prepared_by, prepared_by_account, prepared_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, sizhi.viewer_account(), $13)`,
      [
        countyCode,
        caseId,
        number,
        draft.basis,
        draft.profile,
        draft.householdsMetres,
        draft.collectivesMetres,
        draft.mapReviewNumber,
        draft.noticeKind,
        draft.office,
        draft.phone,
        draft.preparedBy,
        preparedAt,
      ],
    )
  },

  /** The last one first. */
  async versions(): Promise<WirePublishedVersion[]> {
    const { rows } = await client.query<WirePublishedVersion>(sqlFile('read-publications'), [countyCode, caseId])
    return rows.map(({ withdrawal, ...version }) => ({
      ...version,
      withdrawal: withdrawal && { ...withdrawal, withdrawnAt: instant(withdrawal.withdrawnAt) },
    }))
  },

  /** Canonical JSON; undefined when there is no such version. */
  async document(version: number): Promise<{ document: string; sha256: string } | undefined> {
    const { rows } = await client.query<{ document: string; sha256: string }>(
      'select document, sha256 from sizhi.publication where county_code = $1 and case_id = $2 and version = $3',
      [countyCode, caseId, version],
    )
    return rows[0]
  },

  async insert(given: NewPublication): Promise<void> {
    await client.query(
      `insert into sizhi.publication (county_code, case_id, version, key, draft_number, sha256, document, approved_by, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        countyCode,
        caseId,
        given.version,
        given.key,
        given.draft,
        given.sha256,
        given.document,
        given.approvedBy,
        given.publishedAt,
      ],
    )
    if (given.notice === null) return
    const { kind, firstDay, lastDay } = given.notice
    await client.query(
      'insert into sizhi.notice (county_code, case_id, version, kind, first_day, last_day) values ($1, $2, $3, $4, $5, $6)',
      [countyCode, caseId, given.version, kind, firstDay, lastDay],
    )
  },

  async withdraw(version: number, withdrawnBy: string, withdrawnAt: string, reason: string): Promise<void> {
    await client.query(
      `insert into sizhi.publication_withdrawal (county_code, case_id, version, withdrawn_by, withdrawn_at, reason)
       values ($1, $2, $3, $4, $5, $6)`,
      [countyCode, caseId, version, withdrawnBy, withdrawnAt, reason],
    )
  },
})
