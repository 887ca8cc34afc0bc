/** What a project's global set-up tells its test files. */
interface ProvidedDatabase {
  readonly engine: 'embedded' | 'postgresql'
  /** The folder of the engine's socket, or the address of the PostgreSQL database. */
  readonly at: string
}

declare module 'vitest' {
  interface ProvidedContext {
    database: ProvidedDatabase
    /** The address of the running site, without a slash at the end. */
    siteAddress: string
    chromiumPath: string
  }
}

export {}
