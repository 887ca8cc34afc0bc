import { createHash } from 'node:crypto'

import { secondFactorNeeded, secondFactorWrong, signInFailed, signInSlowedDown } from '../access-refusals.ts'
import { KEEPER } from '../db/acting-as.ts'
import { accountRepository, foldedName, type StoredAccount } from '../db/repositories/accounts.ts'
import { signInFailureRepository } from '../db/repositories/sign-in-failures.ts'

import { isPassword } from './password.ts'
import { acceptedStep } from './second-factor.ts'

import type { Database } from '../db/database.ts'

export type SignIn = {
  readonly name: string
  readonly password: string
  /** Of the authenticator, for accounts that have a second factor. */
  readonly code: string | null
  /** The network address of the browser. */
  readonly address: string
  /** What the browser was given when it signed in before; null for a new one. */
  readonly device: string | null
}

const FREE_FAILURES = 5
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 900

export const deviceHashOf = (device: string): string => createHash('sha256').update(device).digest('hex')

/** Of IPv6 the network of one connection, since each has more addresses than can be counted. */
const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address

const waitSeconds = (failures: number): number =>
  failures < FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (failures - FREE_FAILURES))

/**
 * The account that a name, a password and a code belong to. Wrong ones are counted for each name by device, where it has signed in before,
 * and else by network, and slow down only whoever comes from there: nobody can shut another out (OWASP, device cookies).
 */
export async function signIn(database: Database, given: SignIn): Promise<StoredAccount> {
  const name = foldedName(given.name)
  const { account, source, seconds } = await database.inTransaction(async (client) => {
    const found = await accountRepository(client).byName(name)
    const failures = signInFailureRepository(client)
    const deviceHash = given.device === null ? null : deviceHashOf(given.device)
    const isKnown = found && deviceHash !== null && (await failures.knowsDevice(found.accountId, deviceHash))
    const from = isKnown ? `device ${deviceHash}` : `network ${networkOf(given.address)}`
    const counted = await failures.of(name, from)
    return { account: found, source: from, seconds: waitSeconds(counted.failures) - counted.secondsSince }
  }, KEEPER)
  if (seconds > 0) throw signInSlowedDown(Math.ceil(seconds))

  // Between the transactions: nobody else is served on the embedded engine while one is open.
  const isRight = await isPassword(account?.passwordHash ?? null, given.password)
  if (!account || !isRight || account.isClosed) {
    await database.inTransaction((client) => signInFailureRepository(client).add(name, source), KEEPER)
    throw signInFailed()
  }
  if (account.secondFactorSecret !== null) await takeCode(database, account, given.code, source)
  await database.inTransaction((client) => signInFailureRepository(client).forget(name, source), KEEPER)
  return account
}

async function takeCode(
  database: Database,
  account: StoredAccount,
  code: string | null,
  source: string,
): Promise<void> {
  if (code === null || code === '') throw secondFactorNeeded()
  const step = acceptedStep(account.secondFactorSecret!, code, account.secondFactorStep, new Date())
  const isTaken =
    step !== null &&
    (await database.inTransaction(
      (client) => accountRepository(client).takeSecondFactorStep(account.accountId, step),
      KEEPER,
    ))
  if (isTaken) return
  await database.inTransaction((client) => signInFailureRepository(client).add(account.signInName, source), KEEPER)
  throw secondFactorWrong()
}
