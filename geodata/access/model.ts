export const ROLES = ['officer', 'approver', 'court', 'party', 'auditor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** One thing that an account is, and where. */
export type Grant = {
  readonly role: Role
  /** Null: in every county. */
  readonly countyCode: string | null
  /** Address of the one case that courts and parties are let into; null: the whole county. */
  readonly caseId: string | null
}

/** Where something is to be done: in a case, in a county, or (both null) in none. */
export type Place = { readonly countyCode: string | null; readonly caseId: string | null }

export const ACTIONS = [
  'case.read',
  'case.change',
  'case.begin',
  'case.export',
  'ruling.seal',
  'field.read',
  'field.record',
  'publication.read',
  'publication.prepare',
  'publication.decide',
  'publication.withdraw',
  'county.read',
  'county.change',
  'ledger.read',
  'audit.read',
  'account.manage',
] as const
export type Action = (typeof ACTIONS)[number]

/** What a route asks for: an action; any account that is signed in; or nothing. */
export type Access = Action | 'own' | 'public'
