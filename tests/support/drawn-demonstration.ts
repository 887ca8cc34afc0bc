import { area as turfArea, difference, feature, featureCollection } from '@turf/turf'

import { gaussKruger, type Metres } from '../../geodata/crs/gauss-kruger.ts'
import { signedAreaSquareMetres } from '../../geodata/crs/plane-geometry.ts'
import { outlineOf } from './demonstration.ts'

import type { DigitizedCase } from '../../geodata/digitize.ts'
import type { MultiPolygon, Polygon } from 'geojson'

const plane = gaussKruger(108)

export const ringOf = ({ coordinates }: Polygon): Metres[] => (coordinates[0] ?? []).map(plane.toPlane)
export const squareMetres = (polygon: Polygon): number => Math.abs(signedAreaSquareMetres(ringOf(polygon)))
export const onePart = (land: Polygon | MultiPolygon | null): Polygon => {
  if (land?.type !== 'Polygon') throw new Error('The award is not one part.')
  return land
}
export const polygonOf = (
  digitized: DigitizedCase,
  role: 'extent' | 'claim',
  letter: string | null = null,
): Polygon => {
  const { polygon } = outlineOf(digitized, role, letter).outline
  if (!polygon) throw new Error(`${role} ${letter ?? ''} is open`)
  return polygon
}
export const uncoveredSquareMetres = (covered: Polygon, by: Polygon): number => {
  const rest = difference(featureCollection([feature(covered), feature(by)]))
  return rest ? turfArea(rest) : 0
}
