import { Type } from 'typebox'
import { Value } from 'typebox/value'

import { USUAL_FILE_LIMITS } from './file-store/limits.ts'

import type { Static } from 'typebox'

const SettingsSchema = Type.Object({
  port: Type.Integer({ minimum: 0, maximum: 65535 }),
  host: Type.String({ minLength: 1 }),
  /** The address of a PostgreSQL database; null means the embedded engine in the data folder. */
  databaseUrl: Type.Union([Type.String({ pattern: '^postgres(ql)?://.' }), Type.Null()]),
  dataFolder: Type.String({ minLength: 1 }),
  /** A file of standard errors that an office puts in the place of the usual ones. */
  standardErrorsFile: Type.Union([Type.String({ minLength: 1 }), Type.Null()]),
  /** Where people open the pages, for the codes on printed sheets; null: where a request came to. */
  address: Type.Union([Type.String({ pattern: '^https?://[^/?#\\s]+$' }), Type.Null()]),
  loadsDemonstration: Type.Boolean(),
  /** Where the files of the cases lie; null means in the data folder. */
  filesFolder: Type.Union([Type.String({ minLength: 1 }), Type.Null()]),
  fileLimitMegabytes: Type.Integer({ minimum: 1 }),
  caseFilesLimitMegabytes: Type.Integer({ minimum: 1 }),
})

export type Settings = Static<typeof SettingsSchema>

/** A setting or an argument that cannot be used; `message` is one sentence. */
export class UnusableSettings extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UnusableSettings'
  }
}

const SOURCES = {
  port: ['PORT', 'a whole number from 0 to 65535'],
  host: ['HOST', 'a host name or an address'],
  databaseUrl: ['DATABASE_URL', 'an address like postgresql://user@host:5432/database'],
  dataFolder: ['SIZHI_DATA_FOLDER', 'a path'],
  standardErrorsFile: ['SIZHI_STANDARD_ERRORS', 'a path'],
  filesFolder: ['SIZHI_FILES_FOLDER', 'a path'],
  fileLimitMegabytes: ['SIZHI_FILE_LIMIT_MB', 'a whole number of megabytes, at least 1'],
  caseFilesLimitMegabytes: ['SIZHI_CASE_FILES_LIMIT_MB', 'a whole number of megabytes, at least 1'],
  address: ['SIZHI_ADDRESS', 'an address like https://sizhi.example without a path'],
} as const

const KNOWN_ARGUMENTS = new Set(['--demo', '--no-demo'])

/**
 * Settings from the environment and the arguments, with defaults; empty variables count as not given. The demonstration
 * is loaded into an embedded database unless `--no-demo`, and into a PostgreSQL only with `--demo`.
 */
export function readSettings(environment: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const unknown = args.find((argument) => !KNOWN_ARGUMENTS.has(argument))
  if (unknown !== undefined)
    throw new UnusableSettings(`The argument "${unknown}" is not known: there are --demo and --no-demo.`)

  const databaseUrl = given(environment['DATABASE_URL']) ?? null
  const candidate = {
    port: Number(given(environment['PORT']) ?? '8080'),
    host: given(environment['HOST']) ?? '127.0.0.1',
    databaseUrl,
    dataFolder: given(environment['SIZHI_DATA_FOLDER']) ?? 'data',
    standardErrorsFile: given(environment['SIZHI_STANDARD_ERRORS']) ?? null,
    address: given(environment['SIZHI_ADDRESS'])?.replace(/\/$/u, '') ?? null,
    loadsDemonstration: databaseUrl === null ? !args.includes('--no-demo') : args.includes('--demo'),
    filesFolder: given(environment['SIZHI_FILES_FOLDER']) ?? null,
    fileLimitMegabytes: Number(given(environment['SIZHI_FILE_LIMIT_MB']) ?? USUAL_FILE_LIMITS.fileMegabytes),
    caseFilesLimitMegabytes: Number(given(environment['SIZHI_CASE_FILES_LIMIT_MB']) ?? USUAL_FILE_LIMITS.caseMegabytes),
  }
  if (Value.Check(SettingsSchema, candidate)) return candidate

  const name = firstWrongSetting(candidate)
  const [variable, meaning] = SOURCES[name]
  throw new UnusableSettings(`${variable} must be ${meaning}${shown(variable, environment[variable])}.`)
}

function firstWrongSetting(candidate: unknown): keyof typeof SOURCES {
  const paths = new Set(Value.Errors(SettingsSchema, candidate).map((error) => error.instancePath.split('/')[1] ?? ''))
  return (Object.keys(SOURCES) as (keyof typeof SOURCES)[]).find((name) => paths.has(name)) ?? 'port'
}

/** The value, unless it may hold a password. */
function shown(variable: string, value: string | undefined): string {
  return variable === 'DATABASE_URL' || value === undefined ? '' : `, and is "${value}"`
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value
}
