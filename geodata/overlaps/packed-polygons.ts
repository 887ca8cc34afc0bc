import type { Metres } from '../crs/gauss-kruger.ts'

/**
 * From here millimetres are counted: the middle of the country, so that every place of a three-degree zone fits into 32 bits (2,147 km each way; Chinese northings run from 1,990 to 5,930 km).
 */
export const PLANE_ORIGIN_METRES: Metres = [500_000, 4_000_000]

/**
 * Many polygons in a few typed arrays, so that a county of them fits into memory and threads can share it.
 * Coordinates are whole millimetres in one plane, counted from PLANE_ORIGIN_METRES; whole numbers make shared edges exactly shared.
 */
export type PackedPolygons = {
  readonly count: number
  /** East and north of every vertex in turn. A ring does not repeat its first vertex. */
  readonly coordinatesMillimetres: Int32Array
  /** Where ring r begins among the vertices; one more entry than rings. */
  readonly ringStarts: Uint32Array
  /** Where polygon p begins among the rings; one more entry than polygons. Parts and holes are rings alike (even-odd). */
  readonly polygonStarts: Uint32Array
  /** West, south, east, north of every polygon. */
  readonly boxesMillimetres: Int32Array
  readonly areasSquareMetres: Float64Array
}

export type PackedCapacity = { readonly polygons: number; readonly rings: number; readonly vertices: number }

const SQUARE_MILLIMETRES_PER_SQUARE_METRE = 1e6

/**
 * Twice the signed area of a ring; undefined where all its vertices lie on one line. The first vertex is taken as the origin,
 * which keeps the products exact.
 */
function doubledArea(coordinates: Int32Array, from: number, to: number): number | undefined {
  const [originX, originY] = [coordinates[2 * from]!, coordinates[2 * from + 1]!]
  let doubled = 0
  let isOnOneLine = true
  for (let vertex = from + 1; vertex + 1 < to; vertex++) {
    const ax = coordinates[2 * vertex]! - originX
    const ay = coordinates[2 * vertex + 1]! - originY
    const bx = coordinates[2 * vertex + 2]! - originX
    const by = coordinates[2 * vertex + 3]! - originY
    const triangle = ax * by - bx * ay
    if (triangle !== 0) isOnOneLine = false
    doubled += triangle
  }
  return isOnOneLine ? undefined : doubled
}

/** Fills packed polygons one vertex at a time. The memory is shared between threads and touched only as far as it is used. */
export class PolygonPacker {
  readonly #coordinates: Int32Array
  readonly #ringStarts: Uint32Array
  readonly #polygonStarts: Uint32Array
  readonly #boxes: Int32Array
  readonly #areas: Float64Array
  #vertices = 0
  #rings = 0
  #polygons = 0
  #areaSquareMetres = 0

  constructor(capacity: PackedCapacity) {
    this.#coordinates = new Int32Array(new SharedArrayBuffer(8 * capacity.vertices))
    this.#ringStarts = new Uint32Array(new SharedArrayBuffer(4 * (capacity.rings + 1)))
    this.#polygonStarts = new Uint32Array(new SharedArrayBuffer(4 * (capacity.polygons + 1)))
    this.#boxes = new Int32Array(new SharedArrayBuffer(16 * capacity.polygons))
    this.#areas = new Float64Array(new SharedArrayBuffer(8 * capacity.polygons))
  }

  /** A vertex that stands where the last one of its ring stood is left out. */
  addVertex(eastMillimetres: number, northMillimetres: number): void {
    const at = 2 * this.#vertices
    if (
      this.#vertices > this.#ringStarts[this.#rings]! &&
      this.#coordinates[at - 2] === eastMillimetres &&
      this.#coordinates[at - 1] === northMillimetres
    )
      return
    this.#coordinates[at] = eastMillimetres
    this.#coordinates[at + 1] = northMillimetres
    this.#vertices++
  }

  /** The ring closes itself: a last vertex equal to its first is dropped, and so is a ring without width. */
  endRing(role: 'outer' | 'hole'): void {
    const from = this.#ringStarts[this.#rings]!
    const last = 2 * (this.#vertices - 1)
    const closes =
      this.#vertices - from > 1 &&
      this.#coordinates[last] === this.#coordinates[2 * from] &&
      this.#coordinates[last + 1] === this.#coordinates[2 * from + 1]
    if (closes) this.#vertices--
    const doubled = doubledArea(this.#coordinates, from, this.#vertices)
    if (doubled === undefined) {
      this.#vertices = from
      return
    }
    const area = Math.abs(doubled) / 2 / SQUARE_MILLIMETRES_PER_SQUARE_METRE
    this.#areaSquareMetres += role === 'outer' ? area : -area
    this.#ringStarts[++this.#rings] = this.#vertices
  }

  /** Takes back the rings since the last polygon, and the vertices of a ring begun. */
  dropPolygon(): void {
    this.#rings = this.#polygonStarts[this.#polygons]!
    this.#vertices = this.#ringStarts[this.#rings]!
    this.#areaSquareMetres = 0
  }

  /** The rings so far as one polygon; its number, or undefined where they enclose nothing. */
  endPolygon(): number | undefined {
    if (this.#rings === this.#polygonStarts[this.#polygons]!) {
      this.dropPolygon()
      return undefined
    }
    const polygon = this.#polygons
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let at = this.#ringStarts[this.#polygonStarts[polygon]!]!; at < this.#vertices; at++) {
      const [x, y] = [this.#coordinates[2 * at]!, this.#coordinates[2 * at + 1]!]
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
    }
    this.#boxes.set([west, south, east, north], 4 * polygon)
    this.#areas[polygon] = this.#areaSquareMetres
    this.#areaSquareMetres = 0
    this.#polygonStarts[++this.#polygons] = this.#rings
    return polygon
  }

  /** Takes back the polygon that was ended last. */
  takeBackPolygon(): void {
    if (this.#polygons === 0) return
    this.#polygons--
    this.dropPolygon()
  }

  /** What is filled so far and the room behind it, for whoever looks at polygons while others are still to come. */
  inProgress(): PackedPolygons {
    return {
      count: this.#areas.length,
      coordinatesMillimetres: this.#coordinates,
      ringStarts: this.#ringStarts,
      polygonStarts: this.#polygonStarts,
      boxesMillimetres: this.#boxes,
      areasSquareMetres: this.#areas,
    }
  }

  packed(): PackedPolygons {
    return {
      count: this.#polygons,
      coordinatesMillimetres: this.#coordinates.subarray(0, 2 * this.#vertices),
      ringStarts: this.#ringStarts.subarray(0, this.#rings + 1),
      polygonStarts: this.#polygonStarts.subarray(0, this.#polygons + 1),
      boxesMillimetres: this.#boxes.subarray(0, 4 * this.#polygons),
      areasSquareMetres: this.#areas.subarray(0, this.#polygons),
    }
  }
}
