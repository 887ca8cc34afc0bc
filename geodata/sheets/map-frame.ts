import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Position } from 'geojson'
import type { Box, Spot } from './model.ts'

/** Ground in metres of the case's own zone. */
export type GroundBox = {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The window of a map on its sheet; grid north is up. */
export type MapFrame = {
  readonly box: Box
  readonly scale: number
  readonly ground: GroundBox
  readonly plane: PlaneSystem
}

export function groundBoxOf(points: readonly Metres[]): GroundBox | null {
  if (points.length === 0) return null
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [east, north] of points) {
    box.west = Math.min(box.west, east)
    box.east = Math.max(box.east, east)
    box.south = Math.min(box.south, north)
    box.north = Math.max(box.north, north)
  }
  return box
}

/** The frame at a scale with some ground in its middle. */
export function frameAround(inner: GroundBox, box: Box, scale: number, plane: PlaneSystem): MapFrame {
  const [width, height] = [(box.width * scale) / 1000, (box.height * scale) / 1000]
  const west = (inner.west + inner.east - width) / 2
  const south = (inner.south + inner.north - height) / 2
  return { box, scale, plane, ground: { west, south, east: west + width, north: south + height } }
}

export const spotOfMetres = ({ box, scale, ground }: MapFrame, [east, north]: Metres): Spot => [
  box.left + ((east - ground.west) * 1000) / scale,
  box.top + ((ground.north - north) * 1000) / scale,
]

export const spotOf = (frame: MapFrame, position: Position): Spot => spotOfMetres(frame, frame.plane.toPlane(position))

export const isInBox = ({ left, top, width, height }: Box, [x, y]: Spot, inset = 0): boolean =>
  x >= left + inset && x <= left + width - inset && y >= top + inset && y <= top + height - inset

/** The pieces of a line inside a box. */
export function clipLine(points: readonly Spot[], box: Box): Spot[][] {
  const pieces: Spot[][] = []
  let piece: Spot[] = []
  const finish = (): void => {
    if (piece.length > 1) pieces.push(piece)
    piece = []
  }
  points.slice(1).forEach((to, index) => {
    const from = points[index]!
    const range = insideRange(from, to, box)
    if (!range) return finish()
    const [enter, leave] = range
    const at = (share: number): Spot => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    if (enter > 0) finish()
    if (piece.length === 0) piece.push(at(enter))
    piece.push(at(leave))
    if (leave < 1) finish()
  })
  finish()
  return pieces
}

/** Shares of an edge between which it lies in the box (Liang and Barsky); null when it does nowhere. */
function insideRange(from: Spot, to: Spot, { left, top, width, height }: Box): [number, number] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  let [enter, leave] = [0, 1]
  for (const [step, room] of [
    [-dx, from[0] - left],
    [dx, left + width - from[0]],
    [-dy, from[1] - top],
    [dy, top + height - from[1]],
  ] as const) {
    if (step === 0 && room < 0) return null
    if (step < 0) enter = Math.max(enter, room / step)
    if (step > 0) leave = Math.min(leave, room / step)
  }
  return enter < leave ? [enter, leave] : null
}
