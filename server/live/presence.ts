import type { Role } from '../../geodata/access/model.ts'
import type { LivePage } from '../../geodata/live/model.ts'

/** One window of somebody who has a case open. */
export type PresentAccount = {
  readonly accountId: string
  readonly name: string
  readonly role: Role
  readonly page: LivePage
}

/** What a server tells the others: who has a case open with it. `isAsking`: it has just begun and knows of nobody else. */
export type PresenceWords = {
  readonly server: string
  readonly caseId: string
  readonly people: readonly PresentAccount[]
  readonly isAsking: boolean
}

/** A server that has told nothing for so long is gone, and those who were there with it. */
const BELIEVED_MILLISECONDS = 60_000
/** An announcement carries less than 8,000 bytes. */
const MOST_BYTES = 7000

/** As many as an announcement carries. */
export function tellable(words: PresenceWords): PresenceWords {
  let { people } = words
  while (Buffer.byteLength(JSON.stringify({ ...words, people })) > MOST_BYTES) people = people.slice(0, -1)
  return { ...words, people }
}

type Told = { readonly people: readonly PresentAccount[]; readonly at: number }

/** Who has cases open with other servers on the same database, as far as those have told. */
export class PresenceElsewhere {
  readonly #told = new Map<string, Map<string, Told>>()

  /** `now` in milliseconds, of any clock that only goes on. */
  hear({ server, caseId, people }: PresenceWords, now: number): void {
    const ofCase = this.#told.get(caseId) ?? new Map<string, Told>()
    if (people.length === 0) ofCase.delete(server)
    else ofCase.set(server, { people, at: now })
    if (ofCase.size === 0) this.#told.delete(caseId)
    else this.#told.set(caseId, ofCase)
  }

  of(caseId: string): readonly PresentAccount[] {
    return [...(this.#told.get(caseId)?.values() ?? [])].flatMap(({ people }) => people)
  }

  /** Forgets servers that are silent; the cases where that takes somebody away. */
  forgetSilent(now: number): string[] {
    const changed: string[] = []
    for (const [caseId, ofCase] of this.#told) {
      const silent = [...ofCase].filter(([, { at }]) => at < now - BELIEVED_MILLISECONDS)
      for (const [server] of silent) ofCase.delete(server)
      if (silent.length > 0) changed.push(caseId)
      if (ofCase.size === 0) this.#told.delete(caseId)
    }
    return changed
  }
}
