import type { Desk } from './office-app.ts'

/** What a project's global set-up tells its test files. */
interface ProvidedDatabase {
  readonly engine: 'embedded' | 'postgresql'
  /** The folder of the engine's socket, or the address of the PostgreSQL database. */
  readonly at: string
}

interface ProvidedSite {
  /** Without a slash at the end. */
  readonly address: string
  /** The path of the browser's program, for tests that end it and open its profile again. */
  readonly chromium: string
  /** The same engine without windows where it is installed, for all other tests. */
  readonly quickChromium: string
  /** What the browsers of an officer and of an approver send along. */
  readonly desks: Record<Desk, Record<string, string>>
  /** Why the site could not be started; null when it runs. */
  readonly problem: string | null
}

declare module 'vitest' {
  interface ProvidedContext {
    database: ProvidedDatabase
    site: ProvidedSite
  }
}
