import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'

import { Type } from 'typebox'
import { Value } from 'typebox/value'

import { USUAL_FILE_LIMITS } from './file-store/limits.ts'
import { LOG_LEVELS } from './log/log.ts'

import type { Static } from 'typebox'

/** An address or a range of addresses, such as 10.0.0.0/8. */
function isAddresses(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const mostBits = isIP(address) === 4 ? 32 : 128
  if (isIP(address) === 0 || more.length > 0) return false
  return bits === undefined || (/^[1-9]\d{0,2}$/u.test(bits) && Number(bits) <= mostBits)
}
const Addresses = Type.Array(Type.Refine(Type.String(), isAddresses))
const Path = Type.String({ minLength: 1 })

const SettingsSchema = Type.Object({
  port: Type.Integer({ minimum: 0, maximum: 65535 }),
  host: Type.String({ minLength: 1 }),
  /** The address of a PostgreSQL database; null means the embedded engine in the data folder. */
  databaseUrl: Type.Union([Type.String({ pattern: '^postgres(ql)?://.' }), Type.Null()]),
  dataFolder: Type.String({ minLength: 1 }),
  /** A file of standard errors that an office puts in the place of the usual ones. */
  standardErrorsFile: Type.Union([Type.String({ minLength: 1 }), Type.Null()]),
  /** A file of the base maps that an office offers; null: there are none. */
  baseMapsFile: Type.Union([Path, Type.Null()]),
  /** Where people open the pages, for the codes on printed sheets; null: where a request came to. */
  address: Type.Union([Type.String({ pattern: '^https?://[^/?#\\s]+$' }), Type.Null()]),
  loadsDemonstration: Type.Boolean(),
  /** Where the files of the cases lie; null means in the data folder. */
  filesFolder: Type.Union([Type.String({ minLength: 1 }), Type.Null()]),
  fileLimitMegabytes: Type.Integer({ minimum: 1 }),
  caseFilesLimitMegabytes: Type.Integer({ minimum: 1 }),
  /** Certificate and key (PEM) with which the server speaks HTTPS by itself; both or neither. */
  tlsCertificate: Type.Union([Path, Type.Null()]),
  tlsKey: Type.Union([Path, Type.Null()]),
  /** Proxies whose word on the caller's address is taken. */
  trustedProxies: Addresses,
  /** Multiplies how often one caller may ask; 0 for as often as he likes. */
  rateScale: Type.Number({ minimum: 0, maximum: 1000 }),
  log: Type.Enum([...LOG_LEVELS]),
  /** Beside this machine itself. */
  metricsReaders: Addresses,
  /** Where a copy goes before a PostgreSQL database is brought up to date; null: none is taken. */
  backupFolder: Type.Union([Path, Type.Null()]),
  /** The folder of pg_dump and pg_restore; null: they are looked for. */
  postgresqlPrograms: Type.Union([Path, Type.Null()]),
  /** A provider of sign-ins (OpenID Connect): all three or none. Without TLS only one on this very machine. */
  oidcIssuer: Type.Union([
    Type.String({ pattern: '^(https://[^?#\\s]+|http://(127\\.0\\.0\\.1|localhost)(:\\d+)?(/[^?#\\s]*)?)$' }),
    Type.Null(),
  ]),
  oidcClientId: Type.Union([Type.String({ minLength: 1 }), Type.Null()]),
  oidcClientSecret: Type.Union([Type.String({ minLength: 1 }), Type.Null()]),
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
  baseMapsFile: ['SIZHI_BASE_MAPS', 'a path'],
  filesFolder: ['SIZHI_FILES_FOLDER', 'a path'],
  fileLimitMegabytes: ['SIZHI_FILE_LIMIT_MB', 'a whole number of megabytes, at least 1'],
  caseFilesLimitMegabytes: ['SIZHI_CASE_FILES_LIMIT_MB', 'a whole number of megabytes, at least 1'],
  address: ['SIZHI_ADDRESS', 'an address like https://sizhi.example without a path'],
  tlsCertificate: ['SIZHI_TLS_CERTIFICATE', 'a path'],
  tlsKey: ['SIZHI_TLS_KEY', 'a path'],
  trustedProxies: ['SIZHI_TRUSTED_PROXIES', 'addresses or ranges with commas between them, like 127.0.0.1,10.0.0.0/8'],
  rateScale: ['SIZHI_RATE_SCALE', 'a number from 0 (no limits) to 1000'],
  log: ['SIZHI_LOG', LOG_LEVELS.join(', ')],
  metricsReaders: ['SIZHI_METRICS_READERS', 'addresses or ranges with commas between them, like 10.0.0.5,10.1.0.0/16'],
  backupFolder: ['SIZHI_BACKUP_FOLDER', 'a path'],
  oidcIssuer: ['SIZHI_OIDC_ISSUER', 'an address like https://sign-in.example (without TLS only on this machine)'],
  oidcClientId: ['SIZHI_OIDC_CLIENT_ID', 'the name of this server at the provider'],
  postgresqlPrograms: ['SIZHI_POSTGRESQL_PROGRAMS', 'a path'],
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

  const databaseUrl = secret(environment, 'DATABASE_URL') ?? null
  const candidate = {
    port: Number(given(environment['PORT']) ?? '8080'),
    host: given(environment['HOST']) ?? '127.0.0.1',
    databaseUrl,
    dataFolder: given(environment['SIZHI_DATA_FOLDER']) ?? 'data',
    standardErrorsFile: given(environment['SIZHI_STANDARD_ERRORS']) ?? null,
    baseMapsFile: given(environment['SIZHI_BASE_MAPS']) ?? null,
    address: given(environment['SIZHI_ADDRESS'])?.replace(/\/$/u, '') ?? null,
    loadsDemonstration: databaseUrl === null ? !args.includes('--no-demo') : args.includes('--demo'),
    filesFolder: given(environment['SIZHI_FILES_FOLDER']) ?? null,
    fileLimitMegabytes: Number(given(environment['SIZHI_FILE_LIMIT_MB']) ?? USUAL_FILE_LIMITS.fileMegabytes),
    caseFilesLimitMegabytes: Number(given(environment['SIZHI_CASE_FILES_LIMIT_MB']) ?? USUAL_FILE_LIMITS.caseMegabytes),
    tlsCertificate: given(environment['SIZHI_TLS_CERTIFICATE']) ?? null,
    tlsKey: given(environment['SIZHI_TLS_KEY']) ?? null,
    trustedProxies: listed(environment['SIZHI_TRUSTED_PROXIES']),
    rateScale: Number(given(environment['SIZHI_RATE_SCALE']) ?? '1'),
    log: given(environment['SIZHI_LOG']) ?? 'faults',
    metricsReaders: listed(environment['SIZHI_METRICS_READERS']),
    backupFolder: given(environment['SIZHI_BACKUP_FOLDER']) ?? null,
    oidcIssuer: given(environment['SIZHI_OIDC_ISSUER']) ?? null,
    oidcClientId: given(environment['SIZHI_OIDC_CLIENT_ID']) ?? null,
    oidcClientSecret: secret(environment, 'SIZHI_OIDC_CLIENT_SECRET') ?? null,
    postgresqlPrograms: given(environment['SIZHI_POSTGRESQL_PROGRAMS']) ?? null,
  }
  if ((candidate.tlsCertificate === null) !== (candidate.tlsKey === null))
    throw new UnusableSettings('SIZHI_TLS_CERTIFICATE and SIZHI_TLS_KEY go together: set both or neither.')
  const ofProvider = [candidate.oidcIssuer, candidate.oidcClientId, candidate.oidcClientSecret]
  if (new Set(ofProvider.map((setting) => setting === null)).size > 1)
    throw new UnusableSettings(
      'SIZHI_OIDC_ISSUER, SIZHI_OIDC_CLIENT_ID and SIZHI_OIDC_CLIENT_SECRET_FILE go together: set all three or none.',
    )
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

const listed = (value: string | undefined): string[] =>
  (given(value) ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** A setting that holds a password may lie in a file instead, which `<NAME>_FILE` names. It is never shown. */
function secret(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const path = given(environment[`${name}_FILE`])
  const direct = given(environment[name])
  if (path === undefined) return direct
  if (direct !== undefined) throw new UnusableSettings(`${name} and ${name}_FILE are both set: set one of them.`)
  try {
    return given(readFileSync(path, 'utf8').trim())
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException
    throw new UnusableSettings(`${name}_FILE names ${path}, which cannot be read (${code}).`)
  }
}
