import { writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'

import { FILE_SYSTEM_CODES } from '../../geodata/crs/file-systems.ts'
import { failure } from '../../geodata/result.ts'
import { AUDIENCES, type Audience } from '../../geodata/tiles/model.ts'
import { caseGeoJson, caseGeoPackage, scopeOfOffice } from '../usecases/export-layers.ts'
import { findCase } from '../usecases/view-case.ts'

import { withDatabase } from './database-commands.ts'
import { CommandProblem, UsageError, valueOrProblem } from './problems.ts'

import type { CaseRow } from '../db/repositories/cases.ts'
import type { LayerScope } from '../layers/layer-query.ts'

const OPTIONS = {
  out: { type: 'string' },
  'reference-system': { type: 'string', default: 'EPSG:4490' },
  audience: { type: 'string', default: 'officer' },
} as const

const ENDINGS: readonly string[] = ['.gpkg', '.geojson']

function given(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS })
    const [id, ...more] = positionals
    if (id === undefined || more.length > 0) throw new UsageError('Name one case, as it stands in its address.')
    if (values.out === undefined) throw new UsageError('Name the file to write with --out.')
    const ending = extname(values.out).toLowerCase()
    if (!ENDINGS.includes(ending)) throw new UsageError('The ending of --out must be one of: gpkg, geojson.')
    const referenceSystem = values['reference-system'].toUpperCase()
    if (!FILE_SYSTEM_CODES.includes(referenceSystem))
      throw new UsageError('--reference-system must be EPSG:4490 or one of EPSG:4513 to EPSG:4554.')
    if (ending === '.geojson' && referenceSystem !== 'EPSG:4490')
      throw new UsageError('GeoJSON is in degrees alone: leave --reference-system out, or write a GeoPackage.')
    const audience = AUDIENCES.find((one) => one === values.audience)
    if (!audience) throw new UsageError(`--audience must be one of: ${AUDIENCES.join(', ')}.`)
    return { id, out: values.out, ending, referenceSystem, audience }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message)
  }
}

function scopeFor(audience: Audience, row: CaseRow): LayerScope {
  if (audience === 'officer') return scopeOfOffice(row)
  return { reader: audience, counties: [], cases: audience === 'court' ? [row.caseId] : [] }
}

/** Writes the layers of a case to a file, for an office, a court or everybody. */
export async function exportLayersCommand(args: string[]): Promise<void> {
  const { id, out, ending, referenceSystem, audience } = given(args)
  await withDatabase(async (database) => {
    const bytes = await database.inTransaction(async (client) => {
      const row = await findCase(client, id)
      if (!row) throw new CommandProblem(`There is no case ${id}.`)
      const order = { caseId: id, scope: scopeFor(audience, row) }
      if (ending === '.geojson') return Buffer.from(JSON.stringify(await caseGeoJson(client, order, null)))
      return caseGeoPackage(client, order, { referenceSystem, lastChange: new Date().toISOString() })
    })
    try {
      writeFileSync(out, bytes)
    } catch {
      valueOrProblem(failure({ code: 'file-unwritable', details: { file: basename(out) } }))
    }
    console.error(`${out}: ${bytes.length} bytes.`)
  })
}
