import { systemOfWords } from '../../crs/system-words.ts'
import { failure, success, type Result } from '../../result.ts'
import { takenSystem } from '../file/given-system.ts'

import type { KnownSystem } from '../../crs/known-system.ts'
import type { FeatureRow, FeatureRows } from './feature-rows.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The old `crs` member; null where there is none: then RFC 7946 says degrees. */
function namedSystem(crs: unknown): Result<KnownSystem | null> {
  if (crs === undefined || crs === null) return success(null)
  const properties = isRecord(crs) && isRecord(crs['properties']) ? crs['properties'] : {}
  const name = typeof properties['name'] === 'string' ? properties['name'] : ''
  return takenSystem(systemOfWords(name), name)
}

const rowOf = (feature: unknown, index: number): FeatureRow => {
  const { id, properties, geometry } = isRecord(feature) ? feature : {}
  return {
    row: index + 1,
    ...(typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {}),
    fields: isRecord(properties) ? properties : {},
    geometry,
  }
}

/** The features of a GeoJSON collection or of a single feature. */
export function geoJsonRows(value: unknown): Result<FeatureRows> {
  const type = isRecord(value) ? value['type'] : undefined
  const features =
    isRecord(value) && type === 'FeatureCollection' ? value['features'] : type === 'Feature' ? [value] : undefined
  if (!isRecord(value) || !Array.isArray(features)) return failure({ code: 'places-file-unread', details: {} })
  const system = namedSystem(value['crs'])
  if (!system.ok) return system
  return success({ format: 'geojson', rows: features.map(rowOf), system: system.value, order: 'east-first' })
}
