import { passwordUnchanged, signInFailed } from '../access-refusals.ts'
import { KEEPER } from '../db/acting-as.ts'
import { accountRepository } from '../db/repositories/accounts.ts'

import { hashPassword, isPassword, refuseUnfitPassword } from './password.ts'

import type { Database } from '../db/database.ts'
import type { Viewer } from './viewer.ts'

/** By the account itself, which shows that it knows the present one. */
export async function changePassword(
  database: Database,
  { accountId, signInName, displayName }: Viewer,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> {
  const account = await database.inTransaction((client) => accountRepository(client).byId(accountId), KEEPER)
  if (!(await isPassword(account?.passwordHash ?? null, current))) throw signInFailed()
  if (next.normalize('NFC') === current.normalize('NFC')) throw passwordUnchanged()
  await refuseUnfitPassword(next, [signInName, displayName])
  const passwordHash = await hashPassword(next)
  await database.inTransaction(async (client) => {
    await accountRepository(client).setPassword(accountId, passwordHash, false)
    await accountRepository(client).note(signInName, 'password-changed', accountId)
  }, KEEPER)
}
