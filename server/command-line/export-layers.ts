import { writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'

import { FILE_SYSTEM_CODES } from '../../geodata/crs/file-systems.ts'
import { LAYERS } from '../../geodata/layers/layers.ts'
import { failure } from '../../geodata/result.ts'
import { AUDIENCES, type Audience } from '../../geodata/tiles/model.ts'
import { readSettings } from '../config.ts'
import { scopeOfOffice } from '../layers/office-scope.ts'
import { readStandardErrors } from '../standard-errors-file.ts'
import { CASE_FILES, caseFileFor } from '../usecases/case-files/case-files.ts'
import { findCase } from '../usecases/view-case.ts'

import { withDatabase } from './database-commands.ts'
import { CommandProblem, UsageError, valueOrProblem } from './problems.ts'

import type { CaseRow } from '../db/repositories/cases.ts'
import type { LayerScope } from '../layers/layer-query.ts'
import type { CaseFileQuestion } from '../usecases/case-files/model.ts'

const OPTIONS = {
  out: { type: 'string' },
  'reference-system': { type: 'string' },
  layer: { type: 'string' },
  encoding: { type: 'string' },
  audience: { type: 'string', default: 'officer' },
} as const
const OPTION_OF: Readonly<Record<CaseFileQuestion, 'reference-system' | 'layer' | 'encoding'>> = {
  referenceSystem: 'reference-system',
  layerId: 'layer',
  encoding: 'encoding',
}
const ENDINGS = CASE_FILES.map(({ name }) => extname(name).slice(1)).join(', ')
const LAYER_IDS = LAYERS.map(({ id }) => id)

function chosen<Value extends string>(
  option: string,
  given: string | undefined,
  known: readonly Value[],
): Value | null {
  if (given === undefined) return null
  const value = known.find((one) => one.toLowerCase() === given.toLowerCase())
  if (value === undefined) throw new UsageError(`--${option} must be one of: ${known.join(', ')}.`)
  return value
}

function given(args: string[]) {
  const { values, positionals } = parsed(args)
  const [id, ...more] = positionals
  if (id === undefined || more.length > 0) throw new UsageError('Name one case, as it stands in its address.')
  if (values.out === undefined) throw new UsageError('Name the file to write with --out.')
  const ending = extname(values.out).toLowerCase()
  const file = ending === '' ? undefined : caseFileFor(ending)
  if (!file) throw new UsageError(`The ending of --out must be one of: ${ENDINGS}.`)
  for (const [question, option] of Object.entries(OPTION_OF))
    if (values[option] !== undefined && !file.asks.includes(question as CaseFileQuestion))
      throw new UsageError(`A file ${ending} takes no --${option}: leave it out.`)
  const audience = chosen('audience', values.audience, AUDIENCES)!
  const referenceSystem = chosen('reference-system', values['reference-system'], FILE_SYSTEM_CODES)
  const layerId = chosen('layer', values.layer, LAYER_IDS)
  const encoding = chosen('encoding', values.encoding, ['UTF-8', 'GBK']) ?? 'UTF-8'
  return { id, out: values.out, file, audience, order: { referenceSystem, layerId, encoding } }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

function scopeFor(audience: Audience, row: CaseRow): LayerScope {
  if (audience === 'officer') return scopeOfOffice(row)
  return { reader: audience, counties: [], cases: audience === 'court' ? [row.caseId] : [] }
}

/** Writes a case to a file of other programs, for an office, a court or everybody. */
export async function exportLayersCommand(args: string[]): Promise<void> {
  const { id, out, file, audience, order } = given(args)
  await withDatabase(async (database) => {
    const standardErrors = await readStandardErrors(readSettings(process.env, []).standardErrorsFile)
    const written = await database.inTransaction(async (client) => {
      const row = await findCase(client, id)
      if (!row) throw new CommandProblem(`There is no case ${id}.`)
      return file.write(client, row, {
        ...order,
        standardErrors,
        caseId: id,
        scope: scopeFor(audience, row),
        lastChange: new Date().toISOString(),
      })
    })
    const bytes = valueOrProblem(written)
    try {
      writeFileSync(out, bytes)
    } catch {
      valueOrProblem(failure({ code: 'file-unwritable', details: { file: basename(out) } }))
    }
    console.error(`${out}: ${bytes.length} bytes.`)
  })
}
