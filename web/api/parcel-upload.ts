import { uploadFile } from './file-upload.ts'
import { request } from './request.ts'

import type { WireCounty } from '../../geodata/wire/county.ts'
import type { ParcelsImportBody, ParcelsPreview, ParcelsPreviewBody } from '../../geodata/wire/parcel-preview.ts'
import type { Answer } from './request.ts'

const pathOf = (countyCode: string, what: string): string =>
  `/api/counties/${encodeURIComponent(countyCode)}/imports/${what}`

const post = <T>(path: string, body: object, language: string, signal: AbortSignal): Promise<Answer<T>> =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
    signal,
  })

/** The bytes as they are; nothing of the county changes. */
export const uploadParcels = (
  countyCode: string,
  file: File,
  language: string,
  sending: { readonly signal: AbortSignal; readonly onsent: (share: number) => void },
) => uploadFile(pathOf(countyCode, 'uploads'), file, language, sending)

/** What a file would bring; nothing is stored by asking. */
export const previewParcels = (
  countyCode: string,
  body: ParcelsPreviewBody,
  language: string,
  signal: AbortSignal,
): Promise<Answer<ParcelsPreview>> => post(pathOf(countyCode, 'preview'), body, language, signal)

/** Stores what was looked at, and answers with the county as it then stands. */
export const importParcels = (
  countyCode: string,
  body: ParcelsImportBody,
  language: string,
  signal: AbortSignal,
): Promise<Answer<WireCounty>> => post(pathOf(countyCode, 'confirmed'), body, language, signal)
