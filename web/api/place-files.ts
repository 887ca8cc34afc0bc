import { uploadFile } from './file-upload.ts'
import { request } from './request.ts'

import type { LandmarkKind } from '../../geodata/boundary/model.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type {
  PlacesImportBody,
  PlacesPreview,
  PlacesPreviewBody,
  WireFoundPlace,
} from '../../geodata/wire/place-import.ts'
import type { WireUpload } from '../../geodata/wire/file-preview.ts'
import type { Answer } from './request.ts'

const pathOf = (id: string, what: string): string => `/api/cases/${encodeURIComponent(id)}/places/${what}`

const post = <T>(path: string, body: object, headers: Record<string, string>): Promise<Answer<T>> =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

/** The bytes as they are; nothing of the case changes. */
export const uploadPlaces = (id: string, file: File, language: string): Promise<Answer<WireUpload>> =>
  uploadFile(pathOf(id, 'uploads'), file, language)

/** What a file would bring; nothing is stored by asking. A refusal comes in the language asked for. */
export const previewPlaces = (id: string, body: PlacesPreviewBody, language: string): Promise<Answer<PlacesPreview>> =>
  post(pathOf(id, 'preview'), body, { 'accept-language': language })

/** Stores the places of a file and answers with the case as it then stands. */
export const importPlaces = (
  id: string,
  etag: string,
  body: PlacesImportBody,
  language: string,
): Promise<Answer<CaseView>> => post(pathOf(id, 'import'), body, { 'if-match': etag, 'accept-language': language })

export const searchPlaces = (id: string, words: string, kind: LandmarkKind | null): Promise<Answer<WireFoundPlace[]>> =>
  request(`${pathOf(id, 'search')}?${new URLSearchParams({ words, ...(kind === null ? {} : { kind }) }).toString()}`)
