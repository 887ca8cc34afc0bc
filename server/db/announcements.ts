import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/** What others are told once a transaction is committed: a subject, and words of at most 7,900 bytes. */
export type Announcement = { readonly subject: string; readonly words: string }

export interface AnnouncementFollower {
  heard(announcement: Announcement): void
  /** From now on announcements are heard. Called first, and after every `lost`. */
  restored(): void
  /** Announcements may be missed until `restored`. */
  lost(): void
}

/** All subjects go through one channel of PostgreSQL. */
export const CHANNEL = 'sizhi_announcements'
/** PostgreSQL carries less than 8,000 bytes at a time. */
const MOST_BYTES = 7900

type Waiting = { readonly from: string; readonly announcements: Announcement[] }

/** Announcements of transactions that are still open. */
const open = new WeakMap<Client, Waiting>()

/** Gives a transaction the name under which it announces, and forgets what an earlier one left on the same connection. */
export function beginAnnouncing(client: Client, from: string): void {
  open.set(client, { from, announcements: [] })
}

/** What the transaction announced, in order. */
export const announced = (client: Client): readonly Announcement[] => open.get(client)?.announcements ?? []

/** Tells every server on this database, this one included, as soon as the transaction is committed; else nobody. */
export async function announce(client: Client, announcement: Announcement): Promise<void> {
  const waiting = open.get(client)
  if (!waiting) throw new Error('An announcement belongs in a transaction.')
  const payload = JSON.stringify({ from: waiting.from, ...announcement })
  if (Buffer.byteLength(payload) > MOST_BYTES) throw new Error('An announcement is longer than PostgreSQL carries.')
  waiting.announcements.push(announcement)
  await client.query('select pg_notify($1, $2)', [CHANNEL, payload])
}
