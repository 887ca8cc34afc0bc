import { problemSentence, type Language } from '../../geodata/words/problem-sentences.ts'

import type { Result } from '../../geodata/result.ts'

/** The command was called the wrong way. */
export class UsageError extends Error {}

/** The data cannot be used; the message is one sentence for the person at the keyboard. */
export class CommandProblem extends Error {}

const language: Language = /^en/iu.test(process.env['LC_ALL'] || process.env['LANG'] || '') ? 'en' : 'zh-CN'

export const commandLanguage = (): Language => language

export function valueOrProblem<T>(result: Result<T>): T {
  if (!result.ok) throw new CommandProblem(problemSentence(result.problem, language))
  return result.value
}
