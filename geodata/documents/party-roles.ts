/** The words that give a party its role before a court or a government. */
import type { PartyRole } from './model.ts'

const ROLES: readonly (readonly [string, PartyRole])[] = [
  ['原审第三人', 'third-party'],
  ['第三人', 'third-party'],
  ['原审原告', 'plaintiff'],
  ['原审被告', 'defendant'],
  ['再审申请人', 'plaintiff'],
  ['被申请人', 'defendant'],
  ['被上诉人', 'defendant'],
  ['申请人', 'plaintiff'],
  ['上诉人', 'plaintiff'],
  ['原告', 'plaintiff'],
  ['被告', 'defendant'],
]

/** Any role word, for use inside a pattern. */
export const ROLE_WORD = `(?:${ROLES.map(([word]) => word).join('|')})`

const ROLE_WORDS = new RegExp(ROLE_WORD, 'gu')

export const roleOf = (word: string): PartyRole | null => ROLES.find(([known]) => known === word)?.[1] ?? null

/** The role word that stands last in some words, e.g. in the sentence that opens a list. */
export const lastRoleIn = (words: string): PartyRole | null => {
  const last = [...words.matchAll(ROLE_WORDS)].at(-1)
  return last ? roleOf(last[0]) : null
}
