import { createHash, randomBytes } from 'node:crypto'

import { announce, type Announcement, type AnnouncementFollower } from '../db/announcements.ts'
import { KEEPER } from '../db/acting-as.ts'
import { sessionRepository, type SessionEnd, type StoredSession } from '../db/repositories/sessions.ts'

import type { Database } from '../db/database.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { Viewer } from './viewer.ts'

/** What a token stands for. A new token is to be kept in the place of the one that came. */
export type FoundSession =
  | { readonly viewer: Viewer; readonly newToken: string | null }
  | { readonly viewer: null; readonly endedBecause: SessionEnd | 'unknown' }

const HOUR_SECONDS = 3600
/** OWASP ASVS 3.3: a session ends unused, and once a working day is over. */
const IDLE_SECONDS = 2 * HOUR_SECONDS
const LONGEST_SECONDS = 12 * HOUR_SECONDS
const RENEWED_AFTER_SECONDS = HOUR_SECONDS
/** Requests that were under way when the token was renewed. */
const OLD_TOKEN_SECONDS = 60
const USE_NOTED_AFTER_SECONDS = 60
/** A session is looked up anew after so long, and at once when accounts change. */
const REMEMBERED_MILLISECONDS = 15_000
const MOST_REMEMBERED = 10_000
const TOKEN_BYTES = 32
const TOKEN = /^[\w-]{43}$/u

/** Servers forget the sessions they remember when they hear it. */
export const SESSIONS_CHANGED = 'sessions-changed'

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
const newTokenValue = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** To be called in the transaction that changes an account, its grants or its sessions. */
export const announceSessionsChanged = (client: DatabaseClient): Promise<void> =>
  announce(client, { subject: SESSIONS_CHANGED, words: '' })

const viewerOf = (session: StoredSession): Viewer => ({
  accountId: session.accountId,
  sessionId: session.sessionId,
  signInName: session.signInName,
  displayName: session.displayName,
  hasPassword: session.hasPassword,
  mustChangePassword: session.mustChangePassword,
  hasSecondFactor: session.hasSecondFactor,
  grants: session.grants,
})

/** The sessions of the accounts. A token is told to the browser alone; the database holds its hash. */
export class Sessions implements AnnouncementFollower {
  readonly #database: Database
  readonly #remembered = new Map<string, { viewer: Viewer; until: number }>()
  /** Nothing is remembered while changes may be missed, nor what was looked up before one. */
  #isHearing = false
  #changesHeard = 0

  constructor(database: Database) {
    this.#database = database
  }

  /** Begins a session and tells its token. */
  async start(accountId: string): Promise<string> {
    const token = newTokenValue()
    await this.#database.inTransaction((client) => sessionRepository(client).start(accountId, hashOf(token)), KEEPER)
    return token
  }

  async find(token: string): Promise<FoundSession> {
    if (!TOKEN.test(token)) return { viewer: null, endedBecause: 'unknown' }
    const tokenHash = hashOf(token)
    const known = this.#remembered.get(tokenHash)
    if (known && known.until > performance.now()) return { viewer: known.viewer, newToken: null }
    const before = this.#changesHeard
    const found = await this.#database.inTransaction((client) => this.#look(client, tokenHash), KEEPER)
    if (found.viewer && found.newToken === null && before === this.#changesHeard)
      this.#remember(tokenHash, found.viewer)
    return found
  }

  /** Those of these sessions that go on, by their ids, and whose they are. Looking is no use of a session. */
  async standing(sessionIds: readonly string[]): Promise<ReadonlyMap<string, Viewer>> {
    const found = await this.#database.inTransaction(
      (client) => sessionRepository(client).standing(sessionIds, IDLE_SECONDS, LONGEST_SECONDS),
      KEEPER,
    )
    return new Map(found.map((session) => [session.sessionId, viewerOf(session)]))
  }

  async end(viewer: Viewer, because: SessionEnd): Promise<void> {
    await this.#database.inTransaction(async (client) => {
      const sessions = sessionRepository(client)
      if (because === 'signed-out') await sessions.end(viewer.sessionId, because)
      else await sessions.endAllOf(viewer.accountId, because)
      await announceSessionsChanged(client)
    }, KEEPER)
  }

  async #look(client: DatabaseClient, tokenHash: string): Promise<FoundSession> {
    const sessions = sessionRepository(client)
    const session = await sessions.find(tokenHash, IDLE_SECONDS, LONGEST_SECONDS)
    if (!session) return { viewer: null, endedBecause: 'unknown' }
    if (session.endedBecause !== null) return { viewer: null, endedBecause: session.endedBecause }
    if (!session.isCurrent && session.secondsSinceRenewal > OLD_TOKEN_SECONDS) {
      await sessions.end(session.sessionId, 'replayed')
      await announceSessionsChanged(client)
      return { viewer: null, endedBecause: 'replayed' }
    }
    if (session.isCurrent && session.secondsSinceRenewal > RENEWED_AFTER_SECONDS) {
      const newToken = newTokenValue()
      if (await sessions.renew(session.sessionId, tokenHash, hashOf(newToken))) {
        await announceSessionsChanged(client)
        return { viewer: viewerOf(session), newToken }
      }
    }
    if (session.secondsSinceUse > USE_NOTED_AFTER_SECONDS) await sessions.noteUse(session.sessionId)
    return { viewer: viewerOf(session), newToken: null }
  }

  #remember(tokenHash: string, viewer: Viewer): void {
    if (!this.#isHearing) return
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear()
    this.#remembered.set(tokenHash, { viewer, until: performance.now() + REMEMBERED_MILLISECONDS })
  }

  heard({ subject }: Announcement): void {
    if (subject === SESSIONS_CHANGED) this.#forget()
  }

  restored(): void {
    this.#forget()
    this.#isHearing = true
  }

  lost(): void {
    this.#isHearing = false
    this.#forget()
  }

  #forget(): void {
    this.#changesHeard++
    this.#remembered.clear()
  }
}
