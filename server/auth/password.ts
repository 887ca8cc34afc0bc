import { hash, verify } from '@node-rs/argon2'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

import { passwordUnfit } from '../access-refusals.ts'

/** Argon2id with 46 MiB and one pass, as the OWASP Password Storage Cheat Sheet has it. */
const COST = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }
const SHORTEST = 10
const LONGEST = 128
/** Guessed in fewer than about a hundred million tries. */
const LEAST_SCORE = 2

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LONGEST })

/** Refuses what is too short, too long, common or made of the account's own names; nothing is asked about kinds of characters. */
export async function refuseUnfitPassword(password: string, ownWords: readonly string[]): Promise<void> {
  const length = [...password].length
  if (length < SHORTEST || length > LONGEST)
    throw passwordUnfit({
      'zh-CN': `密码要有 ${SHORTEST} 到 ${LONGEST} 个字符，请换一个。`,
      en: `A password has ${SHORTEST} to ${LONGEST} characters; choose another.`,
    })
  const { score } = await estimator.checkAsync(password, [...ownWords, 'sizhi', '四至'])
  if (score < LEAST_SCORE)
    throw passwordUnfit({
      'zh-CN': '这个密码太常见，容易被猜中；请用几个不相干的词连起来。',
      en: 'This password is common and easily guessed; join a few words that have nothing to do with each other.',
    })
}

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST)

/** Of no password: looked at when there is no such account, so that it takes as long to be refused. */
const NOBODYS_HASH = hashPassword('nobody')

/** False too for an account without a password. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await NOBODYS_HASH), password.normalize('NFC'))
  return isRight && passwordHash !== null
}
