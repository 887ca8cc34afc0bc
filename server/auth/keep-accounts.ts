import { accountNotFound, grantPlaceMissing, signInNameTaken } from '../access-refusals.ts'
import { KEEPER } from '../db/acting-as.ts'
import { accountRepository, type StoredAccount } from '../db/repositories/accounts.ts'
import { sessionRepository } from '../db/repositories/sessions.ts'

import { hashPassword, refuseUnfitPassword } from './password.ts'
import { announceSessionsChanged } from './sessions.ts'

import type { Grant } from '../../geodata/access/model.ts'
import type { Database } from '../db/database.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type AccountOrder = {
  readonly signInName: string
  readonly displayName: string
  /** Null for somebody who signs in at a provider. */
  readonly password: string | null
  /** Who orders it knows the password too, so that it is to be changed. */
  readonly mustChangePassword: boolean
  readonly grants: readonly Grant[]
  readonly orderedBy: string
}

async function existingAccount(client: DatabaseClient, name: string): Promise<StoredAccount> {
  const account = await accountRepository(client).byName(name)
  if (!account) throw accountNotFound(name)
  return account
}

async function giveGrants(client: DatabaseClient, accountId: string, order: AccountOrder): Promise<void> {
  const accounts = accountRepository(client)
  for (const grant of order.grants) {
    if (!(await accounts.grant(accountId, grant, order.orderedBy)))
      throw grantPlaceMissing(grant.caseId ?? grant.countyCode ?? '')
    await accounts.note(order.orderedBy, 'granted', accountId, grant)
  }
}

/** An account with what it may do. Refused for a name that is taken and an unfit password; nothing is stored then. */
export async function addAccount(database: Database, order: AccountOrder): Promise<string> {
  const { signInName, displayName, password, mustChangePassword, orderedBy } = order
  if (password !== null) await refuseUnfitPassword(password, [signInName, displayName])
  const passwordHash = password === null ? null : await hashPassword(password)
  return database.inTransaction(async (client) => {
    const accounts = accountRepository(client)
    const accountId = await accounts.insert({
      signInName,
      displayName,
      passwordHash,
      mustChangePassword,
      createdBy: orderedBy,
    })
    if (accountId === undefined) throw signInNameTaken(signInName)
    await accounts.note(orderedBy, 'account-made', accountId)
    await giveGrants(client, accountId, order)
    return accountId
  }, KEEPER)
}

/** Ends its sessions at once; what it did stays its own. */
export const closeAccount = (database: Database, name: string, closedBy: string): Promise<void> =>
  database.inTransaction(async (client) => {
    const { accountId } = await existingAccount(client, name)
    await accountRepository(client).close(accountId)
    await sessionRepository(client).endAllOf(accountId, 'account-closed')
    await accountRepository(client).note(closedBy, 'account-closed', accountId)
    await announceSessionsChanged(client)
  }, KEEPER)
