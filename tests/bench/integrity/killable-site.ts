import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { embeddedTemplate } from '../../support/embedded-template.ts'
import { freePort } from '../../support/free-port.ts'
import { startPostgresqlServer } from '../../support/postgresql-server.ts'
import { addDesks, signInDesks } from '../../support/signed-in-fetch.ts'
import { spawnServer } from '../../support/spawned-server.ts'
import { pause } from '../../support/steadfast/answer.ts'

export type Victim = 'server' | 'database' | 'both'

export type KillableSite = {
  readonly address: string
  readonly filesFolder: string
  /** What the command line needs to find the same records. */
  readonly environment: Readonly<Record<string, string>>
  /** Ends processes at once (SIGKILL) and starts again what does not start by itself; resolves when all of it answers. */
  kill(victim: Victim): Promise<void>
  /** Ends the server as an office would. */
  stop(): Promise<void>
  remove(): Promise<void>
}

type KillableDatabase = {
  readonly environment: Readonly<Record<string, string>>
  kill(): Promise<void>
  startAgain(): Promise<void>
  stop(): Promise<void>
}

/** The embedded engine is a process of the server's, which starts it again; its process is named in the lock of the folder. */
async function embedded(dataFolder: string): Promise<KillableDatabase> {
  cpSync(await embeddedTemplate(), join(dataFolder, 'database'), { recursive: true })
  return {
    environment: {},
    kill: async () => {
      const { pid } = JSON.parse(readFileSync(join(dataFolder, 'lock'), 'utf8')) as { pid: number }
      process.kill(pid, 'SIGKILL')
      await pause()
    },
    startAgain: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  }
}

async function postgresql(): Promise<KillableDatabase | undefined> {
  const server = await startPostgresqlServer({ syncs: true })
  return server && { ...server, environment: { DATABASE_URL: server.address } }
}

/** A server with data of its own on a port that stays; undefined where its database is not installed. */
export async function startKillableSite(engine: 'embedded' | 'postgresql'): Promise<KillableSite | undefined> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-integrity-'))
  const database = engine === 'embedded' ? await embedded(dataFolder) : await postgresql()
  if (!database) return undefined
  const environment = { SIZHI_DATA_FOLDER: dataFolder, ...database.environment }
  const port = String(await freePort())
  const start = async () => {
    const started = spawnServer({ ...environment, PORT: port }, ['--no-demo'])
    let isGone = false
    void started.exit.then(() => (isGone = true))
    while (started.address() === undefined && !isGone) await pause(50)
    if (isGone) throw new Error(started.errors())
    return started
  }
  await addDesks(environment)
  let server = await start()
  await signInDesks(`http://127.0.0.1:${port}`)
  return {
    address: `http://127.0.0.1:${port}`,
    filesFolder: join(dataFolder, 'files'),
    environment,
    kill: async (victim) => {
      if (victim !== 'database') server.signal('SIGKILL')
      if (victim !== 'server') await database.kill()
      if (victim !== 'database') await server.exit
      if (victim !== 'server') await database.startAgain()
      if (victim !== 'database') server = await start()
    },
    stop: async () => {
      server.signal('SIGTERM')
      await server.exit
    },
    remove: async () => {
      server.signal('SIGKILL')
      await server.exit
      await database.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
