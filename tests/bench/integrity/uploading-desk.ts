import { seeded } from '../../support/seeded.ts'
import { attach, beginUpload, sendFrom, uploadId, uploadPath, type UploadSite } from '../../support/uploads.ts'
import { attempt, count, pause, refuseToGoOn, type Tally } from '../../support/steadfast/answer.ts'
import { madeFile, type MadeFile } from './made-file.ts'
import { fetchSignedIn } from '../../support/signed-in-fetch.ts'

export type UploadWork = {
  readonly site: UploadSite
  readonly tally: Tally
  /** SHA-256 of what the server said it has taken in. */
  readonly acknowledged: Map<number, string>
  /** Bytes that the server said had come, and that it did not have afterwards. */
  readonly forgotten: string[]
  readonly onacknowledged: () => void
}

const [LEAST_PIECE, MOST_PIECE] = [65_536, 4_000_000]
const GONE: ReadonlySet<number> = new Set([403, 404, 410])

/** How much the server has of an upload; null where it knows of none, undefined where it does not answer. */
async function bytesCome({ address }: UploadSite, path: string): Promise<number | null | undefined> {
  const headers = { 'tus-resumable': '1.0.0' }
  const answer = await attempt(() => fetchSignedIn(`${address}${path}`, { method: 'HEAD', headers }))
  if (answer === 'lost') return undefined
  if (answer.ok) return Number(answer.headers.get('upload-offset'))
  return GONE.has(answer.status) ? null : undefined
}

/** The path of a new upload; undefined where no answer came. */
async function begun({ site, tally }: UploadWork, { name, bytes }: MadeFile): Promise<string | undefined> {
  const answer = await attempt(() => beginUpload(site, name, bytes.length))
  if (answer === 'lost') return undefined
  if (answer.status === 201) return uploadPath(answer)
  await refuseToGoOn(answer)
  count(tally, `${answer.status} on beginning an upload`)
  return undefined
}

/** Whether the piece was acknowledged. Another offset than the server's is no fault: an unheard piece may have come. */
async function isPieceTaken({ site, tally }: UploadWork, path: string, from: number, piece: Buffer): Promise<boolean> {
  const answer = await attempt(() => sendFrom(site, path, from, piece))
  if (answer === 'lost') return false
  if (answer.status !== 204) count(tally, `${answer.status} on a piece of an upload`)
  return answer.status === 204
}

/** Whether the upload was acknowledged as part of the case. */
async function isAttached({ site, tally }: UploadWork, path: string): Promise<boolean> {
  const answer = await attempt(() => attach(site, uploadId(path)))
  if (answer === 'lost') return false
  if (answer.ok) return true
  await refuseToGoOn(answer)
  count(tally, `${answer.status} on taking an upload in`)
  return false
}

/** Brings one file, piece by piece, through whatever happens to the server meanwhile. */
async function bring(work: UploadWork, index: number): Promise<void> {
  const [file, random] = [madeFile(index), seeded(index)]
  let path: string | undefined
  let promised = 0
  for (;;) {
    path ??= await begun(work, file)
    const come = path === undefined ? undefined : await bytesCome(work.site, path)
    if (path === undefined || come === undefined) await pause()
    else if (come === null || come < promised) {
      work.forgotten.push(`${file.name}: ${come ?? 'nothing'} of ${promised} bytes`)
      promised = come ?? 0
      if (come === null) path = undefined
    } else if (come < file.bytes.length) {
      const piece = file.bytes.subarray(come, come + LEAST_PIECE + Math.floor(random() * MOST_PIECE))
      if (await isPieceTaken(work, path, come, piece)) promised = come + piece.length
      else await pause()
    } else if (await isAttached(work, path)) break
    else await pause()
  }
  work.acknowledged.set(index, file.sha256)
  work.onacknowledged()
}

/** Brings files as long as there are any. */
export async function uploadingDesk(work: UploadWork, waiting: number[]): Promise<void> {
  for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) await bring(work, index)
}
