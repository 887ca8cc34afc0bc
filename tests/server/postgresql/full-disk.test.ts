import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'

import { freshDatabase } from '../../support/database.ts'
import { sizhi } from '../../support/command-line.ts'
import { temporaryDataFolder } from '../../support/data-folder.ts'
import { startServer } from '../../support/server-process.ts'
import { storeDisputedCase } from '../../support/steadfast/disputed-case.ts'
import { attach, beginUpload, sendFrom, upload, uploadPath } from '../../support/uploads.ts'
import { addDesks, fetchSignedIn, signInDesks } from '../../support/signed-in-fetch.ts'

const KILOBYTES = 1000
/** What of a whole file there is room for. */
const ROOM = 2000

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
const refusal = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { error: { code: string; message: string } }).error,
})
const FULL = {
  status: 507,
  code: 'disk-full',
  message: expect.stringContaining('disk of the server is full') as string,
}

test('a server whose disk takes no more says so in a sentence, keeps nothing of the file, and goes on', async () => {
  await freshDatabase()
  const dataFolder = temporaryDataFolder()
  const environment = { DATABASE_URL: inject('database').at, SIZHI_DATA_FOLDER: dataFolder }
  await addDesks(environment)
  const server = startServer(environment, ['--no-demo'], { fileKilobytes: ROOM })
  await expect.poll(() => server.address() ?? server.errors(), { timeout: 60_000 }).not.toBe('')
  const address = server.address()!
  await signInDesks(address)
  const caseId = await storeDisputedCase(address, 'full-disk')
  const site = { address, caseId }
  const large = Buffer.from(`四至：东以岭路为界。\n`.repeat((2 * ROOM * KILOBYTES) / 30))

  const path = uploadPath(await beginUpload(site, '大.txt', large.length))
  expect(await refusal(await sendFrom(site, path, 0, large))).toMatchObject(FULL)
  expect(filesIn(join(dataFolder, 'files'))).toEqual([])
  expect((await attach(site, await upload(site, '小.txt', Buffer.from('东至岭路')))).status).toBe(201)

  const heights = await fetchSignedIn(`${address}/api/cases/${caseId}/terrain/uploads?fileName=heights.asc`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': 'en' },
    body: large,
  })
  expect(await refusal(heights)).toMatchObject(FULL)
  expect(filesIn(join(dataFolder, 'elevation'))).toEqual([])
  expect(server.errors()).toBe('')
  server.signal('SIGKILL')
  await server.exit
  expect((await sizhi(['check'], '', { LC_ALL: 'en', ...environment })).code).toBe(0)
}, 120_000)
