import { listAccounts } from '../../api/accounts.ts'
import { contextPair } from '../context.ts'

import type { AccountList } from '../../../geodata/wire/accounts.ts'
import type { Answer, ApiProblem } from '../../api/request.ts'

/** All accounts as the administrator has them before him. */
export class AccountsState {
  #list = $state.raw<AccountList | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #isBusy = $state(false)
  #given = $state.raw<{ readonly name: string; readonly password: string } | null>(null)

  get list(): AccountList | null {
    return this.#list
  }

  /** Why the last thing that was asked was not done. */
  get problem(): ApiProblem | null {
    return this.#problem
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** A password that was made just now: it stays on the page until it is put away, and nowhere else. */
  get given(): { readonly name: string; readonly password: string } | null {
    return this.#given
  }

  putAway(): void {
    this.#given = null
  }

  load(language: string): Promise<boolean> {
    return this.take(listAccounts(language), '')
  }

  /** What was asked about the account of this name; false when it was refused, and the list stays as it was. */
  async take(asked: Promise<Answer<AccountList>>, name: string): Promise<boolean> {
    this.#isBusy = true
    const answer = await asked
    this.#isBusy = false
    this.#problem = answer.ok ? null : answer.problem
    if (!answer.ok) return false
    this.#list = answer.data
    const { newPassword } = answer.data
    if (newPassword !== null) this.#given = { name, password: newPassword }
    return true
  }
}

export const { set: setAccounts, get: getAccounts } = contextPair<AccountsState>('accounts')
