import { deserialize, parseProperties } from 'flatgeobuf/lib/mjs/generic.js'
import { fromFeature } from 'flatgeobuf/lib/mjs/geojson/feature.js'

import { systemOfEpsg } from '../../../geodata/crs/known-system.ts'
import { systemOfWellKnownText } from '../../../geodata/crs/system-words.ts'
import { takenSystem } from '../../../geodata/exchange/file/given-system.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'

import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js'
import type { HeaderMeta } from 'flatgeobuf'
import type { Geometry } from 'geojson'
import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { FeatureRow, FeatureRows } from '../../../geodata/exchange/gazetteer/feature-rows.ts'

const MAGIC = [0x66, 0x67, 0x62, 0x03]
/** Kinds of geometry by their numbers: from the circular string to the surface. */
const [FIRST_CURVE, LAST_CURVE] = [8, 14]

export const isFlatGeobuf = (bytes: Uint8Array): boolean => MAGIC.every((byte, index) => bytes[index] === byte)

function systemOf(crs: HeaderMeta['crs']): Result<KnownSystem | null> {
  if (!crs || (crs.code === 0 && !crs.wkt)) return success(null)
  const found = (crs.code > 0 ? systemOfEpsg(crs.code) : undefined) ?? systemOfWellKnownText(crs.wkt ?? '')
  return takenSystem(found, crs.name ?? `EPSG:${crs.code}`)
}

type Read = { readonly properties: FeatureRow['fields']; readonly geometry: Geometry | null }

/** The library takes a feature without a shape for a broken file; programs write such. */
const readFeature = (id: number, feature: Feature, header: HeaderMeta): Read => {
  if (feature.geometry() === null) return { properties: parseProperties(feature, header.columns), geometry: null }
  const { properties, geometry } = fromFeature(id, feature, header)
  return { properties: properties ?? {}, geometry }
}

/** The features of a FlatGeobuf. */
export async function flatGeobufRows(bytes: Uint8Array): Promise<Result<FeatureRows>> {
  let header: HeaderMeta | undefined
  const rows: FeatureRow[] = []
  try {
    const reading = { fromFeature: readFeature as never, headerMetaFn: (meta: HeaderMeta) => (header = meta) }
    for await (const feature of deserialize(bytes, reading)) {
      const { properties, geometry } = feature as unknown as Read
      rows.push(rowOf(rows.length + 1, properties, geometry))
    }
  } catch {
    const kind = Number(header?.geometryType ?? 0)
    return kind >= FIRST_CURVE && kind <= LAST_CURVE
      ? failure({ code: 'row-curved', details: { row: rows.length + 1, kind: 'FlatGeobuf' } })
      : failure({ code: 'document-broken', details: { format: 'FlatGeobuf' } })
  }
  const system = systemOf(header?.crs ?? null)
  return system.ok ? success({ format: 'flatgeobuf', rows, system: system.value, order: 'east-first' }) : system
}

const rowOf = (row: number, fields: FeatureRow['fields'], geometry: unknown): FeatureRow => ({
  row,
  fields,
  geometry,
  ...(geometry ? {} : { fault: { code: 'row-without-shape', details: { row } } }),
})
