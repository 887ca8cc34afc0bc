import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'

import { FileStore } from '../../server/file-store/file-store.ts'
import { importCase, openApp } from './case-client.ts'
import { pdf } from './documents/pdf.ts'
import { attach, upload } from './uploads.ts'
import { desksOfApp } from './office-app.ts'
import { fetchSignedIn, rememberDesks } from './signed-in-fetch.ts'

import type { AddedAttachment, WireAttachment } from '../../geodata/wire/attachments.ts'
import type { Database } from '../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

export const CASE_TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北至李家田埂。'

export const paper = (words: string): Uint8Array => pdf([[words]])
export const errorOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string; message: string } }).error

/** A server that listens, with one case whose files are stored in a folder of its own. */
export type AttachmentsSite = {
  readonly app: FastifyInstance
  readonly database: Database
  readonly folder: string
  readonly store: FileStore
  readonly address: string
  readonly caseId: string
  readonly close: () => Promise<void>
}

export async function openAttachmentsSite(): Promise<AttachmentsSite> {
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-files-'))
  const { database, app } = await openApp({ dataFolder: folder })
  const caseId = await importCase(app, { key: 'files', title: '材料案', text: CASE_TEXT })
  const close = async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  rememberDesks(address, await desksOfApp(app))
  return { app, database, folder, store: new FileStore(join(folder, 'files')), address, caseId, close }
}

export const attachmentsOf = async ({ address, caseId }: AttachmentsSite): Promise<WireAttachment[]> =>
  ((await (await fetchSignedIn(`${address}/api/cases/${caseId}/attachments`)).json()) as { data: WireAttachment[] })
    .data

/** Uploads a file and takes it into the case. */
export async function added(
  site: AttachmentsSite,
  name: string,
  bytes: Uint8Array,
  more = {},
): Promise<AddedAttachment> {
  const response = await attach(site, await upload(site, name, bytes), more)
  const answer = (await response.json()) as { data: AddedAttachment }
  expect(answer).not.toHaveProperty('error')
  return answer.data
}
