import type { Feature, LineString, Point, Polygon, Position } from 'geojson'
import type { WireOutlineComparison } from '../../../geodata/wire/outline-history.ts'

type LinePart = 'kept' | 'before' | 'after'
type LineFeature = Feature<LineString, { readonly part: LinePart }>

const line = (part: LinePart, coordinates: Position[]): LineFeature => ({
  type: 'Feature',
  properties: { part },
  geometry: { type: 'LineString', coordinates },
})

/** The later version thin, and over it what came and what went. */
export const historyLines = ({ afterLines, stretches }: WireOutlineComparison): LineFeature[] => [
  ...afterLines.filter((positions) => positions.length > 1).map((positions) => line('kept', positions)),
  ...stretches.flatMap(({ before }) => (before === null ? [] : [line('before', before)])),
  ...stretches.flatMap(({ after }) => (after === null ? [] : [line('after', after)])),
]

export const FACE_CHANGES = ['gained', 'lost'] as const
export type FaceChange = (typeof FACE_CHANGES)[number]

export const historyFaces = (compared: WireOutlineComparison): Feature<Polygon, { readonly change: FaceChange }>[] =>
  FACE_CHANGES.flatMap((change) =>
    compared[change].map(({ geometry }) => ({ type: 'Feature' as const, properties: { change }, geometry })),
  )

/** What is written on the map: the number of each stretch at its middle, and of each piece of ground inside it. */
export const historyMarks = (
  compared: WireOutlineComparison,
  faceMark: (change: FaceChange, number: number) => string,
): Feature<Point, { readonly text: string; readonly isStretch: boolean }>[] => {
  const mark = (text: string, isStretch: boolean, coordinates: Position) => ({
    type: 'Feature' as const,
    properties: { text, isStretch },
    geometry: { type: 'Point' as const, coordinates },
  })
  return [
    ...compared.stretches.map(({ before, after }, index) => {
      const course = after ?? before ?? []
      return mark(String(index + 1), true, course[Math.floor(course.length / 2)] ?? [0, 0])
    }),
    ...FACE_CHANGES.flatMap((change) =>
      compared[change].map(({ geometry }, index) => mark(faceMark(change, index + 1), false, middleOf(geometry))),
    ),
  ]
}

/** The mean of the outer corners: near enough for a number. */
function middleOf({ coordinates: [ring = []] }: Polygon): Position {
  const corners = ring.slice(0, -1)
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length
  return [mean(0), mean(1)]
}
