import type { Grant, Role } from './model.ts'

/** Courts and parties are let into one case; the others into counties. */
export const isOfOneCase = (role: Role): boolean => role === 'court' || role === 'party'

/** Whether a role can be held at this place: courts and parties in a case and its county, an administrator nowhere but everywhere. */
export function isSoundGrant({ role, countyCode, caseId }: Grant): boolean {
  if (isOfOneCase(role)) return caseId !== null && caseId.slice(0, 6) === countyCode
  return caseId === null && (role !== 'administrator' || countyCode === null)
}
