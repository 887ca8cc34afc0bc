import { writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'

import { chinaDay } from '../../geodata/procedure/day.ts'
import { PAPERS, SHEET_CODES, type PaperName, type SheetCode } from '../../geodata/sheets/model.ts'
import { failure } from '../../geodata/result.ts'
import { AUDIENCES, type Audience } from '../../geodata/tiles/model.ts'
import { readSettings } from '../config.ts'
import { PRINT_FORMATS, type PrintFormat } from '../exports/print-messages.ts'
import { printSheet } from '../exports/print-sheet.ts'
import { readStandardErrors } from '../standard-errors-file.ts'
import { printMaterial } from '../usecases/print-material.ts'
import { findCase } from '../usecases/view-case.ts'

import { withDatabase } from './database-commands.ts'
import { exportLayersCommand } from './export-layers.ts'
import { exportPackageCommand } from './export-package.ts'
import { exportParcelsCommand } from './export-parcels.ts'
import { CommandProblem, UsageError, valueOrProblem } from './problems.ts'

const OPTIONS = {
  sheet: { type: 'string' },
  out: { type: 'string' },
  paper: { type: 'string', default: 'A4' },
  scale: { type: 'string' },
  'drawn-by': { type: 'string', default: '' },
  capacity: { type: 'string', default: '' },
  audience: { type: 'string', default: 'public' },
} as const

type Given = {
  readonly id: string
  readonly sheet: SheetCode
  readonly out: string
  readonly format: PrintFormat
  readonly paper: PaperName
  readonly scale: number | null
  readonly drawnBy: string
  readonly capacity: string
  readonly audience: Audience
}

const oneOf = <T extends string>(words: readonly T[], given: string | undefined, name: string): T => {
  const found = words.find((word) => word === given)
  if (found === undefined) throw new UsageError(`${name} must be one of: ${words.join(', ')}.`)
  return found
}

/** 5000 of 5000 or 1:5000. */
function scaleOf(words: string | undefined): number | null {
  if (words === undefined) return null
  const found = /^(?:1:)?(?<denominator>\d+)$/u.exec(words)?.groups?.['denominator']
  if (found === undefined) throw new UsageError('--scale must be a whole number, as 5000 or 1:5000.')
  return Number(found)
}

function given(args: string[]): Given {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS })
    const [id, ...more] = positionals
    if (id === undefined || more.length > 0) throw new UsageError('Name one case, as it stands in its address.')
    if (values.out === undefined) throw new UsageError('Name the file to write with --out.')
    return {
      id,
      sheet: oneOf(SHEET_CODES, values.sheet, '--sheet'),
      out: values.out,
      format: oneOf(PRINT_FORMATS, extname(values.out).slice(1).toLowerCase(), 'The ending of --out'),
      paper: oneOf(PAPERS, values.paper.toUpperCase(), '--paper'),
      scale: scaleOf(values.scale),
      drawnBy: values['drawn-by'],
      capacity: values.capacity,
      audience: oneOf(AUDIENCES, values.audience, '--audience'),
    }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message)
  }
}

function write(out: string, bytes: Uint8Array): void {
  try {
    writeFileSync(out, bytes)
  } catch {
    valueOrProblem(failure({ code: 'file-unwritable', details: { file: basename(out) } }))
  }
  console.error(`${out}: ${bytes.length} bytes.`)
}

/** `export package CASE`, `export layers CASE`, `export parcels COUNTY` or one sheet of a case. */
export function exportCommand(args: string[]): Promise<void> {
  const [first, ...rest] = args
  if (first === 'package') return exportPackageCommand(rest)
  if (first === 'parcels') return exportParcelsCommand(rest)
  return first === 'layers' ? exportLayersCommand(rest) : exportSheetCommand(args)
}

/** Writes one sheet of a case to a file. */
async function exportSheetCommand(args: string[]): Promise<void> {
  const { id, sheet, out, format, ...asked } = given(args)
  await withDatabase(async (database) => {
    const settings = readSettings(process.env, [])
    const standardErrors = await readStandardErrors(settings.standardErrorsFile)
    const material = await database.inTransaction(async (client) => {
      const row = await findCase(client, id)
      if (!row) throw new CommandProblem(`There is no case ${id}.`)
      return printMaterial(client, row, standardErrors)
    })
    const now = new Date()
    const address = settings.address ?? `http://${settings.host}:${settings.port}`
    const options = { ...asked, printedOn: chinaDay(now.toISOString()), address }
    const printed = await printSheet({ ...material, sheet, format, options, madeAt: now.getTime() })
    write(out, valueOrProblem(printed))
  })
}
