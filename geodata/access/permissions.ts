import { ACTIONS, type Action, type Grant, type Place, type Role } from './model.ts'

/**
 * Who may do what: the one place where it is decided. An approver decides and does not draft; an auditor reads everything and changes
 * nothing; an administrator looks after accounts and sees no case.
 */
const ALLOWED: Readonly<Record<Action, readonly Role[]>> = {
  'case.read': ['officer', 'approver', 'court', 'party', 'auditor'],
  'case.change': ['officer'],
  'case.begin': ['officer'],
  // Everything with every name: to a court it goes from the office's hand.
  'case.export': ['officer', 'approver'],
  'ruling.seal': ['approver'],
  // A party that was on the hill has signed there; where others walked is not for it.
  'field.read': ['officer', 'approver', 'court', 'auditor'],
  'field.record': ['officer'],
  'publication.read': ['officer', 'approver', 'auditor'],
  'publication.prepare': ['officer'],
  'publication.decide': ['approver'],
  'publication.withdraw': ['officer', 'approver'],
  'county.read': ['officer', 'approver', 'auditor'],
  'county.change': ['officer'],
  'ledger.read': ['officer', 'approver', 'auditor'],
  'audit.read': ['approver', 'auditor'],
  'account.manage': ['administrator'],
}

const OFFICE: readonly Role[] = ['officer', 'approver', 'auditor']

/** The database lets them into all cases of their counties; it lets courts and parties into single cases. */
export const isOfOffice = (grants: readonly Grant[]): boolean => grants.some(({ role }) => OFFICE.includes(role))

const reaches = (grant: Grant, { countyCode, caseId }: Place): boolean =>
  (grant.countyCode === null || countyCode === null || grant.countyCode === countyCode) &&
  (grant.caseId === null || grant.caseId === caseId)

/** Where no county is named, a grant for any county lets in: what is shown there is picked by the database. */
export const mayDo = (grants: readonly Grant[], action: Action, place: Place): boolean =>
  grants.some((grant) => ALLOWED[action].includes(grant.role) && reaches(grant, place))

/** All that may be done in one place or another, for pages, which offer nobody what he may do nowhere. */
export const permittedSomewhere = (grants: readonly Grant[]): Action[] =>
  ACTIONS.filter((action) => grants.some(({ role }) => ALLOWED[action].includes(role)))

/** The roles that an account has there. */
export const rolesAt = (grants: readonly Grant[], place: Place): Role[] =>
  grants.filter((grant) => reaches(grant, place)).map(({ role }) => role)
