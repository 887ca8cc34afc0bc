import { sqlFile } from '../sql-file.ts'

import type {
  AttachmentKind,
  AttachmentState,
  PhotoProposal,
  WireAttachment,
} from '../../../geodata/wire/attachments.ts'
import type { RecordedFile } from '../../file-store/verify-files.ts'
import type { DatabaseClient } from '../transaction.ts'
import type { CaseReference } from './cases.ts'

export type StoredAttachment = Omit<WireAttachment, 'nameMisleads'>

export type NewStoredFile = {
  readonly sha256: string
  readonly bytes: number
  readonly kind: AttachmentKind
  readonly name: string
}
export type FirstStored = { readonly by: string; readonly at: string; readonly name: string }
type Signed = { readonly by: string; readonly at: string }

/** The files of a case and every state that persons gave them. */
export const attachmentRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  /** Lets nobody else number files of this case before the transaction ends. */
  async lock(): Promise<void> {
    await client.query('select from sizhi.case_file where county_code = $1 and case_id = $2 for update', [
      countyCode,
      caseId,
    ])
  },

  /** Records an original of the county, if it has none of these bytes, and tells who first brought it. */
  async storeFile({ sha256, bytes, kind, name }: NewStoredFile, { by, at }: Signed): Promise<FirstStored> {
    await client.query(
      `insert into sizhi.stored_file (county_code, sha256, bytes, kind, original_name, stored_by, stored_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [countyCode, sha256, bytes, kind, name, by, at],
    )
    const { rows } = await client.query<FirstStored>(
      `select stored_by as by, stored_at as at, original_name as name from sizhi.stored_file
       where county_code = $1 and sha256 = $2`,
      [countyCode, sha256],
    )
    return rows[0]!
  },

  /** The number that the case gives it; undefined when the case has these bytes already. */
  async insert(
    sha256: string,
    name: string,
    proposal: PhotoProposal | null,
    { by, at }: Signed,
  ): Promise<number | undefined> {
    const { rows } = await client.query<{ number: number }>(sqlFile('insert-attachment'), [
      countyCode,
      caseId,
      sha256,
      name,
      proposal && JSON.stringify(proposal),
      by,
      at,
    ])
    return rows[0]?.number
  },

  async write(number: number, state: AttachmentState, { by, at }: Signed): Promise<void> {
    await client.query(sqlFile('insert-attachment-version'), [
      countyCode,
      caseId,
      number,
      JSON.stringify(state),
      by,
      at,
    ])
  },

  async all(): Promise<StoredAttachment[]> {
    return (await client.query<StoredAttachment>(sqlFile('read-attachments'), [countyCode, caseId, null])).rows
  },

  async byNumber(number: number): Promise<StoredAttachment | undefined> {
    return (await client.query<StoredAttachment>(sqlFile('read-attachments'), [countyCode, caseId, number])).rows[0]
  },

  /** What all files of the case have together. */
  async bytes(): Promise<number> {
    const { rows } = await client.query<{ bytes: number }>(
      `select coalesce(sum(bytes), 0)::bigint as bytes
       from sizhi.case_attachment as attachment
       join sizhi.stored_file as file on file.county_code = attachment.county_code and file.sha256 = attachment.sha256
       where attachment.county_code = $1 and attachment.case_id = $2`,
      [countyCode, caseId],
    )
    return rows[0]!.bytes
  },

  async hasEvidence(offeredBy: string, number: string): Promise<boolean> {
    const { rows } = await client.query(
      `select from sizhi.evidence where county_code = $1 and case_id = $2 and offered_by = $3 and number = $4
       union all
       select from sizhi.evidence_version where county_code = $1 and case_id = $2 and offered_by = $3 and number = $4`,
      [countyCode, caseId, offeredBy, number],
    )
    return rows.length > 0
  },
})

/** Every original that any county has, once. */
export async function recordedFiles(client: DatabaseClient): Promise<RecordedFile[]> {
  const { rows } = await client.query<RecordedFile>(
    'select distinct sha256, bytes from sizhi.stored_file order by sha256',
  )
  return rows
}
