import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

import { nodeVersionProblem } from '../../../server/scripts/node-version.mjs'
import { temporaryDataFolder } from '../../support/data-folder.ts'
import { prepareDataFolder } from '../../support/prepared-data-folder.ts'
import { startServer } from '../../support/server-process.ts'

import type { AddressInfo, Server } from 'node:net'

async function occupyPort(): Promise<{ port: number; server: Server }> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { port: (server.address() as AddressInfo).port, server }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'the server prints its address, answers, and stops cleanly on %s',
  async (signal) => {
    const dataFolder = await prepareDataFolder()
    const server = startServer({ SIZHI_DATA_FOLDER: dataFolder })
    await expect.poll(server.address, { timeout: 30_000 }).toBeDefined()
    expect((await fetch(`${server.address()}/api/no-such-thing`)).status).toBe(404)

    // npm passes Ctrl-C on to a process that the terminal has already told.
    server.signal(signal)
    server.signal(signal)
    expect(await server.exit).toBe(0)
    expect(server.errors()).toBe('')
    expect(existsSync(join(dataFolder, 'lock'))).toBe(false)
  },
  60_000,
)

test('a second server on the same data folder says so in one sentence and ends; the first goes on', async () => {
  const dataFolder = await prepareDataFolder()
  const first = startServer({ SIZHI_DATA_FOLDER: dataFolder })
  await expect.poll(first.address, { timeout: 30_000 }).toBeDefined()
  const second = startServer({ SIZHI_DATA_FOLDER: dataFolder })
  expect(await second.exit).toBe(1)
  expect(second.errors()).toMatch(/^The data folder .* is in use by another Sizhi \(process \d+\).*\.\n$/u)
  expect((await fetch(`${first.address()}/api/no-such-thing`)).status).toBe(404)
}, 60_000)

test('a taken port is told at once, before any database is made', async () => {
  const dataFolder = temporaryDataFolder()
  const { port } = await occupyPort()
  const server = startServer({ SIZHI_DATA_FOLDER: dataFolder, PORT: String(port) })
  expect(await server.exit).toBe(1)
  expect(server.errors()).toBe(
    `Port ${port} on 127.0.0.1 is taken by another program: stop it or choose another one, for example PORT=${port + 1}.\n`,
  )
  expect(existsSync(join(dataFolder, 'database'))).toBe(false)
})

test('a data folder that cannot be written is told in one sentence', async () => {
  const file = join(temporaryDataFolder(), 'file')
  writeFileSync(file, '')
  const server = startServer({ SIZHI_DATA_FOLDER: join(file, 'data') })
  expect(await server.exit).toBe(1)
  expect(server.errors()).toMatch(/^The data folder .*\/file\/data cannot be written \(ENOTDIR\).*\.\n$/u)
})

test('a PostgreSQL that does not answer is told in one sentence, without its password', async () => {
  const { port, server: occupied } = await occupyPort()
  occupied.close()
  await once(occupied, 'close')
  const server = startServer({ DATABASE_URL: `postgresql://officer:open-sesame@127.0.0.1:${port}/forest` })
  expect(await server.exit).toBe(1)
  expect(server.errors()).toBe(
    `The PostgreSQL at 127.0.0.1:${port}/forest cannot be used (nobody listens there): ` +
      'check DATABASE_URL and that the server runs.\n',
  )
  expect(server.output()).not.toContain('open-sesame')
})

test('a wrong setting is told in one sentence and ends with the exit code of wrong usage', async () => {
  const server = startServer({ PORT: 'eighty' })
  expect(await server.exit).toBe(2)
  expect(server.errors()).toBe('PORT must be a whole number from 0 to 65535, and is "eighty".\n')
})

test('a Node that is too old is told so; those that will do are not', () => {
  for (const version of ['12.22.0', '18.20.4', '20.18.3', '21.7.3', '22.11.0']) {
    expect(nodeVersionProblem(version), version).toContain(`Node.js ${version} is too old`)
  }
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '24.0.0']) {
    expect(nodeVersionProblem(version), version).toBeUndefined()
  }
})
