import type { FieldRecord, StoredFieldRecord, WireFieldChoice } from '../../../geodata/wire/field.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

type RecordRow = {
  readonly document: string
  readonly sha256: string
  readonly received_by: string
  readonly received_at: Date
  readonly attachment: number | null
}
type ChoiceRow = Omit<WireFieldChoice, 'decidedAt'> & { readonly decidedAt: Date }

export type ReceivedRecord = {
  readonly record: FieldRecord
  readonly sha256: string
  /** Canonical JSON of the record. */
  readonly document: string
  readonly receivedBy: string
  readonly receivedAt: string
}

const stored = ({ document, sha256, received_by, received_at, attachment }: RecordRow): StoredFieldRecord => ({
  record: JSON.parse(document) as FieldRecord,
  sha256,
  receivedBy: received_by,
  receivedAt: new Date(received_at).toISOString(),
  attachment,
})

const READ = `
  select record.document, record.sha256, record.received_by, record.received_at, attachment.attachment_number as attachment
  from sizhi.field_record as record
  left join sizhi.case_attachment as attachment
    on attachment.county_code = record.county_code and attachment.case_id = record.case_id and record.kind = 'photograph'
    and attachment.sha256 = record.document::jsonb #>> '{content,sha256}'
  where record.county_code = $1 and record.case_id = $2`

/** Records of the field and what persons chose among them. Both are only added. */
export const fieldRecordRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  async all(): Promise<StoredFieldRecord[]> {
    const { rows } = await client.query<RecordRow>(`${READ} order by record.arrival`, [countyCode, caseId])
    return rows.map(stored)
  },

  /** Undefined where the case has no such record. */
  async byId(id: string): Promise<StoredFieldRecord | undefined> {
    const { rows } = await client.query<RecordRow>(`${READ} and record.record_id = $3`, [countyCode, caseId, id])
    return rows[0] && stored(rows[0])
  },

  /** False where the case has a record of that id already, also one that came at the same moment. */
  async insert({ record, sha256, document, receivedBy, receivedAt }: ReceivedRecord): Promise<boolean> {
    const { rowCount } = await client.query(
      `insert into sizhi.field_record (county_code, case_id, record_id, kind, follows, sha256, document, received_by, received_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (county_code, case_id, record_id) do nothing`,
      [countyCode, caseId, record.id, record.content.kind, record.follows, sha256, document, receivedBy, receivedAt],
    )
    return rowCount === 1
  },

  /** Whether these bytes are a file of the case. */
  async hasFile(sha256: string): Promise<boolean> {
    const { rowCount } = await client.query(
      'select from sizhi.case_attachment where county_code = $1 and case_id = $2 and sha256 = $3',
      [countyCode, caseId, sha256],
    )
    return rowCount === 1
  },

  async followersOf(id: string): Promise<string[]> {
    const { rows } = await client.query<{ id: string }>(
      `select record_id as id from sizhi.field_record where county_code = $1 and case_id = $2 and follows = $3 order by arrival`,
      [countyCode, caseId, id],
    )
    return rows.map((row) => row.id)
  },

  async choices(): Promise<WireFieldChoice[]> {
    const { rows } = await client.query<ChoiceRow>(
      `select about, chosen, among, decided_by as "decidedBy", decided_at as "decidedAt", reason
       from sizhi.field_choice where county_code = $1 and case_id = $2 order by choice_number`,
      [countyCode, caseId],
    )
    return rows.map((row) => ({ ...row, decidedAt: new Date(row.decidedAt).toISOString() }))
  },

  async choose({ about, chosen, among, decidedBy, decidedAt, reason }: WireFieldChoice): Promise<void> {
    await client.query(
      `insert into sizhi.field_choice (county_code, case_id, about, chosen, among, decided_by, decided_at, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [countyCode, caseId, about, chosen, among, decidedBy, decidedAt, reason],
    )
  },
})
