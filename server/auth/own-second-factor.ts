import { passwordWrong, secondFactorWrong } from '../access-refusals.ts'
import { KEEPER } from '../db/acting-as.ts'
import { accountRepository } from '../db/repositories/accounts.ts'

import { isPassword } from './password.ts'
import { acceptedStep } from './second-factor.ts'

import type { Database } from '../db/database.ts'
import type { Viewer } from './viewer.ts'

/** Whoever found a browser that is signed in does not know it. */
async function refuseWrongPassword(database: Database, { accountId }: Viewer, password: string): Promise<void> {
  const account = await database.inTransaction((client) => accountRepository(client).byId(accountId), KEEPER)
  if (!(await isPassword(account?.passwordHash ?? null, password))) throw passwordWrong()
}

export type Enrolment = { readonly secret: string; readonly code: string; readonly password: string }

/** Takes the secret as the second factor once a code shows that an authenticator has it; that code is used then. */
export async function enrolSecondFactor(database: Database, viewer: Viewer, given: Enrolment): Promise<void> {
  await refuseWrongPassword(database, viewer, given.password)
  const step = acceptedStep(given.secret, given.code, null, new Date())
  if (step === null) throw secondFactorWrong()
  await database.inTransaction(async (client) => {
    const accounts = accountRepository(client)
    await accounts.setSecondFactor(viewer.accountId, given.secret)
    await accounts.takeSecondFactorStep(viewer.accountId, step)
    await accounts.note(viewer.signInName, 'second-factor-enrolled', viewer.accountId)
  }, KEEPER)
}

export async function removeSecondFactor(database: Database, viewer: Viewer, password: string): Promise<void> {
  await refuseWrongPassword(database, viewer, password)
  await database.inTransaction(async (client) => {
    const accounts = accountRepository(client)
    await accounts.setSecondFactor(viewer.accountId, null)
    await accounts.note(viewer.signInName, 'second-factor-removed', viewer.accountId)
  }, KEEPER)
}
