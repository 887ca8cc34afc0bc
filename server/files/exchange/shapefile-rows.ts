import { parseDbf, parseShp } from 'shpjs'

import { systemOfWellKnownText } from '../../../geodata/crs/system-words.ts'
import { chosenLayers } from '../../../geodata/exchange/file/chosen-layers.ts'
import { takenSystem } from '../../../geodata/exchange/file/given-system.ts'
import { joinedRows, type RowsOfLayer } from '../../../geodata/exchange/file/joined-rows.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'

import { dbfEncoding } from './dbf-encoding.ts'
import { dbfTable } from './dbf-table.ts'
import { otherEncodings } from './other-encodings.ts'

import type { Geometry } from 'geojson'
import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { ReadingChoices } from '../../../geodata/exchange/file/reading-choices.ts'
import type { FeatureRow, FeatureRows, FileEncoding } from '../../../geodata/exchange/gazetteer/feature-rows.ts'

export type Parts = Readonly<Record<string, Uint8Array>>
type Layer = {
  readonly name: string
  readonly shp: Uint8Array
  readonly dbf: Uint8Array | undefined
  readonly prj: Uint8Array | undefined
  readonly cpg: Uint8Array | undefined
}

const RECORDS_AT = 4
const LEAST_HEAD = 32

/** The layers of a zipped Shapefile, found by their endings. */
function layersOf(parts: Parts): Layer[] {
  const names = Object.keys(parts)
  return names
    .filter((name) => name.toLowerCase().endsWith('.shp') && !name.startsWith('__MACOSX/'))
    .map((name) => {
      const stem = name.slice(0, -'.shp'.length)
      const part = (ending: string): Uint8Array | undefined =>
        parts[names.find((known) => known.toLowerCase() === `${stem.toLowerCase()}${ending}`) ?? '']
      const [dbf, prj, cpg] = [part('.dbf'), part('.prj'), part('.cpg')]
      return { name: stem.split(/[\\/]/u).at(-1)!, shp: parts[name]!, dbf, prj, cpg }
    })
}

const recordsOf = ({ dbf }: Layer): number =>
  dbf && dbf.length >= LEAST_HEAD ? new DataView(dbf.buffer, dbf.byteOffset).getUint32(RECORDS_AT, true) : 0

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder('latin1').decode(bytes).trim()

/** Null for a layer without .prj. */
function systemOfLayer({ prj }: Layer): Result<KnownSystem | null> {
  const text = textOf(prj)
  if (text === '') return success(null)
  const name = /\["(?<name>[^"]*)"/u.exec(text)?.groups?.['name'] ?? text.slice(0, 40)
  return takenSystem(systemOfWellKnownText(text), name)
}

function encodingOf({ dbf, cpg }: Layer, { encoding }: ReadingChoices): FileEncoding {
  if (encoding !== null) return { name: encoding, told: 'person' }
  const codePage = textOf(cpg)
  return { name: dbfEncoding(dbf ?? new Uint8Array(), codePage), told: codePage === '' ? 'bytes' : 'file' }
}

type Read = { readonly geometry: Geometry | null; readonly fields: FeatureRow['fields']; readonly isDeleted: boolean }

function rowOf({ geometry, fields, isDeleted }: Read, row: number): FeatureRow {
  const code = isDeleted ? 'row-deleted' : geometry === null ? 'row-without-shape' : null
  return { row, fields, geometry, ...(code ? { fault: { code, details: { row } } } : {}) }
}

const broken = (): Result<never> => failure({ code: 'document-broken', details: { format: 'Shapefile' } })

function rowsOfLayer(layer: Layer, { name: encoding }: FileEncoding): Result<RowsOfLayer> {
  const { name, shp, dbf } = layer
  if (!dbf) return failure({ code: 'places-layer-incomplete', details: { missing: '.dbf' } })
  const system = systemOfLayer(layer)
  if (!system.ok) return system
  try {
    const geometries = parseShp(shp)
    if (geometries.length === 0) return success({ name, rows: [], system: system.value, remarks: [] })
    const table = dbfTable(dbf)
    if (!table) return broken()
    // Whose attributes would be whose, nobody could say.
    if (table.rows !== geometries.length)
      return failure({ code: 'file-rows-differ', details: { shapes: geometries.length, rows: table.rows } })
    const attributes = parseDbf(table.bytes, encoding)
    const remarks = otherEncodings(table.bytes, encoding, attributes)
    const rows = geometries.map((geometry, index) =>
      rowOf({ geometry, fields: attributes[index] ?? {}, isDeleted: table.deleted.has(index) }, index + 1),
    )
    return success({ name, rows, system: system.value, remarks })
  } catch {
    return broken()
  }
}

/** Parts of a ZIP that belong to a Shapefile. */
export const isLayerPart = (name: string): boolean => /\.(?:shp|dbf|prj|cpg)$/iu.test(name)

/** The records of a zipped Shapefile with their attributes. The index beside it is not needed, and not looked at. */
export function shapefileRows(parts: Parts, given: KnownSystem | null, choices: ReadingChoices): Result<FeatureRows> {
  const found = layersOf(parts)
  const counted = found.map((layer) => ({ name: layer.name, features: recordsOf(layer) }))
  const { layers, asks } = chosenLayers(counted, choices.layers)
  const wanted = asks ? [] : found.filter((_, index) => layers[index]!.isChosen)
  const encoding = encodingOf(wanted[0] ?? found[0]!, choices)
  const read = wanted.map((layer) => rowsOfLayer(layer, encoding))
  const failed = read.find((layer) => !layer.ok)
  if (failed) return failed
  const joined = joinedRows(read.flatMap((layer) => (layer.ok ? [layer.value] : [])))
  if (!joined.ok) return joined
  const { system } = joined.value
  const lacksSystem = !asks && system === null && given === null
  return success({
    format: 'shapefile',
    ...joined.value,
    order: 'east-first',
    encoding,
    layers: found.length > 1 ? layers : [],
    asks: lacksSystem ? { code: 'places-system-missing', details: {} } : asks,
  })
}
