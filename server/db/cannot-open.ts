export type CannotOpenCode =
  | 'folder-in-use'
  | 'folder-unwritable'
  | 'folder-unreadable'
  | 'server-unreachable'
  | 'server-too-old'
  | 'extension-missing'
  | 'rights-missing'
  | 'migration-edited'
  | 'migration-failed'
  | 'database-newer'
  | 'citus-missing'

/** The database cannot be opened or brought up to date. `message` is one sentence for the person who starts it. */
export class CannotOpenDatabase extends Error {
  readonly code: CannotOpenCode

  constructor(code: CannotOpenCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'CannotOpenDatabase'
    this.code = code
  }
}
