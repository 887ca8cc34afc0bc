import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'

import { ROLES, type Grant, type Role } from '../../geodata/access/model.ts'
import { addAccount, closeAccount } from '../auth/keep-accounts.ts'
import { KEEPER } from '../db/acting-as.ts'
import { accountRepository } from '../db/repositories/accounts.ts'
import { RequestRefused } from '../errors.ts'

import { withDatabase } from './database-commands.ts'
import { commandLanguage, CommandProblem, UsageError } from './problems.ts'

import type { Database } from '../db/database.ts'

const ACTOR = '命令行'
const OPTIONS = {
  role: { type: 'string', multiple: true },
  county: { type: 'string' },
  case: { type: 'string' },
  'display-name': { type: 'string' },
  'own-password': { type: 'boolean' },
} as const

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
type Asked = ReturnType<typeof parse>['values']

function grantOf(word: string, { county, case: caseId }: Asked): Grant {
  const role = ROLES.find((known) => known === word)
  if (!role) throw new UsageError(`--role takes one of ${ROLES.join(', ')}.`)
  const isOfOneCase = (['court', 'party'] as readonly Role[]).includes(role)
  if (isOfOneCase !== (caseId !== undefined))
    throw new UsageError(isOfOneCase ? `--role ${role} takes a --case too.` : `--case is for courts and parties.`)
  if (isOfOneCase) return { role, countyCode: caseId!.slice(0, 6), caseId: caseId! }
  return { role, countyCode: role === 'administrator' ? null : (county ?? null), caseId: null }
}

async function add(database: Database, signInName: string, asked: Asked): Promise<void> {
  const grants = (asked.role ?? []).map((word) => grantOf(word, asked))
  if (grants.length === 0) throw new UsageError('Say with --role what the account is.')
  const password = (await text(process.stdin)).replace(/\r?\n$/u, '')
  if (password === '') throw new UsageError('Give the password on the standard input.')
  await addAccount(database, {
    signInName,
    displayName: asked['display-name'] ?? signInName,
    password,
    mustChangePassword: asked['own-password'] !== true,
    grants,
    orderedBy: ACTOR,
  })
  console.log(`${signInName}: ${grants.map(({ role }) => role).join(', ')}`)
}

async function list(database: Database): Promise<void> {
  for (const account of await database.inTransaction((client) => accountRepository(client).all(), KEEPER))
    console.log([account.signInName, account.displayName, account.roles, account.isClosed ? 'closed' : ''].join('\t'))
}

/** The accounts of the database: for the first administrator, and where no page is at hand. */
export async function accountCommand(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  const [what, name, ...more] = positionals
  const isUsable = more.length === 0 && (what === 'list' ? name === undefined : name !== undefined)
  if (!isUsable || !['add', 'list', 'close'].includes(what ?? ''))
    throw new UsageError('Say add NAME, close NAME or list.')
  await withDatabase(async (database) => {
    try {
      if (what === 'list') await list(database)
      else if (what === 'close') await closeAccount(database, name!, ACTOR)
      else await add(database, name!, values)
    } catch (error) {
      throw error instanceof RequestRefused ? new CommandProblem(error.sentence(commandLanguage())) : error
    }
  })
}
