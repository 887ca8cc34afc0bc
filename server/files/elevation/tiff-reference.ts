/** What a GeoTIFF's keys say of its reference system and units. Codes: OGC GeoTIFF 1.1, annex on units and systems. */
import { failure, success, type Result } from '../../../geodata/result.ts'

import type { ReferenceSystem } from '../../../geodata/terrain/model.ts'
import type { GeoTIFFImage } from 'geotiff'

const USER_DEFINED = 32767
const GEOGRAPHIC_MODEL = 2
const METRE = 9001
const FEET_IN_METRES: Readonly<Record<number, number>> = { 9002: 0.3048, 9003: 1200 / 3937 }

/** Heights above NGVD 29 and NAVD 88 that are in feet by their very code. */
const UNIT_OF_VERTICAL_SYSTEM: Readonly<Record<number, number>> = { 5702: 9003, 6360: 9003, 8228: 9002 }

export type TiffReference = {
  /** Undefined where the file has no keys: a person must say. */
  readonly system: ReferenceSystem | undefined
  /** What a height is multiplied with to be metres. */
  readonly heightUnitMetres: number
}

const codeOf = (value: unknown): number | null =>
  typeof value === 'number' && value > 0 && value < USER_DEFINED ? value : null

/** Heights in feet are converted only when `convertFeet` says so; a plane in feet never is. */
export function tiffReference(image: GeoTIFFImage, file: string, convertFeet: boolean): Result<TiffReference> {
  const keys = image.getGeoKeys()
  const plane = codeOf(keys?.['ProjectedCSTypeGeoKey'])
  const linearUnit = codeOf(keys?.['ProjLinearUnitsGeoKey'])
  if (linearUnit !== null && linearUnit !== METRE) return failure({ code: 'grid-plane-in-feet', details: { file } })
  const verticalSystem = codeOf(keys?.['VerticalCSTypeGeoKey']) ?? 0
  const verticalUnit = codeOf(keys?.['VerticalUnitsGeoKey']) ?? UNIT_OF_VERTICAL_SYSTEM[verticalSystem] ?? METRE
  const heightFeet = FEET_IN_METRES[verticalUnit]
  if (heightFeet !== undefined && !convertFeet) return failure({ code: 'grid-heights-in-feet', details: { file } })
  const heightUnitMetres = heightFeet ?? 1
  if (keys?.['GTModelTypeGeoKey'] === GEOGRAPHIC_MODEL)
    return success({ system: { unit: 'degree', epsg: codeOf(keys['GeographicTypeGeoKey']) }, heightUnitMetres })
  const named = plane !== null || keys?.['GTModelTypeGeoKey'] !== undefined
  return success({ system: named ? { unit: 'metre', epsg: plane } : undefined, heightUnitMetres })
}
