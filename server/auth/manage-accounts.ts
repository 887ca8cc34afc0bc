import { isSoundGrant } from '../../geodata/access/grants.ts'
import { accountUnknown, grantPlaceMissing, grantUnfit, notOwnAccount, subjectTaken } from '../access-refusals.ts'
import { KEEPER } from '../db/acting-as.ts'
import { accountRepository, type StoredAccount } from '../db/repositories/accounts.ts'
import { sessionRepository } from '../db/repositories/sessions.ts'

import { newPassword } from './new-password.ts'
import { hashPassword } from './password.ts'
import { announceSessionsChanged } from './sessions.ts'

import type { Grant } from '../../geodata/access/model.ts'
import type { Database } from '../db/database.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { Viewer } from './viewer.ts'

/** An account that the administrator has before him. */
type Deed = { readonly database: Database; readonly by: Viewer; readonly accountId: string }

/** Does it and notes it in one transaction; every server looks its sessions up anew. */
const change = (
  { database, by, accountId }: Deed,
  action: string,
  work: (client: DatabaseClient, account: StoredAccount) => Promise<object | void>,
): Promise<void> =>
  database.inTransaction(async (client) => {
    const accounts = accountRepository(client)
    const account = await accounts.byId(accountId)
    if (!account) throw accountUnknown()
    const details = await work(client, account)
    await accounts.note(by.signInName, action, accountId, details ?? {})
    await announceSessionsChanged(client)
  }, KEEPER)

export function changeGrant(deed: Deed, grant: Grant, isGiven: boolean): Promise<void> {
  if (!isSoundGrant(grant)) throw grantUnfit()
  if (!isGiven && grant.role === 'administrator' && deed.by.accountId === deed.accountId) throw notOwnAccount()
  return change(deed, isGiven ? 'granted' : 'grant-taken', async (client) => {
    const accounts = accountRepository(client)
    const isDone = isGiven
      ? await accounts.grant(deed.accountId, grant, deed.by.signInName)
      : await accounts.takeGrant(deed.accountId, grant)
    if (!isDone) throw grantPlaceMissing(grant.caseId ?? grant.countyCode ?? '')
    return grant
  })
}

/** Ends its sessions; what it did stays its own. */
export function shutAccount(deed: Deed): Promise<void> {
  if (deed.by.accountId === deed.accountId) throw notOwnAccount()
  return change(deed, 'account-closed', async (client) => {
    await accountRepository(client).close(deed.accountId)
    await sessionRepository(client).endAllOf(deed.accountId, 'account-closed')
  })
}

export const endSessions = (deed: Deed): Promise<void> =>
  change(deed, 'sessions-ended', (client) =>
    sessionRepository(client).endAllOf(deed.accountId, 'signed-out-everywhere'),
  )

/** For somebody who has lost his telephone: he signs in with the password alone and enrols another. */
export const resetSecondFactor = (deed: Deed): Promise<void> =>
  change(deed, 'second-factor-reset', async (client) => {
    await accountRepository(client).setSecondFactor(deed.accountId, null)
    await sessionRepository(client).endAllOf(deed.accountId, 'signed-out-everywhere')
  })

/** A new password, to be told once, and to be changed by whom it is told. */
export async function givePassword(deed: Deed): Promise<string> {
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  await change(deed, 'password-given', async (client) => {
    await accountRepository(client).setPassword(deed.accountId, passwordHash, true)
    await sessionRepository(client).endAllOf(deed.accountId, 'signed-out-everywhere')
  })
  return password
}

/** Who the account is at the provider of sign-ins; null: nobody there. */
export const linkProvider = (deed: Deed, issuer: string, subject: string | null): Promise<void> =>
  change(deed, subject === null ? 'provider-unlinked' : 'provider-linked', async (client) => {
    const holder = subject === null ? undefined : await accountRepository(client).bySubject(issuer, subject)
    if (holder && holder.accountId !== deed.accountId) throw subjectTaken(holder.signInName)
    await accountRepository(client).setSubject(deed.accountId, subject === null ? null : issuer, subject)
    return { issuer, subject }
  })
