/** Owns no table, so grants and row-level security hold for it, on the embedded engine too. Made by migration 0001. */
export const APPLICATION_ROLE = 'sizhi_application'
/** Courts, parties and the public. Made by migration 0039, like the keeper. */
const VISITOR_ROLE = 'sizhi_visitor'
/** Accounts and sessions, and nothing else. */
const KEEPER_ROLE = 'sizhi_keeper'

/** Under which role of the database a transaction works, and for whom: row-level security goes by both. */
export type ActingAs = {
  readonly databaseRole: string
  /** The id of an account, `program`, or empty for nobody. */
  readonly viewer: string
}

/** The program on its own account: commands, searches that go on after the request, the demonstration. */
export const PROGRAM: ActingAs = { databaseRole: APPLICATION_ROLE, viewer: 'program' }
/** The program, where it looks after accounts and sessions. */
export const KEEPER: ActingAs = { databaseRole: KEEPER_ROLE, viewer: 'program' }
export const NOBODY: ActingAs = { databaseRole: VISITOR_ROLE, viewer: '' }

const ACCOUNT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** An account: of an office, or a visitor's. Throws for what is no id, since it is written into a statement. */
export function asAccount(accountId: string, isOfOffice: boolean): ActingAs {
  if (!ACCOUNT_ID.test(accountId)) throw new Error('That is no id of an account.')
  return { databaseRole: isOfOffice ? APPLICATION_ROLE : VISITOR_ROLE, viewer: accountId }
}

/** Both end with the transaction. Written as SET, which a cluster passes on to its nodes; `set_config` it would not. */
export const beginningAs = ({ databaseRole, viewer }: ActingAs): string =>
  `begin; set local role ${databaseRole}; set local sizhi.viewer = '${viewer}'`
