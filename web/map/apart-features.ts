import { boxAround } from './box.ts'

import type { Feature, LineString, Point, Position } from 'geojson'
import type { Certainty } from '../../geodata/outline/model.ts'
import type { WireShapeApart } from '../../geodata/wire/shapes-apart.ts'
import type { Box } from './grid.ts'

export type ApartProperties = {
  readonly shape: string
  readonly certainty: Certainty
  readonly selected: boolean
}

export const positionsApart = ({ lines }: WireShapeApart): Position[] =>
  lines.flatMap(({ geometry }) => geometry.coordinates)

const boxOfShapeApart = (shape: WireShapeApart): Box | null => boxAround(positionsApart(shape))

export const apartLines = (
  shapes: readonly WireShapeApart[],
  selectedId: string | null,
): Feature<LineString, ApartProperties>[] =>
  shapes.flatMap(({ id, lines }) =>
    lines.map(({ certainty, geometry }) => ({
      type: 'Feature' as const,
      properties: { shape: id, certainty, selected: id === selectedId },
      geometry,
    })),
  )

/** The name of each shape, in the middle of its box. */
export const apartNames = (
  shapes: readonly WireShapeApart[],
  name: (shape: WireShapeApart) => string,
): Feature<Point, { readonly name: string }>[] =>
  shapes.flatMap((shape) => {
    const box = boxOfShapeApart(shape)
    if (box === null) return []
    const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
    return [
      {
        type: 'Feature' as const,
        properties: { name: name(shape) },
        geometry: { type: 'Point' as const, coordinates: middle },
      },
    ]
  })
