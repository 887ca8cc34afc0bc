import { systemOfWords } from '../../crs/system-words.ts'
import { placeGeometry } from '../../places/place-geometry.ts'
import { failure, success, type Result } from '../../result.ts'

import { firstFault } from './first-fault.ts'
import { fileCoordinates, type FileCoordinates } from './file-coordinates.ts'
import { firstPosition, flatGeometries, type FlatGeometry } from './flat-geometry.ts'
import { datumOfFields, placeOfFields, yearsOfFields } from './place-of-fields.ts'
import { statedSystem } from './stated-system.ts'

import type { KnownSystem } from '../../crs/known-system.ts'
import type { PlacesNotice } from '../../places/model.ts'
import type { Place } from '../../places/place.ts'
import type { Problem, ProblemCode } from '../../problems.ts'
import type { FeatureRow, FeatureRows, PlaceFileFormat } from './feature-rows.ts'
import type { ChosenColumns } from './field-names.ts'

const MOST_PLACES = 5000
/** A road or a shore drawn from photographs has some thousands; each is looked at whenever a line is drawn anew. */
const MOST_VERTICES = 10_000
/** As the database and the pages take them. */
const LONGEST_NAME = 100
const MOST_NAMES = 50

export type PlacesRead = {
  readonly format: PlaceFileFormat
  /** As `EPSG:4545`. */
  readonly referenceSystem: string
  /** False where only the numbers tell the system: then the datum is taken for CGCS2000, which nobody said. */
  readonly isSystemStated: boolean
  readonly notices: readonly PlacesNotice[]
  readonly places: readonly (Place & { readonly row: number })[]
  /** One for each feature that cannot be taken, with its row. */
  readonly problems: readonly Problem[]
}

const hasHeights = ({ type, parts }: FlatGeometry): boolean => type !== 'Point' && (parts[0]?.[0]?.length ?? 2) > 2

type Flat = { readonly feature: FeatureRow; readonly geometries: readonly FlatGeometry[] | undefined }

const soundGeometries = ({ geometry, fault }: FeatureRow) => (fault ? undefined : flatGeometries(geometry))

/** A system that every row which names one agrees on. */
function systemOfRows(rows: readonly FeatureRow[], columns: ChosenColumns): KnownSystem | null {
  const named = rows.map(({ fields }) => datumOfFields(fields, columns)).filter((words) => words !== '')
  const systems = named.map(systemOfWords)
  const [first] = systems
  if (named.length < rows.length || typeof first !== 'object') return null
  return systems.every((system) => typeof system === 'object' && system.epsg === first.epsg) ? first : null
}

const verticesOf = (geometries: readonly FlatGeometry[]): number =>
  geometries.reduce((sum, { parts }) => sum + parts.reduce((points, part) => points + part.length, 0), 0)

function drawn(
  { type, parts }: FlatGeometry,
  { toGeographic }: FileCoordinates,
): Place['geometry'] | 'differs' | undefined {
  const rings = parts.map((part) => part.map(toGeographic))
  if (rings.flat().some((position) => position === undefined)) return 'differs'
  return placeGeometry({ type, coordinates: type === 'Polygon' ? rings : type === 'Point' ? rings[0]![0] : rings[0] })
}

type RowPlaces = { readonly places: Omit<Place, 'id'>[] } | { readonly problem: Problem }

const rowProblem = (code: ProblemCode, details: Problem['details']): RowPlaces => ({ problem: { code, details } })

