import { readAccount } from '../api/account.ts'

import { mayDo, rolesAt } from '../../geodata/access/permissions.ts'
import { contextPair } from './context.ts'

import type { Action, Place, Role } from '../../geodata/access/model.ts'
import type { OwnAccount } from '../../geodata/wire/account.ts'
import type { Rights } from './rights.ts'
import type { Answer } from '../api/request.ts'

const COUNTY_CODE_LENGTH = 6

function placeNamed(place: string): Place {
  const countyCode = place.slice(0, COUNTY_CODE_LENGTH)
  return { countyCode, caseId: place === countyCode ? null : place }
}

/** Who has signed in at this browser. What he may do is the server's to decide; pages only leave out what would be refused. */
export class AccountState {
  /** Null until the server has answered. */
  #own = $state.raw<OwnAccount | null>(null)
  #isUnreachable = $state(false)

  constructor(onknown: (displayName: string) => void = () => undefined) {
    this.onknown = onknown
  }

  private readonly onknown: (displayName: string) => void

  get isKnown(): boolean {
    return this.#own !== null
  }

  get isUnreachable(): boolean {
    return this.#isUnreachable
  }

  /** Null for the public. */
  get account(): OwnAccount['account'] {
    return this.#own?.account ?? null
  }

  /** Nothing but changing the password is open to him. */
  get mustChangePassword(): boolean {
    return this.account?.mustChangePassword ?? false
  }

  /** Why the last session is over, in a sentence; null where there is nothing to say. */
  get sessionEnd(): string | null {
    return this.#own?.sessionEnd ?? null
  }

  /** One may sign in at a provider beside this server. */
  get hasProvider(): boolean {
    return this.#own?.hasProvider ?? false
  }

  get demonstrationRoles(): readonly Role[] {
    return this.#own?.demonstrationRoles ?? []
  }

  /** In one place or another. */
  may(action: Action): boolean {
    return this.account?.may.includes(action) ?? false
  }

  /** In a county (its code) or a case (its address, which begins with the county). */
  at(place: string): Rights {
    return { may: (action) => mayDo(this.account?.grants ?? [], action, placeNamed(place)) }
  }

  /** What he is there. */
  rolesAt(place: string): Role[] {
    return rolesAt(this.account?.grants ?? [], placeNamed(place))
  }

  async load(language: string): Promise<void> {
    this.take(await readAccount(language))
  }

  /** What an answer says of the account; false, and everything as it was, for a refusal. */
  take(answer: Answer<OwnAccount>): boolean {
    this.#isUnreachable = !answer.ok && answer.problem.type === 'unreachable'
    if (!answer.ok) return false
    this.#own = answer.data
    if (answer.data.account) this.onknown(answer.data.account.displayName)
    return true
  }
}

export const { set: setAccount, get: getAccount } = contextPair<AccountState>('account')
