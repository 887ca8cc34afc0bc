import { linesById } from './find.ts'

import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Chain, Fabric, FabricLine, FabricShape, LineUse } from './model.ts'
import type { MultiPolygon, Position } from 'geojson'

export type LinesById = ReadonlyMap<string, FabricLine>

/** The line of a use, in the direction of the use. */
export function usePositions({ lineId, reversed }: LineUse, lines: LinesById): readonly Position[] {
  const line = lines.get(lineId)
  if (!line) throw new RangeError(`A shape uses line ${lineId}, which the fabric does not have.`)
  return reversed ? [...line.coordinates].reverse() : line.coordinates
}

/** The vertices of a chain laid end to end, each meeting once; a ring repeats its first. */
export function chainPositions(chain: Chain, lines: LinesById): Position[] {
  const positions: Position[] = []
  chain.forEach((use, index) => {
    const own = usePositions(use, lines)
    for (let at = index === 0 ? 0 : 1; at < own.length; at++) positions.push(own[at]!)
  })
  return positions
}

export const chainMetres = (chain: Chain, lines: LinesById, plane: PlaneSystem): Metres[] =>
  chainPositions(chain, lines).map(plane.toPlane)

/** The ground of a shape with its holes; null where nothing is closed. */
export function shapeGeometry(fabric: Fabric, { parts }: FabricShape): MultiPolygon | null {
  if (parts.length === 0) return null
  const lines = linesById(fabric)
  return {
    type: 'MultiPolygon',
    coordinates: parts.map((part) => part.map((ring) => chainPositions(ring, lines))),
  }
}
