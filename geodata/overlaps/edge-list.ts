import type { PackedPolygons } from './packed-polygons.ts'

/** A box in whole millimetres. */
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/**
 * Edges of two polygons inside a box, as a horizontal line meets them: going up, with the place where each begins and how far
 * east it moves per unit of height. West and south of the box are 0, so that small numbers are reckoned with.
 */
export class EdgeList {
  length = 0
  low = new Float64Array(256)
  high = new Float64Array(256)
  /** Easting at the low end. */
  eastAtLow = new Float64Array(256)
  eastPerNorth = new Float64Array(256)
  /** 1 for edges of the first polygon, 2 for those of the second. */
  owner = new Uint8Array(256)

  clear(): void {
    this.length = 0
  }

  add(owner: number, low: number, high: number, eastAtLow: number, eastPerNorth: number): void {
    if (this.length === this.low.length) this.#grow()
    const at = this.length++
    this.low[at] = low
    this.high[at] = high
    this.eastAtLow[at] = eastAtLow
    this.eastPerNorth[at] = eastPerNorth
    this.owner[at] = owner
  }

  #grow(): void {
    const wider = (from: Float64Array): Float64Array<ArrayBuffer> => {
      const to = new Float64Array(2 * from.length)
      to.set(from)
      return to
    }
    this.low = wider(this.low)
    this.high = wider(this.high)
    this.eastAtLow = wider(this.eastAtLow)
    this.eastPerNorth = wider(this.eastPerNorth)
    const owner = new Uint8Array(2 * this.owner.length)
    owner.set(this.owner)
    this.owner = owner
  }
}

/**
 * Adds what of a polygon matters inside the box: a run of edges west of it is one upright at its western side, and edges
 * east of it do not count, since one of the two polygons ends where the box ends.
 */
export function addEdgesInside(
  edges: EdgeList,
  owner: number,
  polygons: PackedPolygons,
  polygon: number,
  box: Box,
): void {
  const { coordinatesMillimetres: coordinates, ringStarts, polygonStarts } = polygons
  const [width, height] = [box.east - box.west, box.north - box.south]
  const lastRing = polygonStarts[polygon + 1]!
  for (let ring = polygonStarts[polygon]!; ring < lastRing; ring++) {
    const [from, to] = [ringStarts[ring]!, ringStarts[ring + 1]!]
    let ax = coordinates[2 * to - 2]! - box.west
    let ay = coordinates[2 * to - 1]! - box.south
    let isWest = false
    let westFrom = 0
    let westTo = 0
    for (let vertex = from; vertex < to; vertex++) {
      const bx = coordinates[2 * vertex]! - box.west
      const by = coordinates[2 * vertex + 1]! - box.south
      if (ax <= 0 && bx <= 0) {
        if (!isWest) westFrom = ay < 0 ? 0 : ay > height ? height : ay
        westTo = by < 0 ? 0 : by > height ? height : by
        isWest = true
      } else {
        if (isWest) addUpright(edges, owner, westFrom, westTo)
        isWest = false
        if (ay < by) addSloping(edges, owner, ax, ay, bx, by, width, height)
        else if (by < ay) addSloping(edges, owner, bx, by, ax, ay, width, height)
      }
      ax = bx
      ay = by
    }
    if (isWest) addUpright(edges, owner, westFrom, westTo)
  }
}

function addUpright(edges: EdgeList, owner: number, one: number, other: number): void {
  if (one < other) edges.add(owner, one, other, 0, 0)
  else if (other < one) edges.add(owner, other, one, 0, 0)
}

/** The edge from its lower end a to its upper end b, cut to the height of the box. */
function addSloping(
  edges: EdgeList,
  owner: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  width: number,
  height: number,
): void {
  if (by <= 0 || ay >= height || (ax > width && bx > width)) return
  const eastPerNorth = (bx - ax) / (by - ay)
  const low = ay < 0 ? 0 : ay
  edges.add(owner, low, by > height ? height : by, ax + eastPerNorth * (low - ay), eastPerNorth)
}
