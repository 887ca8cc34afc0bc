import type { Pool } from 'pg'
import type { ActingAs } from './acting-as.ts'
import type { AnnouncementFollower } from './announcements.ts'
import type { DatabaseClient } from './transaction.ts'

export type DatabaseEngine = 'postgresql' | 'embedded'

export interface DatabaseDescription {
  readonly engine: DatabaseEngine
  /** Like `18.6` and `3.6.2`. */
  readonly postgresqlVersion: string
  readonly postgisVersion: string
  /** The data folder, or host, port and name of the database; never a password. */
  readonly place: string
  /** When the newest backup copy was taken (ISO 8601); null when there is none, or when the server does not take them. */
  readonly newestBackupAt: string | null
}

export interface Database {
  readonly engine: DatabaseEngine
  /**
   * Connections of the database's owner, who may do everything. Requests go through `inTransaction`. Not to be used
   * inside a transaction: see there.
   */
  readonly pool: Pool
  /** One transaction under a role that owns nothing, as the program where nobody else is named: see transaction.ts. */
  inTransaction<T>(work: (client: DatabaseClient) => Promise<T>, actingAs?: ActingAs): Promise<T>
  /**
   * One statement that only reads, as the program, without the way to and fro that a transaction takes. What
   * would write is refused by PostgreSQL.
   */
  reading<T>(work: (client: DatabaseClient) => Promise<T>): Promise<T>
  /** Tells `follower` what transactions announce, of every server on this database; resolves to how to stop. */
  follow(follower: AnnouncementFollower): Promise<() => void>
  /**
   * Removes what is dead and counts anew what lies in tables of the schema, after many rows came or went. The embedded engine
   * never does it by itself, and PostgreSQL only after a while: until then a county of 100,000 parcels is thought to have twelve.
   */
  refreshStatistics(tables: readonly string[]): Promise<void>
  describe(): Promise<DatabaseDescription>
  /** Takes a backup copy now and returns its path; undefined on PostgreSQL, whose copies are its administrator's. */
  backUp(): Promise<string | undefined>
  close(): Promise<void>
}
