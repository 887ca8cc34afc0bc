import { isInChina } from '../../geodata/crs/in-china.ts'
import { canonicalJson } from '../../geodata/seal/canonical-json.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { fieldRecordRepository } from '../db/repositories/field-records.ts'
import {
  fieldChoiceStale,
  fieldFileMissing,
  fieldFollowsOtherKind,
  fieldFollowsUnknown,
  fieldHashDiffers,
  fieldPositionOutside,
  fieldRecordDiffers,
  fieldRecordOfOther,
  fieldSignatureEmpty,
  fieldSignedUnknown,
} from '../field-refusals.ts'
import { sha256Of } from '../text-hash.ts'

import type { Position } from 'geojson'
import type {
  FieldContent,
  FieldRecord,
  NewFieldChoiceBody,
  NewFieldRecordBody,
  StoredFieldRecord,
} from '../../geodata/wire/field.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type Records = ReturnType<typeof fieldRecordRepository>

function positionsOf(content: FieldContent): readonly Position[] {
  if (content.kind === 'track') return content.fixes.map(({ position }) => position)
  if (content.kind === 'point') return [content.position]
  return content.kind === 'photograph' && content.position !== null ? [content.position] : []
}

/** What has no canonical form (numbers beyond all bounds) no phone has hashed. */
function documentOf(record: FieldRecord): string {
  try {
    return canonicalJson(record)
  } catch {
    throw fieldHashDiffers()
  }
}

async function refuseLooseEnds(records: Records, { follows, content }: FieldRecord): Promise<void> {
  if (content.kind === 'withdrawal' && follows === null) throw fieldFollowsUnknown()
  if (follows !== null) {
    const followed = await records.byId(follows)
    if (!followed) throw fieldFollowsUnknown()
    const { kind } = followed.record.content
    if (kind === 'withdrawal' || (content.kind !== 'withdrawal' && content.kind !== kind)) throw fieldFollowsOtherKind()
  }
  if (content.kind === 'photograph' && !(await records.hasFile(content.sha256))) throw fieldFileMissing()
  if (content.kind !== 'signature') return
  if (content.outcome === 'signed' && content.strokes.length === 0) throw fieldSignatureEmpty()
  for (const { id, sha256 } of content.signed)
    if ((await records.byId(id))?.sha256 !== sha256) throw fieldSignedUnknown()
}

/**
 * Takes in what a phone put on record. It may be sent any number of times: it is stored once and the answer is the same. Something else
 * under the same id is refused, and what is there stays. Sides are taken as they stood in the phone: the case may have changed meanwhile.
 */
export async function recordInField(
  client: DatabaseClient,
  row: CaseRow,
  { record, sha256 }: NewFieldRecordBody,
  { signInName, displayName }: Viewer,
  receivedAt: string,
): Promise<{ readonly data: StoredFieldRecord; readonly isNew: boolean }> {
  const records = fieldRecordRepository(client, row)
  const document = documentOf(record)
  if (sha256Of(document) !== sha256) throw fieldHashDiffers()
  if (record.account !== signInName) throw fieldRecordOfOther()
  if (!(await records.byId(record.id))) {
    if (!positionsOf(record.content).every(isInChina)) throw fieldPositionOutside()
    await refuseLooseEnds(records, record)
  }
  const isNew = await records.insert({ record, sha256, document, receivedBy: displayName, receivedAt })
  const stored = (await records.byId(record.id))!
  if (stored.sha256 !== sha256) throw fieldRecordDiffers()
  if (isNew) {
    const { id, follows, recordedBy, recordedAt, content } = record
    const details = { record: id, follows, kind: content.kind, sha256, recordedAt }
    await caseRepository(client).record(row, recordedBy, 'field-recorded', details)
  }
  return { data: stored, isNew }
}

/** A person says which of several records that were made beside one another stands; the others stay on record. */
export async function chooseFieldRecord(
  client: DatabaseClient,
  row: CaseRow,
  choice: NewFieldChoiceBody,
  decidedAt: string,
): Promise<void> {
  const records = fieldRecordRepository(client, row)
  const there = await records.followersOf(choice.about)
  const isSeen = there.length === choice.among.length && there.every((id) => choice.among.includes(id))
  if (there.length < 2 || !isSeen || !there.includes(choice.chosen)) throw fieldChoiceStale()
  await records.choose({ ...choice, decidedAt })
  await caseRepository(client).record(row, choice.decidedBy, 'field-record-chosen', { ...choice })
}
