import { failure, success, type Result } from '../../result.ts'
import { dayWords } from '../file/day-words.ts'
import { fileCoordinates, type FileCoordinates } from '../gazetteer/file-coordinates.ts'
import { firstFault } from '../gazetteer/first-fault.ts'
import { firstPosition, flatGeometries } from '../gazetteer/flat-geometry.ts'
import { statedSystem } from '../gazetteer/stated-system.ts'

import { polygonEwkb } from './polygon-ewkb.ts'

import type { Position } from 'geojson'
import type { KnownSystem } from '../../crs/known-system.ts'
import type { FeatureRow, FeatureRows } from '../gazetteer/feature-rows.ts'
import type { ChosenColumns } from '../gazetteer/field-names.ts'
import type { ParcelsNotice } from '../../places/model.ts'
import type { FlatGeometry } from '../gazetteer/flat-geometry.ts'
import type { ParcelRow, UnreadRow } from './parcel-row.ts'

/** Names that files give to the number of a parcel and to its holder, the better ones first. */
const FIELD_NAMES = {
  number: ['number', 'claim_no', '宗地号', '宗地编号', '编号', '证号', 'zddm', 'bdcdyh', 'id', 'fid'],
  holder: ['holder', '权利人', '持证人', '户主', 'qlr', 'party_id'],
} as const
export const PARCEL_MEANINGS = ['number', 'holder'] as const
export type ParcelMeaning = (typeof PARCEL_MEANINGS)[number]

/** Which columns carry the number and the holder: those that a person chose, else by their names. */
export function parcelFields(names: readonly string[], chosen: ChosenColumns = {}): Map<ParcelMeaning, string> {
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]))
  const found = new Map<ParcelMeaning, string>()
  for (const meaning of PARCEL_MEANINGS) {
    const own = names.find((name) => chosen[name] === meaning)
    const known = FIELD_NAMES[meaning]
      .flatMap((name) => byName.get(name) ?? [])
      .find((name) => chosen[name] === undefined)
    const field = own ?? known
    if (field !== undefined) found.set(meaning, field)
  }
  return found
}

/** Empty for what the file leaves open: a number that is none, a day without figures. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (value instanceof Date) return dayWords(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  return typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : ''
}

/** A row may leave the better column empty and fill the next: so they are told by the columns that it fills, once for all rows alike. */
class ParcelColumns {
  readonly #known = new Map<string, ReadonlyMap<ParcelMeaning, string>>()
  readonly chosen: ChosenColumns

  constructor(chosen: ChosenColumns) {
    this.chosen = chosen
  }

  of(filled: readonly string[]): ReadonlyMap<ParcelMeaning, string> {
    const key = filled.join('\0')
    const known = this.#known.get(key) ?? parcelFields(filled, this.chosen)
    this.#known.set(key, known)
    return known
  }
}

/** What a person says that stands for nothing is left out. */
const IS_NOTHING = 'nothing'

function parcelOf({ row, id, fields }: FeatureRow, shape: Uint8Array, columns: ParcelColumns): ParcelRow {
  const said = Object.entries(fields).flatMap(([name, value]) => {
    const words = wordsOf(value)
    return words === '' ? [] : [[name, words] as const]
  })
  const own = columns.of(said.map(([name]) => name))
  const [number, holder] = [own.get('number'), own.get('holder')]
  const wordsIn = (field: string): string => said.find(([name]) => name === field)?.[1] ?? ''
  return {
    row,
    number: number === undefined ? (id ?? String(row)) : wordsIn(number),
    holder: holder === undefined ? null : wordsIn(holder),
    facts: Object.fromEntries(
      said.filter(([name]) => name !== number && name !== holder && columns.chosen[name] !== IS_NOTHING),
    ),
    shape,
  }
}

const isArea = ({ type }: FlatGeometry): boolean => type === 'Polygon'

function ringsOf({ parts }: FlatGeometry, { toGeographic }: FileCoordinates): Position[][] | undefined {
  const rings = parts.map((ring) => ring.map(toGeographic))
  return rings.some((ring) => ring.includes(undefined)) ? undefined : (rings as Position[][])
}

type Flat = { readonly feature: FeatureRow; readonly geometries: readonly FlatGeometry[] | undefined }

function readRow({ feature, geometries }: Flat, coordinates: FileCoordinates, columns: ParcelColumns) {
  const { row, fault } = feature
  if (fault) return { row, problem: fault.code, details: fault.details }
  if (feature.geometry === null || feature.geometry === undefined)
    return { row, problem: 'row-without-shape', details: { row } } as const
  if (!geometries?.every(isArea)) return { row, problem: 'claim-row-not-an-area' } as const
  const areas = geometries.map((geometry) => ringsOf(geometry, coordinates))
  if (areas.includes(undefined)) return { row, problem: 'claim-row-outside' } as const
  return parcelOf(feature, polygonEwkb(areas as Position[][][]), columns)
}

export type ParcelsRead = {
  /** As `EPSG:4545`. */
  readonly referenceSystem: string
  readonly notices: readonly ParcelsNotice[]
  readonly rows: readonly (ParcelRow | UnreadRow)[]
}

const hasHeights = ({ geometries }: Flat): boolean =>
  geometries?.some(({ parts }) => (parts[0]?.[0]?.length ?? 2) > 2) === true

/** The parcels of a file in degrees. `given` is the system that a person names; a file that names none is not taken on trust. */
export function parcelsOfRows(
  file: FeatureRows,
  given: KnownSystem | null,
  columns: ChosenColumns = {},
): Result<ParcelsRead> {
  if (file.asks) return failure(file.asks)
  const statedHow = statedSystem(file.system, given)
  if (!statedHow.ok) return statedHow
  const flat = file.rows.map((feature) => ({
    feature,
    geometries: feature.fault ? undefined : flatGeometries(feature.geometry),
  }))
  const firsts = flat.flatMap(({ geometries }) => firstPosition(geometries))
  if (firsts.length === 0) return failure(firstFault(file.rows) ?? { code: 'parcels-none', details: {} })
  const read = fileCoordinates(firsts, statedHow.value)
  if (!read.ok) return read
  const coordinates = read.value
  const referenceSystem = `EPSG:${coordinates.system.epsg}`
  if (!coordinates.isSystemStated)
    return failure({ code: 'places-datum-unstated', details: { system: referenceSystem } })
  const ofParcels = new ParcelColumns(columns)
  const notices: ParcelsNotice[] = [...(file.notices ?? [])]
  if (file.order !== null && coordinates.order !== file.order) notices.push('axes-swapped')
  if (flat.some(hasHeights)) notices.push('heights-left')
  return success({
    referenceSystem,
    notices,
    rows: flat.map((row) => readRow(row, coordinates, ofParcels)),
  })
}
