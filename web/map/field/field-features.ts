import { metresAround } from '../../../geodata/publication/local-metres.ts'

import type { Feature, Position } from 'geojson'
import type { FieldContent } from '../../../geodata/wire/field.ts'

const CORNERS = 48

/** The circle within which the phone says that it was. */
function circleAround(middle: Position, metres: number): Position[] {
  const [longitude = NaN, latitude = NaN] = middle
  const [eastPerDegree] = metresAround(middle)([longitude + 1, latitude])
  const [, northPerDegree] = metresAround(middle)([longitude, latitude + 1])
  return Array.from({ length: CORNERS + 1 }, (_corner, index) => {
    const angle = ((index % CORNERS) / CORNERS) * 2 * Math.PI
    return [
      longitude + (metres * Math.sin(angle)) / eastPerDegree,
      latitude + (metres * Math.cos(angle)) / northPerDegree,
    ]
  })
}

const feature = (geometry: Feature['geometry'], properties: Feature['properties']): Feature => ({
  type: 'Feature',
  geometry,
  properties,
})

/** What the map draws of a record: its place with the circle of its error, or the way that was walked. */
export function featuresOf(content: FieldContent, name: string): Feature[] {
  if (content.kind === 'track') {
    const coordinates = content.fixes.map(({ position }) => position)
    return coordinates.length < 2 ? [] : [feature({ type: 'LineString', coordinates }, { what: 'track' })]
  }
  if ((content.kind !== 'point' && content.kind !== 'photograph') || content.position === null) return []
  const spot = feature({ type: 'Point', coordinates: content.position }, { what: content.kind, name })
  if (content.accuracyMetres === null) return [spot]
  const ring = circleAround(content.position, content.accuracyMetres)
  return [feature({ type: 'Polygon', coordinates: [ring] }, { what: 'error' }), spot]
}
