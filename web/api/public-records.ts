import { request } from './request.ts'

import type { PaperName } from '../../geodata/sheets/model.ts'
import type {
  NewObjectionBody,
  WireObjectionStanding,
  WirePublicListing,
  WirePublicNotice,
  WirePublished,
  WireReceipt,
} from '../../geodata/wire/public-pages.ts'
import type { Answer } from './request.ts'

/** What stands published; anybody may ask. */
export const listPublished = (): Promise<Answer<WirePublicListing[]>> => request('/api/public/records')

export const readPublished = (
  id: string,
  language: string,
  look?: (headers: Headers) => void,
): Promise<Answer<WirePublished>> =>
  request(`/api/public/records/${encodeURIComponent(id)}`, { headers: { 'accept-language': language } }, look)

/** As whoever comes without a cookie, also where one has signed in: for frames. */
export const readPublishedByNobody = (id: string, language: string): Promise<Answer<WirePublished>> =>
  request(`/api/public/records/${encodeURIComponent(id)}`, {
    headers: { 'accept-language': language },
    credentials: 'omit',
  })

/** Where the printed notice of what stands published is. */
export const posterAddress = (id: string, paper: PaperName, language: string): string =>
  `/api/public/records/${encodeURIComponent(id)}/poster.pdf?${new URLSearchParams({ paper, language }).toString()}`

const under = (id: string, path: string): string => `/api/public/records/${encodeURIComponent(id)}/${path}`

/** How the days of the notice stand, by the clock of the server. */
export const readNotice = (id: string, language: string): Promise<Answer<WirePublicNotice>> =>
  request(under(id, 'notice'), { headers: { 'accept-language': language } })

export const sendObjection = (
  id: string,
  objection: NewObjectionBody,
  language: string,
): Promise<Answer<WireReceipt>> =>
  request(under(id, 'objections'), {
    method: 'POST',
    headers: { 'accept-language': language, 'content-type': 'application/json' },
    body: JSON.stringify(objection),
  })

export const readObjection = (id: string, receipt: string, language: string): Promise<Answer<WireObjectionStanding>> =>
  request(under(id, `objections/${encodeURIComponent(receipt)}`), { headers: { 'accept-language': language } })
