import { request } from './request.ts'

import type {
  AddedAttachment,
  AttachmentChangeBody,
  AttachmentView,
  NewAttachmentBody,
  WireAttachment,
} from '../../geodata/wire/attachments.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, what = ''): string => `/api/cases/${encodeURIComponent(id)}/attachments${what}`
const JSON_TYPE = { 'content-type': 'application/json' }

/** Where uploads of the tus protocol begin. */
export const UPLOADS_ADDRESS = '/api/uploads'

export const readAttachments = (id: string): Promise<Answer<WireAttachment[]>> => request(pathOf(id))

/** Takes a finished upload into the case; it may be sent again when no answer came. */
export const addAttachment = (
  id: string,
  body: NewAttachmentBody,
  language: string,
): Promise<Answer<AddedAttachment>> =>
  request(pathOf(id), {
    method: 'POST',
    headers: { ...JSON_TYPE, 'accept-language': language },
    body: JSON.stringify(body),
  })

export const changeAttachment = (
  id: string,
  { number, version }: WireAttachment,
  body: AttachmentChangeBody,
  language: string,
): Promise<Answer<WireAttachment>> =>
  request(pathOf(id, `/${number}`), {
    method: 'PUT',
    headers: { ...JSON_TYPE, 'if-match': `"${version}"`, 'accept-language': language },
    body: JSON.stringify(body),
  })

/** How it can be shown safely. */
export const readAttachmentView = (
  id: string,
  { number }: WireAttachment,
  language: string,
): Promise<Answer<AttachmentView>> =>
  request(pathOf(id, `/${number}/view`), { headers: { 'accept-language': language } })

/** The hash tells files apart that had the same number in another store. */
const marked = ({ sha256 }: WireAttachment): string => `of=${sha256.slice(0, 12)}`

export const attachmentPictureAddress = (
  id: string,
  attachment: WireAttachment,
  size: 'thumbnail' | 'page',
  page = 1,
): string => pathOf(id, `/${attachment.number}/picture?size=${size}&page=${page}&${marked(attachment)}`)

export const attachmentOriginalAddress = (id: string, attachment: WireAttachment): string =>
  pathOf(id, `/${attachment.number}/original?${marked(attachment)}`)
