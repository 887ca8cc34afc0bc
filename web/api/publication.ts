import { request } from './request.ts'

import type {
  CloseObjectionBody,
  DraftBody,
  PublishBody,
  WireDraftOptions,
  WireObjection,
  WirePreview,
  WirePublication,
  WithdrawBody,
} from '../../geodata/wire/publication-desk.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, what: string): string => `/api/cases/${encodeURIComponent(id)}/${what}`

const send = <T>(method: 'PUT' | 'POST', path: string, body: object, language: string): Promise<Answer<T>> =>
  request(path, {
    method,
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
  })

export const readPublication = (id: string): Promise<Answer<WirePublication>> => request(pathOf(id, 'publication'))

/** Exactly what the public would get; nothing is stored. */
export const previewRecord = (id: string, options: WireDraftOptions, language: string) =>
  send<WirePreview>('POST', pathOf(id, 'publication/preview'), options, language)

/** A version as it was published. */
export const readPublishedVersion = (id: string, version: number): Promise<Answer<WirePreview>> =>
  request(pathOf(id, `publication/versions/${version}`))

/** Each change answers with where the publication then stands. */
export const prepareDraft = (id: string, body: DraftBody, language: string) =>
  send<WirePublication>('PUT', pathOf(id, 'publication/draft'), body, language)
export const publishDraft = (id: string, body: PublishBody, language: string) =>
  send<WirePublication>('PUT', pathOf(id, 'publication/published'), body, language)
export const withdrawVersion = (id: string, body: WithdrawBody, language: string) =>
  send<WirePublication>('PUT', pathOf(id, 'publication/withdrawn'), body, language)

export const readObjections = (id: string): Promise<Answer<WireObjection[]>> => request(pathOf(id, 'objections'))
export const closeObjection = (id: string, number: number, body: CloseObjectionBody, language: string) =>
  send<WireObjection[]>('PUT', pathOf(id, `objections/${number}`), body, language)
