import { failure, success, type Result } from '../../result.ts'
import { fileCoordinates, type FileCoordinates } from '../gazetteer/file-coordinates.ts'
import { flatGeometries } from '../gazetteer/flat-geometry.ts'
import { statedSystem } from '../gazetteer/stated-system.ts'

import { polygonEwkb } from './polygon-ewkb.ts'

import type { Position } from 'geojson'
import type { KnownSystem } from '../../crs/known-system.ts'
import type { FeatureRow, FeatureRows } from '../gazetteer/feature-rows.ts'
import type { FlatGeometry } from '../gazetteer/flat-geometry.ts'
import type { ParcelRow, UnreadRow } from './parcel-row.ts'

/** Names that files give to the number of a parcel and to its holder, the better ones first. */
const NUMBER_FIELDS = ['number', 'claim_no', '宗地号', '宗地编号', '编号', '证号', 'zddm', 'bdcdyh', 'id', 'fid']
const HOLDER_FIELDS = ['holder', '权利人', '持证人', '户主', 'qlr', 'party_id']

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** Empty for what the file leaves open: a number that is none, a day without figures. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOf(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  return typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : ''
}

function fieldOf(fields: FeatureRow['fields'], names: readonly string[]): string | undefined {
  const byName = new Map(Object.keys(fields).map((name) => [name.toLowerCase(), name]))
  return names.map((name) => byName.get(name)).find((name) => name !== undefined && wordsOf(fields[name]) !== '')
}

function parcelOf({ row, id, fields }: FeatureRow, shape: Uint8Array): ParcelRow {
  const [number, holder] = [fieldOf(fields, NUMBER_FIELDS), fieldOf(fields, HOLDER_FIELDS)]
  const facts = Object.entries(fields)
    .filter(([name, value]) => name !== number && name !== holder && wordsOf(value) !== '')
    .map(([name, value]) => [name, wordsOf(value)] as const)
  return {
    row,
    number: number === undefined ? (id ?? String(row)) : wordsOf(fields[number]),
    holder: holder === undefined ? null : wordsOf(fields[holder]),
    facts: Object.fromEntries(facts),
    shape,
  }
}

const isArea = ({ type }: FlatGeometry): boolean => type === 'Polygon'

function ringsOf({ parts }: FlatGeometry, { toGeographic }: FileCoordinates): Position[][] | undefined {
  const rings = parts.map((ring) => ring.map(toGeographic))
  return rings.some((ring) => ring.includes(undefined)) ? undefined : (rings as Position[][])
}

function readRow(feature: FeatureRow, geometries: readonly FlatGeometry[], coordinates: FileCoordinates) {
  const { row } = feature
  if (!geometries.every(isArea)) return { row, problem: 'claim-row-not-an-area' } as const
  const areas = geometries.map((geometry) => ringsOf(geometry, coordinates))
  if (areas.includes(undefined)) return { row, problem: 'claim-row-outside' } as const
  return parcelOf(feature, polygonEwkb(areas as Position[][][]))
}

export type RowsInSystem = Pick<FeatureRows, 'rows' | 'system'>

/** The parcels of a file in degrees. `given` is the system that a person names; a file that names none is not taken on trust. */
export function parcelsOfRows(
  { rows, system }: RowsInSystem,
  given: KnownSystem | null,
): Result<readonly (ParcelRow | UnreadRow)[]> {
  const statedHow = statedSystem(system, given)
  if (!statedHow.ok) return statedHow
  const stated = statedHow.value
  const flat = rows.map((feature) => ({ feature, geometries: flatGeometries(feature.geometry) }))
  const firsts = flat.flatMap(({ geometries }) => geometries?.[0]?.parts[0]?.slice(0, 1) ?? [])
  if (firsts.length === 0) return failure({ code: 'parcels-none', details: {} })
  const coordinates = fileCoordinates(firsts, stated)
  if (!coordinates.ok) return coordinates
  if (!coordinates.value.isSystemStated)
    return failure({ code: 'places-datum-unstated', details: { system: `EPSG:${coordinates.value.system.epsg}` } })
  return success(
    flat.map(({ feature, geometries }) =>
      geometries
        ? readRow(feature, geometries, coordinates.value)
        : { row: feature.row, problem: 'claim-row-not-an-area' },
    ),
  )
}
