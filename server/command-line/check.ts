import { problemSentence } from '../../geodata/words/problem-sentences.ts'
import { readSettings } from '../config.ts'
import { fileStoreOf } from '../file-store/file-store-of.ts'
import { checkRecords } from '../integrity/check-records.ts'

import { checkSeal } from './check-seal.ts'
import { withDatabase } from './database-commands.ts'
import { CommandProblem, commandLanguage, UsageError } from './problems.ts'

/** Says what is wrong with what is stored, or with a sealed ruling in a file, a sentence each; the exit code is 1 when anything is. */
export async function checkCommand(args: string[]): Promise<void> {
  if (args[0] === 'seal') return checkSeal(args.slice(1))
  const [option, ...more] = args
  if (more.length > 0 || (option !== undefined && option !== '--json'))
    throw new UsageError(`The argument "${more[0] ?? option}" is not known.`)
  await withDatabase(async (database) => {
    const { originals } = fileStoreOf(readSettings(process.env, []))
    const { chains, problems } = await database.inTransaction((client) => checkRecords(client, originals))
    const sentences = problems.map((problem) => problemSentence(problem, commandLanguage()))
    if (option === '--json') console.log(JSON.stringify({ chains, problems, sentences }))
    else {
      for (const { countyCode, entries, head } of chains) console.log(`${countyCode} ${entries} ${head ?? '-'}`)
      for (const sentence of sentences) console.error(sentence)
    }
    if (problems.length > 0) throw new CommandProblem(PROBLEMS_FOUND[commandLanguage()](problems.length))
  })
}

const PROBLEMS_FOUND = {
  'zh-CN': (count: number): string => `核对出 ${count} 处问题。`,
  en: (count: number): string => `${count} problem(s) found.`,
}
