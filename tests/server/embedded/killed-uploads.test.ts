import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { FileStore } from '../../../server/file-store/file-store.ts'
import { verifyFiles } from '../../../server/file-store/verify-files.ts'
import { freePort } from '../../support/free-port.ts'
import { hashOf } from '../../support/hash-of.ts'
import { prepareDataFolder } from '../../support/prepared-data-folder.ts'
import { startServer } from '../../support/server-process.ts'
import { storeDisputedCase } from '../../support/steadfast/disputed-case.ts'
import { editingDesk, editsHeldAgainstRecord, type EditWork } from '../../support/steadfast/editing-desk.ts'
import {
  attach,
  beginUpload,
  offsetOf,
  sendFrom,
  uploadId,
  uploadPath,
  type UploadSite,
} from '../../support/uploads.ts'
import { addDesks, fetchSignedIn, signInDesks } from '../../support/signed-in-fetch.ts'

import type { WireAttachment } from '../../../geodata/wire/attachments.ts'
import type { ServerProcess } from '../../support/spawned-server.ts'

const [FILES, DESKS, EDITS, KILLED_AFTER] = [100, 8, 10, [20, 55]]

/** Texts of 20 to 40 KB, no two alike. */
const file = (index: number): Buffer => Buffer.from(`第${index}份协议\n`.repeat(1000 + 10 * index))

type Work = {
  /** Hashes of what the server said it has taken in. */
  readonly acknowledged: Set<string>
  /** Where uploads lie that were begun and not yet taken in. */
  readonly begun: Map<number, string>
}

async function bring(site: UploadSite, index: number, { acknowledged, begun }: Work): Promise<void> {
  const bytes = file(index)
  let at = begun.get(index)
  let come = at === undefined ? null : await offsetOf(site, at)
  if (at === undefined || come === null) {
    at = uploadPath(await beginUpload(site, `协议${index}.txt`, bytes.length))
    begun.set(index, at)
    come = 0
  }
  if (come < bytes.length) {
    const half = Math.ceil((come + bytes.length) / 2)
    expect((await sendFrom(site, at, come, bytes.subarray(come, half))).status).toBe(204)
    expect((await sendFrom(site, at, half, bytes.subarray(half))).status).toBe(204)
  }
  const answer = await attach(site, uploadId(at))
  expect([200, 201]).toContain(answer.status)
  acknowledged.add(hashOf(bytes))
  begun.delete(index)
}

/** Several desks bring what is still missing, until all is there or the server is gone. */
async function bringAll(site: UploadSite, work: Work, onacknowledged: () => void): Promise<void> {
  const waiting = Array.from({ length: FILES }, (_value, index) => index).filter(
    (index) => !work.acknowledged.has(hashOf(file(index))),
  )
  const desk = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      await bring(site, index, work)
      onacknowledged()
    }
  }
  await Promise.all(Array.from({ length: DESKS }, desk))
}

const listed = async ({ address, caseId }: UploadSite): Promise<WireAttachment[]> =>
  ((await (await fetchSignedIn(`${address}/api/cases/${caseId}/attachments`)).json()) as { data: WireAttachment[] })
    .data

async function started(dataFolder: string, port: number): Promise<{ server: ServerProcess; address: string }> {
  const server = startServer({ SIZHI_DATA_FOLDER: dataFolder, PORT: String(port) })
  await expect.poll(() => server.address() ?? server.errors(), { timeout: 120_000 }).not.toBe('')
  expect(server.errors()).toBe('')
  await signInDesks(server.address()!)
  return { server, address: server.address()! }
}

test('a server that is killed in the midst of a hundred uploads and of edits has lost nothing that it acknowledged, and they go on', async () => {
  const dataFolder = await prepareDataFolder()
  await addDesks({ SIZHI_DATA_FOLDER: dataFolder })
  const store = new FileStore(join(dataFolder, 'files'))
  const work: Work = { acknowledged: new Set(), begun: new Map() }
  const port = await freePort()
  let { server, address } = await started(dataFolder, port)
  const caseId = await storeDisputedCase(address, 'killed')
  const edits: EditWork = {
    address,
    caseIds: [caseId],
    tally: new Map(),
    acknowledged: new Set(),
    onacknowledged: () => undefined,
  }
  const edited = editingDesk(
    edits,
    Array.from({ length: EDITS }, (_value, number) => number),
  )

  for (const count of KILLED_AFTER) {
    const kill = () => {
      if (work.acknowledged.size >= count) server.signal('SIGKILL')
    }
    await expect(bringAll({ address, caseId }, work, kill)).rejects.toThrow()
    await server.exit
    ;({ server, address } = await started(dataFolder, port))
    const there = await listed({ address, caseId })
    const hashes = new Set(there.map(({ sha256 }) => sha256))
    expect([...work.acknowledged].filter((sha256) => !hashes.has(sha256))).toEqual([])
    const faults = await verifyFiles(store.originals, there)
    expect(faults.filter(({ fault }) => fault !== 'unrecorded')).toEqual([])
  }

  await bringAll({ address, caseId }, work, () => undefined)
  await edited
  expect(await editsHeldAgainstRecord(edits, EDITS)).toEqual({ lost: [], twice: [] })
  const there = await listed({ address, caseId })
  expect(there.map(({ sha256 }) => sha256).sort()).toEqual(
    Array.from({ length: FILES }, (_value, index) => hashOf(file(index))).sort(),
  )
  expect(await verifyFiles(store.originals, there)).toEqual([])
  expect(
    readdirSync(join(dataFolder, 'files/originals'), { recursive: true }).filter((name) => String(name).includes('.')),
  ).toEqual([])
}, 600_000)
