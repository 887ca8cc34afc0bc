/** Uploads as any client of the tus protocol makes them. */

import { fetchSignedIn } from './signed-in-fetch.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const PROTOCOL = { 'tus-resumable': '1.0.0', 'accept-language': 'en' }

export type UploadSite = { readonly address: string; readonly caseId: string }

/** Begins an upload. */
export const beginUpload = ({ address, caseId }: UploadSite, name: string, bytes: number): Promise<Response> =>
  fetchSignedIn(`${address}/api/uploads`, {
    method: 'POST',
    headers: {
      ...PROTOCOL,
      'upload-length': String(bytes),
      'upload-metadata': `case ${base64(caseId)},filename ${base64(name)}`,
    },
  })

/** Where an upload lies that was begun. */
export const uploadPath = (begun: Response): string => begun.headers.get('location')!

export const uploadId = (path: string): string => path.split('/').at(-1)!

export const sendFrom = (
  { address }: UploadSite,
  path: string,
  offset: number,
  body: Uint8Array | ReadableStream,
): Promise<Response> => {
  const request = {
    method: 'PATCH',
    headers: { ...PROTOCOL, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    body,
    duplex: 'half',
  }
  return fetchSignedIn(`${address}${path}`, request as RequestInit)
}

/** How much has come; null where there is no such upload. */
export async function offsetOf({ address }: UploadSite, path: string): Promise<number | null> {
  const response = await fetchSignedIn(`${address}${path}`, { method: 'HEAD', headers: PROTOCOL })
  return response.ok ? Number(response.headers.get('upload-offset')) : null
}

/** A whole upload; its id. Throws with the server's sentence where it is refused. */
export async function upload(site: UploadSite, name: string, bytes: Uint8Array): Promise<string> {
  const begun = await beginUpload(site, name, bytes.length)
  if (begun.status !== 201) throw new Error(await begun.text())
  const path = uploadPath(begun)
  const sent = await sendFrom(site, path, 0, bytes)
  if (sent.status !== 204) throw new Error(await sent.text())
  return uploadId(path)
}

/** Takes a finished upload into the case. */
export const attach = (
  { address, caseId }: UploadSite,
  id: string,
  more: { readonly givenBy?: string; readonly note?: string; readonly addedBy?: string } = {},
): Promise<Response> =>
  fetchSignedIn(`${address}/api/cases/${caseId}/attachments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify({ upload: id, givenBy: null, note: '', addedBy: '黄调解员', ...more }),
  })
