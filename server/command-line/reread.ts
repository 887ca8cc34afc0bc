import { parseArgs } from 'node:util'

import { RequestRefused } from '../errors.ts'
import { advanceCase } from '../usecases/advance-case.ts'
import { findCase } from '../usecases/view-case.ts'
import { proposeReread, rereadDocument } from '../usecases/reread-document.ts'

import { withDatabase } from './database-commands.ts'
import { CommandProblem, commandLanguage, UsageError } from './problems.ts'

import type { WireReread } from '../../geodata/wire/corrections.ts'

type Difference = WireReread['differences'][number]

const callWords = (call: Difference['before']): string =>
  call === null
    ? '-'
    : [call.side ?? '·', call.act, ...call.marks.map(({ role, kind, quote }) => `${role}:${kind}:${quote}`)].join(' ')

const line = ({ difference, start, end, quote, before, after }: Difference): string =>
  [difference, `${start}-${end}`, quote.replace(/\s+/gu, ' '), callWords(before), callWords(after)].join('\t')

function given(args: string[]): { id: string; person: string | null } {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { apply: { type: 'string' } } })
    const [id, ...more] = positionals
    if (id === undefined || more.length > 0) throw new UsageError('Name one case, as it stands in its address.')
    if (values.apply?.trim() === '') throw new UsageError('--apply needs the name of the person who decides.')
    return { id, person: values.apply?.trim() ?? null }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message)
  }
}

/** Prints what reading a stored document again would change, a line for each difference; with --apply it is stored. */
export const rereadCommand = async (args: string[]): Promise<void> => {
  const { id, person } = given(args)
  await withDatabase((database) =>
    database.inTransaction(async (client) => {
      const row = await findCase(client, id)
      if (!row) throw new CommandProblem(`There is no case ${id}.`)
      const { differences } = await proposeReread(client, row)
      for (const difference of differences) console.log(line(difference))
      console.error(differences.length === 0 ? 'Nothing would change.' : `${differences.length} differences.`)
      if (person === null) return
      try {
        await advanceCase(client, row, row.version)
      } catch (error) {
        throw error instanceof RequestRefused ? new CommandProblem(error.sentence(commandLanguage())) : error
      }
      await rereadDocument(client, row, { decidedBy: person })
      console.error(`Stored under the name ${person}; the case is drawn again.`)
    }),
  )
}
