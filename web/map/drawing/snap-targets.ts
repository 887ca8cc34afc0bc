import { snapTarget } from './snap-target.ts'

import type { Position } from 'geojson'
import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { WireOutline, WirePlace } from '../../../geodata/wire/geometry.ts'
import type { SnapTarget } from './snap-target.ts'

export const linesOf = ({ geometry }: WirePlace): Position[][] => {
  if (geometry.type === 'Point') return [[geometry.coordinates]]
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
}

/** Places first, then what is drawn of the outlines; nothing that moves with the place `exceptId` itself. */
export function snapTargets(
  places: readonly WirePlace[],
  outlines: readonly WireOutline[],
  exceptId: string | null,
  nameOfOutline: (outline: WireOutline) => string,
  plane: PlaneSystem,
): SnapTarget[] {
  const ofPlaces = places
    .filter(({ id }) => id !== exceptId)
    .flatMap((place) => linesOf(place).map((line) => snapTarget(place.names[0]?.name ?? '', line, plane)))
  const ofOutlines = outlines.flatMap((outline) =>
    outline.segments
      .filter(({ certainty, placeId }) => certainty !== 'unknown' && (placeId === null || placeId !== exceptId))
      .map(({ geometry }) => snapTarget(nameOfOutline(outline), geometry.coordinates, plane)),
  )
  return [...ofPlaces, ...ofOutlines]
}
