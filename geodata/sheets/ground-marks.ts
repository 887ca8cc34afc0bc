import { clipLine, spotOf, type MapFrame } from './map-frame.ts'
import { line } from './marks.ts'
import { thinned } from './paper-lines.ts'
import { GROUND } from './strokes.ts'

import type { LandmarkKind } from '../boundary/model.ts'
import type { WirePlace } from '../wire/geometry.ts'
import type { Mark, Spot, Stroke } from './model.ts'

const LINE_COLOURS: Partial<Record<LandmarkKind, string>> = {
  ridge: GROUND.ridge,
  spur: GROUND.ridge,
  gully: GROUND.waterline,
  stream: GROUND.waterline,
  ditch: GROUND.waterline,
}
const AREA_COLOURS: Partial<Record<LandmarkKind, { readonly fill: string; readonly edge: string }>> = {
  field: GROUND.field,
  'water-body': GROUND.water,
  settlement: GROUND.settlement,
}

const strokeOf = (kind: LandmarkKind): Stroke => ({
  colour: LINE_COLOURS[kind] ?? GROUND.other,
  widthMillimetres: kind === 'ridge' || kind === 'spur' ? 0.25 : 0.2,
})

/** Two thin lines with paper between them. */
const roadMarks = (points: readonly Spot[]): Mark[] => [
  line(points, { colour: GROUND.road, widthMillimetres: 1.2 }),
  line(points, { colour: '#ffffff', widthMillimetres: 0.75 }),
]

function groundOf({ kind, geometry }: WirePlace, frame: MapFrame): Mark[] {
  if (geometry.type === 'Point') return []
  const toPaper = (positions: readonly (readonly number[])[]): Spot[] =>
    thinned(positions.map((position) => spotOf(frame, [...position])))
  if (geometry.type === 'Polygon') {
    const { fill, edge } = AREA_COLOURS[kind] ?? { fill: null, edge: GROUND.other }
    const stroke = { colour: edge, widthMillimetres: 0.15 }
    return [{ is: 'area', rings: geometry.coordinates.map(toPaper), fill, opacity: 1, stroke }]
  }
  const pieces = clipLine(toPaper(geometry.coordinates), frame.box)
  return pieces.flatMap((piece) => (kind === 'road' ? roadMarks(piece) : [line(piece, strokeOf(kind))]))
}

const ORDER = { Polygon: 0, LineString: 1, Point: 2 } as const

/** Fields, water, roads, ridges and gullies: areas below lines. */
export const groundMarks = (places: readonly WirePlace[], frame: MapFrame): Mark[] =>
  [...places]
    .sort((one, other) => ORDER[one.geometry.type] - ORDER[other.geometry.type])
    .flatMap((place) => groundOf(place, frame))

/** A triangle for a peak, a ring for every other point. */
export function pointMark(kind: LandmarkKind, [x, y]: Spot): Mark {
  const stroke = { colour: GROUND.label, widthMillimetres: 0.25 }
  if (kind !== 'peak') return { is: 'disc', at: [x, y], radius: 0.6, fill: '#ffffff', stroke }
  const rings = [[[x, y - 1.1] as const, [x + 0.95, y + 0.6] as const, [x - 0.95, y + 0.6] as const]]
  return { is: 'area', rings, fill: GROUND.label, opacity: 1, stroke: null }
}
