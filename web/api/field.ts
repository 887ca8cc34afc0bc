import { request } from './request.ts'

import type {
  FieldPack,
  NewFieldChoiceBody,
  NewFieldRecordBody,
  StoredFieldRecord,
  WireFieldRecords,
} from '../../geodata/wire/field.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, what: string): string => `/api/cases/${encodeURIComponent(id)}/${what}`
const put = <Data>(path: string, body: object, language: string): Promise<Answer<Data>> =>
  request(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
  })

export const readFieldPack = (id: string, language: string): Promise<Answer<FieldPack>> =>
  request(pathOf(id, 'field-pack'), { headers: { 'accept-language': language } })

export const readFieldRecords = (id: string): Promise<Answer<WireFieldRecords>> => request(pathOf(id, 'field-records'))

/** May be sent again until an answer comes. */
export const putFieldRecord = (
  id: string,
  body: NewFieldRecordBody,
  language: string,
): Promise<Answer<StoredFieldRecord>> => put(pathOf(id, `field-records/${body.record.id}`), body, language)

export const chooseFieldRecord = (
  id: string,
  body: NewFieldChoiceBody,
  language: string,
): Promise<Answer<WireFieldRecords>> => put(pathOf(id, 'field-choices'), body, language)
