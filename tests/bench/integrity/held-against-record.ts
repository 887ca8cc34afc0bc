import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'

import { readPatiently } from '../../support/steadfast/answer.ts'
import { fetchSignedIn } from '../../support/signed-in-fetch.ts'

import type { WireAttachment } from '../../../geodata/wire/attachments.ts'
import type { UploadWork } from './uploading-desk.ts'

/** Fetches every acknowledged file and computes its hash anew: names of those that are missing or other than they were. */
export async function uploadsLost({ site: { address, caseId }, acknowledged }: UploadWork): Promise<string[]> {
  const files = `${address}/api/cases/${caseId}/attachments`
  const listed = await readPatiently<WireAttachment[]>(files)
  const lost: string[] = []
  for (const [index, sha256] of acknowledged) {
    const found = listed.find((one) => one.sha256 === sha256)
    const response = found && (await fetchSignedIn(`${files}/${found.number}/original`))
    const bytes = new Uint8Array(response?.ok ? await response.arrayBuffer() : [])
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) lost.push(`file ${index}`)
  }
  return lost
}

/** Originals that were still being written when the server was killed, under a name of their own. */
export const unfinishedOriginals = (filesFolder: string): number =>
  readdirSync(filesFolder, { recursive: true }).filter(
    (name) => String(name).startsWith('originals') && String(name).includes('.'),
  ).length
