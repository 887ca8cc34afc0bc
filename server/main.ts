/** The process of the server: reads settings, opens, starts and stops. Nothing below reads the environment. */
import { join } from 'node:path'
import closeWithGrace from 'close-with-grace'

import { publishDemonstration } from '../seeds/publish-demonstration.ts'
import { DEMONSTRATION_CASE, loadDemonstration } from '../seeds/seed.ts'
import { buildApp } from './app.ts'
import { offersOneClick } from './auth/one-click.ts'
import { IdentityProvider } from './auth/oidc/identity-provider.ts'
import { readBaseMaps } from './base-maps/read-base-maps.ts'
import { upgrade } from './backups/before-upgrade.ts'
import { BackupProblem } from './backups/problem.ts'
import { readSettings, UnusableSettings } from './config.ts'
import { CannotOpenDatabase } from './db/cannot-open.ts'
import { KEEPER } from './db/acting-as.ts'
import { openDatabase } from './db/pool.ts'
import { accountRepository } from './db/repositories/accounts.ts'
import { fileStoreOf } from './file-store/file-store-of.ts'
import { logToStandardError } from './log/log.ts'
import { readStandardErrors } from './standard-errors-file.ts'
import { readTls } from './tls-files.ts'
import { CannotListen, checkPortIsFree, listenOn } from './listening.ts'

import type { Settings } from './config.ts'
import type { Database } from './db/database.ts'

const WEB_ROOT = join(import.meta.dirname, '../web/dist')
const CLOSE_DEADLINE_MILLISECONDS = 20_000
/** npm passes Ctrl-C on to a process that the terminal has told already: that is one wish, not two. */
const SAME_WISH_MILLISECONDS = 2000

/** What has been opened so far, to be closed in the opposite order. */
const opened: (() => Promise<unknown>)[] = []

async function closeAll(): Promise<void> {
  for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close()
}

const faultsOnly = logToStandardError('faults')
const grace = closeWithGrace(
  { delay: CLOSE_DEADLINE_MILLISECONDS, skip: ['SIGINT', 'SIGTERM', 'beforeExit'] },
  async ({ err }) => {
    if (err !== undefined) faultsOnly.fault(err)
    await closeAll()
  },
)

let stoppingSince: number | undefined
function stop(): void {
  if (stoppingSince === undefined) {
    stoppingSince = Date.now()
    console.log('Stopping …')
    grace.close()
  } else if (Date.now() - stoppingSince > SAME_WISH_MILLISECONDS) process.exit(1)
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)

async function start(settings: Settings): Promise<void> {
  const log = logToStandardError(settings.log)
  const tls = readTls(settings)
  const standardErrors = await readStandardErrors(settings.standardErrorsFile)
  const baseMaps = await readBaseMaps(settings.baseMapsFile, settings.dataFolder)
  opened.push(() => baseMaps.close())
  await checkPortIsFree(settings)
  const database = await open(settings)
  opened.push(() => database.close())
  const { applied } = await upgrade(database, settings, progress)
  if (applied.length > 0) progress(`The database schema is up to date (${applied.length} migrations applied).`)
  if (settings.loadsDemonstration) {
    await loadDemonstration({ database, progress, standardErrors })
    await publishDemonstration(database, standardErrors)
  }

  const files = fileStoreOf(settings)
  await files.incoming.sweep()
  const demonstrationCase = offersOneClick(settings) ? DEMONSTRATION_CASE : null
  if (demonstrationCase === null) await sayHowToBegin(database)
  const more = { demonstrationCase, provider: providerOf(settings), log, ...(tls && { tls }) }
  const app = buildApp({ database, webRoot: WEB_ROOT, settings, files, standardErrors, baseMaps, ...more })
  opened.push(() => app.close())
  progress(`Sizhi is ready: ${await listenOn(app, settings)}`)
}

const providerOf = ({ oidcIssuer, oidcClientId, oidcClientSecret }: Settings): IdentityProvider | null =>
  oidcIssuer === null || oidcClientId === null || oidcClientSecret === null
    ? null
    : new IdentityProvider({ issuer: oidcIssuer, clientId: oidcClientId, clientSecret: oidcClientSecret })

async function sayHowToBegin(database: Database): Promise<void> {
  const isEmpty = await database.inTransaction((client) => accountRepository(client).isEmpty(), KEEPER)
  if (isEmpty)
    progress(
      'Nobody has an account yet; make the first: npm run --silent sizhi -- account add NAME --role administrator',
    )
}

async function open({ databaseUrl, dataFolder }: Settings): Promise<Database> {
  progress(databaseUrl === null ? 'Opening the embedded database …' : 'Connecting to PostgreSQL …')
  return await openDatabase(databaseUrl === null ? { dataFolder, progress } : { databaseUrl })
}

function progress(sentence: string): void {
  console.log(sentence)
}

try {
  await start(readSettings(process.env, process.argv.slice(2)))
} catch (error) {
  const isOurs =
    error instanceof CannotOpenDatabase ||
    error instanceof BackupProblem ||
    error instanceof CannotListen ||
    error instanceof UnusableSettings
  // While stopping, whatever was half opened fails: that is no news.
  if (stoppingSince === undefined) {
    console.error(isOurs ? error.message : error)
    await closeAll().catch(() => undefined)
    process.exit(error instanceof UnusableSettings ? 2 : 1)
  }
}
