import { canonicalJson } from '../../../geodata/seal/canonical-json.ts'
import { hashOf } from '../hash-of.ts'

import type { FieldContent, FieldRecord, NewFieldRecordBody } from '../../../geodata/wire/field.ts'

/** On the invented hill of Shangsi. */
export const ON_THE_HILL: [number, number] = [107.9123, 22.1456]

export const pointContent = (more: object = {}): FieldContent => ({
  kind: 'point',
  position: ON_THE_HILL,
  accuracyMetres: 6.5,
  landmark: 'stone',
  sides: [
    { letter: 'A', placeName: '牛角冲口', standing: 'agreed' },
    { letter: 'B', placeName: '鸡公石', standing: 'disputed' },
  ],
  remark: '',
  ...more,
})

export const sent = (record: FieldRecord): NewFieldRecordBody => ({
  record,
  sha256: hashOf(new TextEncoder().encode(canonicalJson(record))),
})

/** Records as one phone makes them, each with an id of its own. */
export function phoneOf(account: string, recordedBy = '黄调解员') {
  return {
    makes: (content: FieldContent, follows: string | null = null, more: Partial<FieldRecord> = {}): FieldRecord => ({
      id: crypto.randomUUID(),
      follows,
      account,
      recordedBy,
      recordedAt: '2026-11-23T03:00:00.000Z',
      content,
      ...more,
    }),
  }
}
