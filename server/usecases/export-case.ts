import { countyRepository } from '../db/repositories/counties.ts'
import { scopeOfOffice } from '../layers/office-scope.ts'
import { readRecord } from '../packages/read-record.ts'
import { writePackage } from '../packages/write-package.ts'
import { PROGRAM_VERSION } from '../program-version.ts'

import { caseGeoPackage } from './case-files/geopackage.ts'
import { printMaterial } from './print-material.ts'
import { caseIdOf } from './view-case.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { PackedSheet } from '../../geodata/case-page/model.ts'
import type { Result } from '../../geodata/result.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { Database } from '../db/database.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { SheetOrder } from '../exports/print-messages.ts'
import type { OriginalFiles } from '../file-store/original-files.ts'

export type CaseExport = {
  readonly originals: OriginalFiles
  readonly standardErrors: readonly StandardError[]
  readonly print: (order: SheetOrder) => Promise<Result<Uint8Array>>
  readonly exportedBy: string
}

/** Writes the package that was made ready, to its end. */
export type ReadyPackage = (target: WritableStream<Uint8Array>) => Promise<void>

/**
 * Makes a case ready to be written as a package. What is on record is read in one moment, of the case that `find` gives; what takes longer
 * (files, sheets) comes while it is written, so that a slow reader keeps nobody waiting. The log of the county tells that it was made.
 */
export async function exportCase(
  database: Pick<Database, 'inTransaction'>,
  find: (client: DatabaseClient) => Promise<CaseRow>,
  { originals, standardErrors, print, exportedBy }: CaseExport,
): Promise<ReadyPackage> {
  const { row, material, record, layers } = await database.inTransaction(async (client) => {
    await client.query('set transaction isolation level repeatable read')
    const row = await find(client)
    const material = await printMaterial(client, row, standardErrors)
    const record = await readRecord(client, row)
    const layers = await caseGeoPackage(client, {
      caseId: caseIdOf(row),
      scope: scopeOfOffice(row),
      referenceSystem: 'EPSG:4490',
      layerId: null,
      lastChange: new Date(record.endsAt).toISOString(),
    })
    return { row, material, record, layers }
  })
  // In a transaction of its own: the one above does not see what others have put into the log since it began.
  await database.inTransaction(async (client) => {
    const entry = { case: caseIdOf(row), recordEndsAt: record.endsAt }
    await countyRepository(client).record(row.countyCode, exportedBy, 'package-made', entry)
  })
  const printed = async (sheet: PackedSheet, printedOn: string, madeAt: number): Promise<Uint8Array | null> => {
    const pages = await print({
      ...material,
      sheet,
      format: 'pdf',
      options: { paper: 'A4', scale: null, printedOn, drawnBy: '', capacity: '', audience: 'court', address: null },
      madeAt,
    })
    return pages.ok ? pages.value : null
  }
  const exported = { exportedBy, exportedAt: new Date(), programVersion: PROGRAM_VERSION }
  return (target) => writePackage({ record, material, layers, originals, print: printed, ...exported }, target)
}
