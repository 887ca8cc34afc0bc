import type { OpenDatabaseOptions } from '../../../server/db/pool.ts'

export type TrustRow = Readonly<Record<string, string | number>>

/** Where a row is measured: an empty database and an empty folder. */
export type TrustPlace = {
  readonly databaseOptions: OpenDatabaseOptions
  readonly dataFolder: string
  readonly seed: number
  /** How much of it; the row's own figure where nothing is said. */
  readonly amount?: number
}