function placesOfRow(
  { feature, geometries }: Flat,
  coordinates: FileCoordinates,
  source: string,
  columns: ChosenColumns,
): RowPlaces {
  const { row, fields, fault } = feature
  if (fault) return { problem: fault }
  const datum = datumOfFields(fields, columns)
  const system = datum === '' ? undefined : systemOfWords(datum)
  if (system === 'old-datum') return rowProblem('place-row-old-datum', { row, datum })
  if (system === 'offset') return rowProblem('row-offset-system', { row, datum })
  if (system && system.unit === 'metre' && system.epsg !== coordinates.system.epsg)
    return rowProblem('place-row-differs', { row })
  const described = placeOfFields(fields, source, columns)
  if (!described) return rowProblem('place-row-without-name', { row })
  const years = yearsOfFields(fields, columns)
  if (years === null) return rowProblem('place-row-years', { row })
  const isTooLong =
    described.names.some(({ name }) => name.length > LONGEST_NAME) || described.names.length > MOST_NAMES
  if (isTooLong) return rowProblem('place-row-name-too-long', { row, limit: LONGEST_NAME })
  if (!geometries) return rowProblem('place-row-without-geometry', { row })
  const vertices = verticesOf(geometries)
  if (vertices > MOST_VERTICES)
    return rowProblem('place-row-too-many-vertices', { row, vertices, limit: MOST_VERTICES })
  const parts = geometries.map((geometry) => drawn(geometry, coordinates))
  if (parts.includes('differs')) return rowProblem('place-row-differs', { row })
  const sound = parts.filter((part) => typeof part === 'object')
  if (sound.length < parts.length) return rowProblem('place-row-geometry', { row })
  return { places: sound.map((geometry) => ({ ...described, ...(years ? { years } : {}), geometry })) }
}

/** Ids of the file where each is its own, else by row and part. */
function withIds(row: FeatureRow, places: readonly Omit<Place, 'id'>[], taken: Set<string>) {
  return places.map((place, part) => {
    const own = row.id !== undefined && places.length === 1 && !taken.has(row.id) ? row.id : undefined
    const id = own ?? (places.length === 1 ? `row-${row.row}` : `row-${row.row}-${part + 1}`)
    taken.add(id)
    return { id, row: row.row, ...place }
  })
}

/**
 * The places of a file in CGCS2000 degrees. `given` is the system that a person names; `source` is where names are from
 * when the file does not tell. Nothing is shifted from one datum to another, and no row is dropped without a word.
 */
export function placesOfRows(
  file: FeatureRows,
  given: KnownSystem | null,
  source: string,
  columns: ChosenColumns = {},
): Result<PlacesRead> {
  const { rows, format, asks } = file
  if (asks) return failure(asks)
  if (rows.length === 0) return failure({ code: 'places-none', details: {} })
  if (rows.length > MOST_PLACES)
    return failure({ code: 'places-too-many', details: { places: rows.length, limit: MOST_PLACES } })
  const stated = statedSystem(file.system ?? systemOfRows(rows, columns), given)
  if (!stated.ok) return stated
  const flat = rows.map((feature): Flat => ({ feature, geometries: soundGeometries(feature) }))
  const firsts = flat.flatMap(({ geometries }) => firstPosition(geometries))
  const read = fileCoordinates(firsts, stated.value)
  if (!read.ok) return firsts.length === 0 ? failure(firstFault(rows) ?? { code: 'places-none', details: {} }) : read
  const coordinates = read.value
  const taken = new Set<string>()
  const results = flat.map((row) => ({ row, result: placesOfRow(row, coordinates, source, columns) }))
  const places = results.flatMap(({ row, result }) =>
    'places' in result ? withIds(row.feature, result.places, taken) : [],
  )
  const notices: PlacesNotice[] = [...(file.notices ?? [])]
  if (!coordinates.isSystemStated) notices.push('datum-assumed')
  if (file.order !== null && coordinates.order !== file.order) notices.push('axes-swapped')
  if (flat.some(({ geometries }) => geometries?.some(hasHeights))) notices.push('heights-left')
  if (places.length > results.filter(({ result }) => 'places' in result).length) notices.push('parts-split')
  if (places.length > MOST_PLACES)
    return failure({ code: 'places-too-many', details: { places: places.length, limit: MOST_PLACES } })
  return success({
    format,
    referenceSystem: `EPSG:${coordinates.system.epsg}`,
    isSystemStated: coordinates.isSystemStated,
    notices,
    places,
    problems: results.flatMap(({ result }) => ('problem' in result ? [result.problem] : [])),
  })
}
