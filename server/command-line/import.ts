import { basename } from 'node:path'
import { parseArgs } from 'node:util'

import { NOTHING_CHOSEN } from '../../geodata/exchange/file/reading-choices.ts'
import { PARCEL_LAYERS } from '../../geodata/overlaps/model.ts'
import { RequestRefused } from '../errors.ts'
import { hashOfFile } from '../file-store/hash-file.ts'
import { importParcels } from '../usecases/import-parcels.ts'
import { importOf } from '../usecases/view-county.ts'

import { withDatabase } from './database-commands.ts'
import { existingFile } from './existing-file.ts'
import { importPackageCommand } from './import-package.ts'
import { commandLanguage, CommandProblem, UsageError, valueOrProblem } from './problems.ts'

import type { WireParcelImport } from '../../geodata/wire/county.ts'
import type { Database } from '../db/database.ts'
import type { GivenParcels } from '../usecases/import-parcels.ts'

const OPTIONS = {
  county: { type: 'string' },
  'county-name': { type: 'string' },
  layer: { type: 'string', default: PARCEL_LAYERS[0] },
  by: { type: 'string', default: '命令行' },
  'reference-system': { type: 'string' },
  encoding: { type: 'string' },
  'file-layer': { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const
const ENCODINGS = ['utf-8', 'gb18030'] as const
const COUNTY = /^[0-9]{6}$/u

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

async function given({ values, positionals }: ReturnType<typeof parse>): Promise<GivenParcels> {
  const [what, path] = positionals
  if (what !== 'parcels' || path === undefined || positionals.length > 2)
    throw new UsageError('Name one file of parcels.')
  const layer = PARCEL_LAYERS.find((known) => known === values.layer)
  if (!layer) throw new UsageError(`--layer takes one of ${PARCEL_LAYERS.join(', ')}.`)
  const encoding = ENCODINGS.find((known) => known === values.encoding?.toLowerCase()) ?? null
  if (values.encoding !== undefined && encoding === null)
    throw new UsageError(`--encoding takes one of ${ENCODINGS.join(', ')}.`)
  if (!COUNTY.test(values.county ?? '')) throw new UsageError('--county takes the six digits of a county.')
  return {
    path: valueOrProblem(await existingFile(path)),
    sha256: (await hashOfFile(path)).digest('hex'),
    fileName: basename(path),
    countyCode: values.county!,
    countyName: values['county-name'] ?? null,
    layer,
    importedBy: values.by,
    choices: {
      ...NOTHING_CHOSEN,
      referenceSystem: values['reference-system'] ?? null,
      encoding,
      layers: values['file-layer'] ?? null,
    },
  }
}

function showProgress(stored: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${stored} / ${of}`)
}

async function imported(database: Database, parcels: GivenParcels): Promise<WireParcelImport> {
  try {
    const id = await importParcels(database, parcels, { onProgress: showProgress })
    return await database.inTransaction((client) => importOf(client, parcels.countyCode, id, commandLanguage()))
  } catch (error) {
    throw error instanceof RequestRefused ? new CommandProblem(error.sentence(commandLanguage())) : error
  }
}

/** `import package FILE` or `import parcels FILE`. */
export async function importCommand(args: string[]): Promise<void> {
  return args[0] === 'package' ? importPackageCommand(args.slice(1)) : importParcelsCommand(args)
}

/** Takes a file of parcels into the database and names every kind of row that was left out. */
async function importParcelsCommand(args: string[]): Promise<void> {
  const parsed = parse(args)
  const parcels = await given(parsed)
  await withDatabase(async (database) => {
    const { id, rowsRead, parcels: stored, leftOut, noticed } = await imported(database, parcels)
    for (const { sentence, count } of [...leftOut, ...noticed])
      console.error(count > 1 ? `${sentence} (× ${count})` : sentence)
    const report = { importId: id, rowsRead, parcels: stored, leftOut: rowsRead - stored }
    if (parsed.values.json === true) console.log(JSON.stringify(report))
    else for (const [name, figure] of Object.entries(report)) console.log(`${name}: ${figure}`)
  })
}
