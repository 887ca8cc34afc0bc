import { signedIn } from '../test-accounts.ts'

import type { Role } from '../../../geodata/access/model.ts'
import type { Database } from '../../../server/db/database.ts'
import type { AttackOptions } from './attack.ts'

/** Between them they may use every route that asks for an account. */
const PEOPLE: readonly (readonly Role[])[] = [['officer', 'auditor'], ['approver'], ['administrator']]
const SPARE = 40

/** People of an office, and as many spare officers as may lose their sessions. */
export async function hostilePeople(database: Database): Promise<Pick<AttackOptions, 'people' | 'spare'>> {
  const headersOf = async (roles: readonly Role[]) => ({
    cookie: (await signedIn(database, roles)).cookie,
    'sec-fetch-site': 'same-origin',
  })
  return {
    people: await Promise.all(PEOPLE.map(headersOf)),
    spare: await Promise.all(Array.from({ length: SPARE }, () => headersOf(['officer']))),
  }
}
