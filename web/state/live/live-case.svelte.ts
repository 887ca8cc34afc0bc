import { contextPair } from '../context.ts'

import { LiveConnection } from './live-connection.ts'

import type { ChangedThing, LivePage } from '../../../geodata/live/model.ts'
import type { LiveChange, PresentPerson } from '../../../geodata/wire/live.ts'
import type { CaseState } from '../case.svelte.ts'

/** A change by somebody else; what was missed while the connection was away has neither a time nor a name. */
export type HeardChange = Omit<LiveChange, 'at'> & { readonly at: string | null }

/** A reconnection that takes no longer is told to nobody. */
const PATIENCE_MILLISECONDS = 6000

/**
 * What others do in the case: who is there, and what they change. A change is taken up at once where nothing unsaved is on the page;
 * else the person is told, and chooses when.
 */
export class LiveCase {
  #people = $state.raw<readonly PresentPerson[]>([])
  #waiting = $state.raw<HeardChange | null>(null)
  #taken = $state.raw<HeardChange | null>(null)
  #isAway = $state(false)
  #isCrowded = $state(false)
  #cameBack = $state(false)
  #away: ReturnType<typeof setTimeout> | undefined
  /** What asks anew for a thing that raises no version of the case. */
  #followers: readonly { readonly thing: ChangedThing; readonly act: () => void }[] = []
  #wasHeard = false
  private readonly caseState: CaseState
  private readonly hasUnsaved: () => boolean

  constructor(caseState: CaseState, hasUnsaved: () => boolean = () => false) {
    this.caseState = caseState
    this.hasUnsaved = hasUnsaved
  }

  get people(): readonly PresentPerson[] {
    return this.#people
  }
  /** What somebody changed and this page does not show yet. */
  get waiting(): HeardChange | null {
    return this.#waiting !== null && this.#waiting.version > this.caseState.version ? this.#waiting : null
  }
  /** The last change by somebody else that this page has taken up. */
  get taken(): HeardChange | null {
    return this.#taken
  }
  /** Nothing is heard: the network or the server is away. */
  get isAway(): boolean {
    return this.#isAway
  }
  /** The account has too many windows open: this one hears nothing, and does all else. */
  get isCrowded(): boolean {
    return this.#isCrowded
  }
  /** The connection was away, is there again, and something waits to be saved. */
  get cameBack(): boolean {
    return this.#cameBack
  }

  listen(page: LivePage): () => void {
    const connection = new LiveConnection(this.caseState.id, page, {
      standing: ({ version }) => {
        // The first tells what the page has just asked for; a later one, that something may have been missed.
        if (this.#wasHeard) this.#tellFollowers(null)
        this.#wasHeard = true
        void this.#note({ version, at: null, by: null, what: null })
      },
      change: (change) => {
        this.#tellFollowers(change.what)
        void this.#note(change)
      },
      present: ({ people }) => (this.#people = people),
      connected: (isConnected) => this.#noteConnection(isConnected),
      crowded: () => {
        this.#stopWaiting()
        this.#isAway = false
        this.#isCrowded = true
      },
    })
    const stop = connection.start()
    return () => {
      this.#stopWaiting()
      stop()
    }
  }

  /** Acts whenever somebody changes such a thing, or may have unheard; returns how to stop. */
  follow(thing: ChangedThing, act: () => void): () => void {
    const follower = { thing, act }
    this.#followers = [...this.#followers, follower]
    return () => (this.#followers = this.#followers.filter((one) => one !== follower))
  }

  /** The page shows what stands; unsaved work stays. */
  async takeUp(): Promise<void> {
    const change = this.waiting
    if (change === null) return
    await this.caseState.load()
    if (this.caseState.version >= change.version) this.#taken = change
  }

  dismiss(): void {
    this.#taken = null
    this.#cameBack = false
  }

  /** One's own change comes back, too: it is on the page by then. */
  async #note(change: HeardChange): Promise<void> {
    await this.caseState.settled()
    if (change.version <= this.caseState.version) return
    this.#waiting = change
    if (!this.hasUnsaved()) await this.takeUp()
  }

  /** A party is not told what was changed: it may have been anything. */
  #tellFollowers(what: ChangedThing | null): void {
    for (const { thing, act } of this.#followers) if (what === null || thing === what) act()
  }

  #stopWaiting(): void {
    clearTimeout(this.#away)
    this.#away = undefined
  }

  #noteConnection(isConnected: boolean): void {
    if (isConnected) {
      this.#stopWaiting()
      this.#isCrowded = false
      if (this.#isAway) this.#cameBack = this.hasUnsaved()
      this.#isAway = false
      return
    }
    this.#people = []
    this.#cameBack = false
    if (this.#isCrowded) return
    if (!navigator.onLine) this.#isAway = true
    else this.#away ??= setTimeout(() => (this.#isAway = true), PATIENCE_MILLISECONDS)
  }
}

export const { set: setLiveCase, get: getLiveCase } = contextPair<LiveCase>('live case')
