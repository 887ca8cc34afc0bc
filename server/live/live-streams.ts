import { randomUUID } from 'node:crypto'

import { SESSIONS_CHANGED, type Sessions } from '../auth/sessions.ts'
import { announce, type Announcement, type AnnouncementFollower } from '../db/announcements.ts'
import { caseVersions } from '../db/repositories/cases.ts'

import { CASE_CHANGED, type CaseChanged } from './case-changed.ts'
import { LivePresence } from './live-presence.ts'
import { LiveStream, type OpenedBy } from './live-stream.ts'
import { tellable, type PresenceWords } from './presence.ts'

import type { LiveChange } from '../../geodata/wire/live.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Database } from '../db/database.ts'

const PRESENCE = 'presence'
const BEAT_MILLISECONDS = 20_000

/** Whether this account may still have the stream that it opened. */
export type Admission = (viewer: Viewer, openedBy: OpenedBy) => boolean

/** All streams of this server: what changes in their cases, and who is there. */
export class LiveStreams implements AnnouncementFollower {
  readonly #streams = new Map<string, Set<LiveStream>>()
  readonly #presence: LivePresence
  readonly #beat: NodeJS.Timeout
  readonly #database: Database
  readonly #sessions: Sessions
  readonly #isAdmitted: Admission

  constructor(database: Database, sessions: Sessions, isAdmitted: Admission) {
    this.#database = database
    this.#sessions = sessions
    this.#isAdmitted = isAdmitted
    this.#presence = new LivePresence(randomUUID(), {
      show: (caseId) => this.#showPresence(caseId),
      tell: (words) => void this.#tellOthers(words),
    })
    this.#beat = setInterval(() => this.#onBeat(), BEAT_MILLISECONDS)
    this.#beat.unref()
  }

  get count(): number {
    return this.#all().length
  }

  countOf(accountId: string): number {
    return this.#all().filter(({ openedBy }) => openedBy.viewer.accountId === accountId).length
  }

  /** Begins a stream; the version that stands is told as soon as it is read. */
  open(openedBy: OpenedBy): LiveStream {
    const stream = new LiveStream(openedBy)
    const { caseId, window } = openedBy
    this.#streams.set(caseId, (this.#streams.get(caseId) ?? new Set()).add(stream))
    stream.body.once('close', () => this.#forget(stream))
    void this.#tellStanding([openedBy])
    if (window) this.#presence.come(caseId, window)
    return stream
  }

  close(): void {
    clearInterval(this.#beat)
    this.#presence.close()
    for (const stream of this.#all()) stream.end()
  }

  heard({ subject, words }: Announcement): void {
    if (subject === CASE_CHANGED) this.#tellChange(JSON.parse(words) as CaseChanged)
    else if (subject === SESSIONS_CHANGED) void this.#checkSessions()
    else if (subject === PRESENCE) this.#presence.hear(JSON.parse(words) as PresenceWords)
  }

  lost(): void {
    // What is missed meanwhile is made up for once announcements are heard again.
  }

  restored(): void {
    void this.#catchUp()
  }

  #all(): LiveStream[] {
    return [...this.#streams.values()].flatMap((ofCase) => [...ofCase])
  }

  #forget(stream: LiveStream): void {
    const { caseId, window } = stream.openedBy
    const ofCase = this.#streams.get(caseId)
    ofCase?.delete(stream)
    if (ofCase?.size === 0) this.#streams.delete(caseId)
    if (window) this.#presence.go(caseId, window)
  }

  #tellChange({ caseId, version, at, by, what }: CaseChanged): void {
    const change: LiveChange = { version, at, by, what }
    for (const stream of this.#streams.get(caseId) ?? [])
      stream.send('change', stream.openedBy.window ? change : { version, at, by: null, what: null })
  }

  #showPresence(caseId: string): void {
    for (const stream of this.#streams.get(caseId) ?? []) {
      const { window } = stream.openedBy
      if (window) stream.send('present', { people: this.#presence.peopleFor(caseId, window) })
    }
  }

  /** There are no others on an embedded engine. What a database that is away keeps from them, the next beat tells. */
  async #tellOthers(words: PresenceWords): Promise<void> {
    if (this.#database.engine === 'embedded') return
    const told = JSON.stringify(tellable(words))
    await this.#database
      .inTransaction((client) => announce(client, { subject: PRESENCE, words: told }))
      .catch(() => undefined)
  }

  #onBeat(): void {
    for (const stream of this.#all()) stream.ping()
    this.#presence.beat()
    void this.#checkSessions()
  }

  /** Ends the streams of sessions that are over and of accounts that may not read the case any more; looking is no use of a session. */
  async #checkSessions(): Promise<void> {
    const streams = this.#all()
    if (streams.length === 0) return
    const sessionIds = streams.map(({ openedBy }) => openedBy.viewer.sessionId)
    // While the database is away nothing new is told to anybody.
    const standing = await this.#sessions.standing(sessionIds).catch(() => undefined)
    if (!standing) return
    for (const stream of streams) {
      const viewer = standing.get(stream.openedBy.viewer.sessionId)
      if (!viewer || !this.#isAdmitted(viewer, stream.openedBy)) stream.end()
    }
  }

  /** Announcements may have been missed: everybody is told where his case stands. */
  async #catchUp(): Promise<void> {
    const opened = this.#all().map(({ openedBy }) => openedBy)
    if (opened.length === 0) return
    await this.#checkSessions()
    await this.#tellStanding(opened)
    this.#presence.beat(true)
  }

  /** Read after the streams began: what is changed from then on is told. */
  async #tellStanding(cases: readonly OpenedBy[]): Promise<void> {
    const versions = await this.#database.inTransaction((client) => caseVersions(client, cases)).catch(() => undefined)
    for (const [caseId, version] of versions ?? [])
      for (const stream of this.#streams.get(caseId) ?? []) stream.send('standing', { version })
  }
}
