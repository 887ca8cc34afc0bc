import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'

import { casePage } from '../../geodata/case-page/case-page.ts'
import { LAYERS_PATH, PACKED_SHEETS, sheetPath, type PackedSheet } from '../../geodata/case-page/model.ts'
import { chinaDay } from '../../geodata/procedure/day.ts'
import { EXPORTED_NAME, MANIFEST_NAME, type Manifest } from './manifest.ts'
import { PackageZip } from './zip-writing.ts'

import type { PrintMaterial } from '../exports/print-messages.ts'
import type { OriginalFiles } from '../file-store/original-files.ts'
import type { CaseRecord } from './read-record.ts'

export type PackageOrder = {
  readonly record: CaseRecord
  readonly material: PrintMaterial
  /** The layers of the case as a GeoPackage, dated as the record is. */
  readonly layers: Uint8Array
  readonly originals: OriginalFiles
  /** Draws one of the sheets; null for one that this case has nothing for. */
  readonly print: (sheet: PackedSheet, printedOn: string, madeAt: number) => Promise<Uint8Array | null>
  readonly exportedBy: string
  readonly exportedAt: Date
  readonly programVersion: string
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
const NUMBER_LENGTH = 2

/**
 * Writes a case as one ZIP: a page for any browser, what was read, sheets, originals, every row of the record, the log, and a manifest
 * with the hash of each file. Two packages of one record are the same byte for byte, but for the file that says who exported when.
 */
export async function writePackage(order: PackageOrder, target: WritableStream<Uint8Array>): Promise<void> {
  const { record, material, exportedAt } = order
  const zip = new PackageZip(target)
  const { originals } = record
  const sheets = await drawnSheets(order)
  const matter = {
    view: material.view,
    originals,
    sheets: sheets.map(({ sheet }) => sheet),
    log: record.audit.map(({ entry }) => entry),
    recordEndsAt: record.endsAt,
  }
  await zip.add('index.html', casePage(matter, 'zh-CN'))
  await zip.add('index-en.html', casePage(matter, 'en'))
  await zip.add('readings/case.json', json(material.view))
  await zip.add(LAYERS_PATH, order.layers)
  for (const { sheet, pages } of sheets) await zip.add(sheetPath(sheet), pages)
  for (const { path, sha256, bytes } of originals)
    await zip.add(
      path,
      bytes ?? (Readable.toWeb(createReadStream(order.originals.pathOf(sha256))) as ReadableStream<Uint8Array>),
    )
  for (const [index, { table, lines }] of record.tables.entries()) {
    const number = String(index + 1).padStart(NUMBER_LENGTH, '0')
    await zip.add(`record/${number}-${table.replaceAll('_', '-')}.jsonl`, lines)
  }
  await zip.add('audit.jsonl', record.audit.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  const manifest: Manifest = { ...record.head, recordEndsAt: record.endsAt, files: [...zip.files] }
  await zip.add(MANIFEST_NAME, json(manifest))
  await zip.add(
    EXPORTED_NAME,
    json({
      exportedBy: order.exportedBy,
      exportedAt: exportedAt.toISOString(),
      program: `Sizhi ${order.programVersion}`,
    }),
  )
  await zip.end()
}

async function drawnSheets({ record, print }: PackageOrder): Promise<{ sheet: PackedSheet; pages: Uint8Array }[]> {
  const drawn: { sheet: PackedSheet; pages: Uint8Array }[] = []
  for (const sheet of PACKED_SHEETS) {
    const pages = await print(sheet, chinaDay(record.endsAt), Date.parse(record.endsAt))
    if (pages !== null) drawn.push({ sheet, pages })
  }
  return drawn
}
