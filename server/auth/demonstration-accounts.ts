import { isOfOneCase } from '../../geodata/access/grants.ts'
import { KEEPER } from '../db/acting-as.ts'
import { accountRepository } from '../db/repositories/accounts.ts'

import type { Role } from '../../geodata/access/model.ts'
import type { Database } from '../db/database.ts'

const NAMES: Readonly<Record<Role, string>> = {
  officer: '黄调解员（演示）',
  approver: '韦审批员（演示）',
  court: '法庭（演示）',
  party: '当事人（演示）',
  auditor: '审计员（演示）',
  administrator: '管理员（演示）',
}

/** The account of a role in the demonstration. It has no password: nobody signs in to it but by the click. */
export const demonstrationAccount = (database: Database, role: Role, caseId: string): Promise<string> =>
  database.inTransaction(async (client) => {
    const accounts = accountRepository(client)
    const signInName = `demonstration-${role}`
    const created = {
      signInName,
      displayName: NAMES[role],
      passwordHash: null,
      mustChangePassword: false,
      createdBy: '演示',
    }
    const accountId = (await accounts.insert(created)) ?? (await accounts.byName(signInName))!.accountId
    const countyCode = isOfOneCase(role) ? caseId.slice(0, 6) : null
    await accounts.grant(accountId, { role, countyCode, caseId: countyCode === null ? null : caseId }, '演示')
    return accountId
  }, KEEPER)
