import { PresenceElsewhere, type PresenceWords, type PresentAccount } from './presence.ts'

import type { PresentPerson } from '../../geodata/wire/live.ts'

/** A window that is loaded anew is not told as leaving and coming. */
const LEAVING_MILLISECONDS = 4000
/** Many who come at once are told of once. */
const GATHERING_MILLISECONDS = 200

type Outlets = {
  /** Shows those with this server who is there. */
  readonly show: (caseId: string) => void
  /** Tells the other servers who is there with this one. */
  readonly tell: (words: PresenceWords) => void
}

/** Who has which case open, each window for itself. */
export class LivePresence {
  readonly #server: string
  readonly #outlets: Outlets
  readonly #open = new Map<string, Set<PresentAccount>>()
  readonly #leaving = new Map<string, Set<PresentAccount>>()
  readonly #elsewhere = new PresenceElsewhere()
  readonly #gathering = new Map<string, NodeJS.Timeout>()
  #isClosed = false

  constructor(server: string, outlets: Outlets) {
    this.#server = server
    this.#outlets = outlets
  }

  come(caseId: string, window: PresentAccount): void {
    const isFirst = !this.#open.has(caseId)
    add(this.#open, caseId, window)
    this.#changed(caseId, isFirst)
  }

  go(caseId: string, window: PresentAccount): void {
    remove(this.#open, caseId, window)
    if (this.#isClosed) return
    add(this.#leaving, caseId, window)
    setTimeout(() => {
      remove(this.#leaving, caseId, window)
      this.#changed(caseId)
    }, LEAVING_MILLISECONDS).unref()
  }

  close(): void {
    this.#isClosed = true
    for (const timer of this.#gathering.values()) clearTimeout(timer)
  }

  hear(words: PresenceWords): void {
    if (words.server === this.#server) return
    this.#elsewhere.hear(words, performance.now())
    if (!this.#open.has(words.caseId)) return
    this.#outlets.show(words.caseId)
    if (words.isAsking) this.#tell(words.caseId, false)
  }

  /** Once in a while: those who are here are told again, and servers that are silent forgotten. */
  beat(isAsking = false): void {
    for (const caseId of this.#elsewhere.forgetSilent(performance.now())) this.#outlets.show(caseId)
    for (const caseId of this.#open.keys()) this.#tell(caseId, isAsking)
  }

  /** Everybody but this window, each once for a page; of one's own windows those that are open. */
  peopleFor(caseId: string, window: PresentAccount): PresentPerson[] {
    const open = [...(this.#open.get(caseId) ?? [])].filter((one) => one !== window)
    const leaving = [...(this.#leaving.get(caseId) ?? [])].filter(({ accountId }) => accountId !== window.accountId)
    const others = [...open, ...this.#elsewhere.of(caseId), ...leaving]
    return [...new Map(others.map((one) => [`${one.accountId} ${one.page}`, one])).values()]
      .map(({ accountId, name, role, page }) => ({ name, role, page, isYou: accountId === window.accountId }))
      .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
  }

  #changed(caseId: string, isAsking = false): void {
    if (this.#isClosed || this.#gathering.has(caseId)) return
    const timer = setTimeout(() => {
      this.#gathering.delete(caseId)
      this.#outlets.show(caseId)
      this.#tell(caseId, isAsking)
    }, GATHERING_MILLISECONDS)
    this.#gathering.set(caseId, timer.unref())
  }

  #tell(caseId: string, isAsking: boolean): void {
    const people = [...(this.#open.get(caseId) ?? [])]
    this.#outlets.tell({ server: this.#server, caseId, people, isAsking })
  }
}

const add = <T>(sets: Map<string, Set<T>>, key: string, item: T): void =>
  void sets.set(key, (sets.get(key) ?? new Set<T>()).add(item))

function remove<T>(sets: Map<string, Set<T>>, key: string, item: T): void {
  const items = sets.get(key)
  items?.delete(item)
  if (items?.size === 0) sets.delete(key)
}
