import type { Grant } from '../../../geodata/access/model.ts'
import type { AccountList } from '../../../geodata/wire/accounts.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

/** A right in words: the role, and the case, the county or all counties that it reaches. */
export function grantText(
  { role, countyCode, caseId }: Grant,
  counties: AccountList['counties'],
  words: Catalogue,
): string {
  const name = words.account.role[role]
  if (caseId !== null) return `${name} · ${caseId}`
  if (role === 'administrator') return name
  const county = counties.find(({ code }) => code === countyCode)
  return `${name} · ${countyCode === null ? words.accounts.everywhere : `${county?.name ?? ''} ${countyCode}`}`
}
