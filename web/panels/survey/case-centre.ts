import type { Position } from 'geojson'
import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'

/** Where China's middle latitude meets the meridian: all that is known of a case without any place. */
const MIDDLE_LATITUDE = 30

const middleOf = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2

/** The middle of what the case has on the map. */
export function caseCentre({ outlines, places }: CaseView, plane: PlaneSystem): Position {
  const ofOutlines = outlines.flatMap(({ segments }) => segments.flatMap(({ geometry }) => geometry.coordinates))
  const ofPlaces = places.flatMap(({ geometry }): Position[] => {
    if (geometry.type === 'Point') return [geometry.coordinates]
    return geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? [])
  })
  const positions = ofOutlines.length > 0 ? ofOutlines : ofPlaces
  if (positions.length === 0) return [plane.centralMeridianDegrees, MIDDLE_LATITUDE]
  return [
    middleOf(positions.map(([longitude = NaN]) => longitude)),
    middleOf(positions.map(([, latitude = NaN]) => latitude)),
  ]
}
