import { LANDMARK_KINDS, type LandmarkKind } from '../boundary/model.ts'
import { failure, success, type Result } from '../result.ts'

import { PLACE_METHODS } from './model.ts'
import { placeGeometry } from './place-geometry.ts'
import { standingYears } from './standing-years.ts'

import type { Feature, FeatureCollection } from 'geojson'
import type { Place, PlaceName } from './place.ts'

/** Places as a GeoJSON feature collection (CGCS2000 longitude, latitude), one feature per place. */
export const placesToGeoJson = (places: readonly Place[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: places.map(({ id, geometry, ...properties }) => ({ type: 'Feature', id, geometry, properties })),
})

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A name may stand for itself, where nobody says where it was met. */
const withoutSource = (value: unknown): unknown => (typeof value === 'string' ? { name: value } : value)

const isName = (value: unknown): value is PlaceName =>
  isRecord(value) && typeof value['name'] === 'string' && value['name'] !== ''

const nameOf = (value: PlaceName): PlaceName => ({
  name: value.name,
  source: typeof value.source === 'string' ? value.source : '',
  ...(typeof value.party === 'string' ? { party: value.party } : {}),
  ...(typeof value.era === 'string' ? { era: value.era } : {}),
})

function placeOf(feature: Feature, index: number): Place | undefined {
  const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {}
  const names = Array.isArray(properties['names'])
    ? properties['names'].map(withoutSource).filter(isName).map(nameOf)
    : []
  const kind = LANDMARK_KINDS.find((known) => known === properties['kind']) ?? ('place' satisfies LandmarkKind)
  const geometry = placeGeometry(feature.geometry)
  const id = feature.id ?? `place-${index + 1}`
  if (!geometry || names.length === 0 || (typeof id !== 'string' && typeof id !== 'number')) return undefined
  const accuracyMetres = properties['accuracyMetres']
  const given = isRecord(properties['years']) ? properties['years'] : {}
  const years = standingYears(given['from'], given['to'])
  if (years === null) return undefined
  const method = PLACE_METHODS.find((known) => known === properties['method'])
  return {
    id: String(id),
    kind,
    names,
    geometry,
    accuracyMetres: typeof accuracyMetres === 'number' && accuracyMetres >= 0 ? accuracyMetres : null,
    illustrative: properties['illustrative'] === true,
    ...(method ? { method } : {}),
    ...(years ? { years } : {}),
    ...(typeof properties['spotHeightMetres'] === 'number' ? { spotHeightMetres: properties['spotHeightMetres'] } : {}),
  }
}

/**
 * Reads a gazetteer. Every feature must carry names, a Point, LineString or Polygon in degrees inside the zones of China, and an
 * id of its own; lines have a length, rings are closed and cross nothing, and no place ends before it began.
 */
export function placesFromGeoJson(value: unknown): Result<Place[]> {
  const features = isRecord(value) && value['type'] === 'FeatureCollection' ? value['features'] : undefined
  if (!Array.isArray(features)) return failure({ code: 'places-unreadable', details: { position: 0 } })
  const places: Place[] = []
  const seen = new Set<string>()
  for (const [index, feature] of (features as Feature[]).entries()) {
    const place = isRecord(feature) ? placeOf(feature, index) : undefined
    if (!place || seen.has(place.id)) return failure({ code: 'places-unreadable', details: { position: index + 1 } })
    seen.add(place.id)
    places.push(place)
  }
  return success(places)
}
