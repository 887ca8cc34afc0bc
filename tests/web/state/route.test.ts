import { describe, expect, it } from 'vitest'

import {
  ACCOUNT_PATH,
  ACCOUNTS_PATH,
  courtPath,
  LEDGER_PATH,
  NEW_CASE_PATH,
  officerPath,
  routeOf,
  villagerPath,
} from '../../../web/state/route.ts'

describe('addresses', () => {
  it('lead to the page they are made for', () => {
    const id = '450621-east hill'
    expect(routeOf(officerPath(id))).toEqual({ page: 'officer', id })
    expect(routeOf(courtPath(id))).toEqual({ page: 'court', id })
    expect(routeOf(villagerPath(id))).toEqual({ page: 'villager', id })
    expect(routeOf(NEW_CASE_PATH)).toEqual({ page: 'newCase' })
    expect(routeOf(LEDGER_PATH)).toEqual({ page: 'ledger' })
    expect(routeOf(`${LEDGER_PATH}/`)).toEqual({ page: 'ledger' })
    expect(routeOf(ACCOUNT_PATH)).toEqual({ page: 'account' })
    expect(routeOf(ACCOUNTS_PATH)).toEqual({ page: 'accounts' })
    expect(routeOf('/')).toEqual({ page: 'home' })
  })

  it.each(['/officer', '/officer/cases/a/b', '/rulings/%E0%A4%A', '/elsewhere'])('%s is no page', (path) => {
    expect(routeOf(path)).toEqual({ page: 'unknown' })
  })
})
