import { parseDbf, parseShp } from 'shpjs'

import { systemOfWellKnownText } from '../../../geodata/crs/system-words.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'

import { dbfEncoding } from './dbf-encoding.ts'

import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { FeatureRows } from '../../../geodata/exchange/gazetteer/feature-rows.ts'

type Layer = {
  readonly shp: Uint8Array
  readonly dbf: Uint8Array
  readonly prj: Uint8Array | undefined
  readonly cpg: Uint8Array | undefined
}

const withEnding = (names: readonly string[], ending: string): string[] =>
  names.filter((name) => name.toLowerCase().endsWith(ending) && !name.startsWith('__MACOSX/'))

/** The one layer of a zipped Shapefile, found by its endings. */
function layerOf(parts: Readonly<Record<string, Uint8Array>>): Result<Layer> {
  const names = Object.keys(parts)
  const layers = withEnding(names, '.shp')
  if (layers.length > 1) return failure({ code: 'places-several-layers', details: { layers: layers.length } })
  const stem = layers[0]!.slice(0, -'.shp'.length).toLowerCase()
  const part = (ending: string): Uint8Array | undefined => {
    const name = names.find((known) => known.toLowerCase() === `${stem}${ending}`)
    return name === undefined ? undefined : parts[name]
  }
  const [shp, dbf] = [part('.shp'), part('.dbf')]
  if (!shp || !dbf) return failure({ code: 'places-layer-incomplete', details: { missing: '.dbf' } })
  return success({ shp, dbf, prj: part('.prj'), cpg: part('.cpg') })
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder('latin1').decode(bytes).trim()

/** A layer without .prj takes the system that a person names, and none else. */
function systemOfLayer({ prj }: Layer, given: KnownSystem | null): Result<KnownSystem | null> {
  const text = textOf(prj)
  if (text === '') return given ? success(null) : failure({ code: 'places-system-missing', details: {} })
  const name = /\["(?<name>[^"]*)"/u.exec(text)?.groups?.['name'] ?? text.slice(0, 40)
  const system = systemOfWellKnownText(text)
  if (system === 'old-datum') return failure({ code: 'places-old-datum', details: { system: name } })
  return system ? success(system) : failure({ code: 'places-system-unknown', details: { system: name } })
}

/** Parts of a ZIP that belong to a Shapefile. */
export const isLayerPart = (name: string): boolean => /\.(?:shp|dbf|prj|cpg)$/iu.test(name)

/** The records of a zipped Shapefile with their attributes. */
export function shapefileRows(
  parts: Readonly<Record<string, Uint8Array>>,
  given: KnownSystem | null,
): Result<FeatureRows> {
  const layer = layerOf(parts)
  if (!layer.ok) return layer
  const system = systemOfLayer(layer.value, given)
  if (!system.ok) return system
  const { shp, dbf, cpg } = layer.value
  try {
    const geometries = parseShp(shp)
    const attributes = geometries.length === 0 ? [] : parseDbf(dbf, dbfEncoding(dbf, textOf(cpg)))
    const rows = geometries.map((geometry, index) => ({ row: index + 1, fields: attributes[index] ?? {}, geometry }))
    return success({ format: 'shapefile', rows, system: system.value, order: 'east-first' })
  } catch {
    return failure({ code: 'document-broken', details: { format: 'Shapefile' } })
  }
}
