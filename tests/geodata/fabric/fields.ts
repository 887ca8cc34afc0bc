/** Fields with straight edges, in metres from a point in the zone of 108°. */
import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { lengthMetres, signedAreaSquareMetres } from '../../../geodata/crs/plane-geometry.ts'
import { chainMetres } from '../../../geodata/fabric/chain-positions.ts'
import { linesById, shapeOf } from '../../../geodata/fabric/find.ts'

import type { OutlineInHand } from '../../../geodata/fabric/fabric-of.ts'
import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { Result } from '../../../geodata/result.ts'
import type { Position } from 'geojson'

export const plane = gaussKruger(108)
const [ORIGIN_EAST, ORIGIN_NORTH] = [480_000, 2_440_000]

/** Metres east and north of the fields' south-western corner, as longitude and latitude. */
export const at = (east: number, north: number): Position => {
  const [longitude, latitude] = plane.toGeographic([ORIGIN_EAST + east, ORIGIN_NORTH + north])
  return [Math.round(longitude! * 1e9) / 1e9, Math.round(latitude! * 1e9) / 1e9]
}
export const inField = (position: Position): Metres => {
  const [east, north] = plane.toPlane(position)
  return [east - ORIGIN_EAST, north - ORIGIN_NORTH]
}
export const path = (...points: readonly (readonly [number, number])[]): Position[] => points.map(([x, y]) => at(x, y))

type Side = { readonly call: number | null; readonly points: readonly (readonly [number, number])[] }

/** An outline whose sides are told by call 0, 1, 2 …; the words of description d stand from 1000 d on. */
export function outline(description: number, sides: readonly Side[], isClosed = true): OutlineInHand {
  const ring = sides.flatMap(({ points }) => points.slice(0, -1))
  return {
    of: { kind: 'description', descriptionId: String(description), role: 'claim' },
    segments: sides.map(({ call, points }) => ({
      callIndex: call,
      markIndex: call === null ? null : 0,
      placeId: null,
      method: call === null ? 'assumed' : 'straight',
      certainty: call === null ? 'unknown' : 'stated',
      accuracyMetres: 5,
      reason: call === null ? 'closes-open-end' : 'straight-by-words',
      coordinates: path(...points),
    })),
    polygon: isClosed ? { type: 'Polygon', coordinates: [path(...ring, ring[0]!)] } : null,
    calls: [0, 1, 2, 3].map((call) => ({
      ...wordsAt(description, call),
      marks: [{ start: 1000 * description + 100 * call + 2, end: 1000 * description + 100 * call + 5 }],
    })),
  }
}
export const wordsAt = (description: number, call: number) => ({
  start: 1000 * description + 100 * call,
  end: 1000 * description + 100 * call + 9,
})

type Box = readonly [west: number, south: number, east: number, north: number]
/** Four bounds: east, south, west, north are calls 0 to 3, walked clockwise from the north-east. */
export const box = (description: number, [west, south, east, north]: Box): OutlineInHand =>
  outline(description, [
    {
      call: 0,
      points: [
        [east, north],
        [east, south],
      ],
    },
    {
      call: 1,
      points: [
        [east, south],
        [west, south],
      ],
    },
    {
      call: 2,
      points: [
        [west, south],
        [west, north],
      ],
    },
    {
      call: 3,
      points: [
        [west, north],
        [east, north],
      ],
    },
  ])

export function squareMetresOf(fabric: Fabric, shapeId: string): number {
  const lines = linesById(fabric)
  return shapeOf(fabric, shapeId)
    .parts.flat()
    .reduce(
      (sum, ring) =>
        sum +
        signedAreaSquareMetres(
          chainMetres(ring, lines, plane).map(([x, y]): Metres => [x - ORIGIN_EAST, y - ORIGIN_NORTH]),
        ),
      0,
    )
}
export const metresOf = (positions: readonly Position[]): number => lengthMetres(positions.map(plane.toPlane))

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}
