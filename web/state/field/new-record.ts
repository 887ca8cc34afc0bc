import { canonicalJson } from '../../../geodata/seal/canonical-json.ts'
import { instantNow } from '../drafts/instant-now.ts'

import type { FieldContent, FieldRecord } from '../../../geodata/wire/field.ts'
import type { NewRecord } from './field-store.ts'
import type { FieldOwner } from './kept.ts'

const LONGEST_NAME = 60

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 in hexadecimal digits. Browsers offer it to pages of HTTPS and of this machine. */
export const sha256Hex = async (bytes: BufferSource): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes))

/** A field that cuts a text at its longest may leave half a character, which no JSON holds. */
const wholeTexts = (content: FieldContent): FieldContent =>
  JSON.parse(JSON.stringify(content), (_name, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\p{Surrogate}\0]/gu, '') : value,
  ) as FieldContent

/** Where a record stands among the others: the one it follows, or the number of the first record of a thing. */
export type RecordPlace = { readonly follows: string } | { readonly number: number }

/** A record as it will be on the phone and on the server alike, with an id of its own and the hash of its words. */
export async function newRecord(
  { account, caseId }: FieldOwner,
  recordedBy: string,
  content: FieldContent,
  place: RecordPlace,
): Promise<NewRecord> {
  const id = crypto.randomUUID()
  const record: FieldRecord = {
    id,
    follows: null,
    ...place,
    account,
    recordedBy: recordedBy.slice(0, LONGEST_NAME),
    recordedAt: instantNow(),
    content: wholeTexts(content),
  }
  const sha256 = await sha256Hex(new TextEncoder().encode(canonicalJson(record)))
  return { account, caseId, id, record, sha256, receivedAt: null }
}
