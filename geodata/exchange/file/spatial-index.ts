import { boxWith, type Box } from './box.ts'
import { alongCurve, CURVE_BITS } from './hilbert-curve.ts'

/** A node of the R-tree of SQLite, as its table `…_node` holds it. The root has number 1. */
type IndexNode = {
  readonly number: number
  /** Null of the root. */
  readonly parent: number | null
  readonly bytes: Uint8Array
}

/** What SQLite itself puts into a node where pages have 4,096 bytes. Every node has the same length. */
const MOST_CELLS = 51
const [HEAD_BYTES, CELL_BYTES] = [4, 24]
const NODE_BYTES = HEAD_BYTES + MOST_CELLS * CELL_BYTES
const ROOT = 1
const CELLS_A_SIDE = 2 ** CURVE_BITS
/** Rows up to this many can be told beside a place on the curve in one number. */
const MOST_BOXES = 2 ** (53 - 2 * CURVE_BITS)

/** Numbers of four bytes are coarser than those of eight: boxes grow to the next, as SQLite does it, so that nothing is missed. */
const STEP = 1 / 8_388_608
function lower(value: number): number {
  const near = Math.fround(value)
  return near > value ? Math.fround(near * (1 - Math.sign(near) * STEP)) : near
}
function upper(value: number): number {
  const near = Math.fround(value)
  return near < value ? Math.fround(near * (1 + Math.sign(near) * STEP)) : near
}

type Level = { readonly ids: ArrayLike<number>; readonly boxes: Float32Array }

/**
 * The boxes of the rows of a table, from which the R-tree is packed that a GeoPackage has as its spatial index (OGC 12-128r19, F.3). It takes
 * some 60 bytes a row. The layout of the nodes is that of https://www.sqlite.org/rtree.html and of the module itself.
 */
export class SpatialIndex {
  #count = 0
  #boxes = new Float32Array(4096)
  #rows = new Uint32Array(1024)
  #extent: Box | null = null

  add(row: number, [west, south, east, north]: Box): void {
    if (this.#count === MOST_BOXES) throw new RangeError(`More than ${MOST_BOXES} boxes.`)
    if (this.#count === this.#rows.length) this.#grow()
    this.#rows[this.#count] = row
    this.#boxes.set([lower(west), lower(south), upper(east), upper(north)], 4 * this.#count)
    this.#count++
    this.#extent = boxWith(this.#extent, [west, south, east, north])
  }

  /** Of all boxes, exactly; null where there is none. */
  get extent(): Box | null {
    return this.#extent
  }

  /** Every node, those below before those above, and then the node of each row. */
  pack(): { readonly nodes: Iterable<IndexNode>; readonly leaves: Iterable<readonly [row: number, node: number]> } {
    const { level, places } = this.#sorted()
    return { nodes: nodesOf(level), leaves: this.#leaves(places) }
  }

  *#leaves(places: Uint32Array): Generator<readonly [number, number]> {
    const isOneNode = this.#count <= MOST_CELLS
    for (const [index, place] of places.entries())
      yield [this.#rows[index]!, isOneNode ? ROOT : ROOT + 1 + Math.floor(place / MOST_CELLS)]
  }

  /** Along the curve, so that a node holds what lies together; and which place each box got. */
  #sorted(): { readonly level: Level; readonly places: Uint32Array } {
    const [west, south, east, north] = this.#extent ?? [0, 0, 0, 0]
    const scale = (CELLS_A_SIDE - 1) / Math.max(east - west, north - south, Number.MIN_VALUE)
    const cell = (from: number, to: number, start: number): number =>
      Math.min(CELLS_A_SIDE - 1, Math.max(0, Math.floor(((from + to) / 2 - start) * scale)))
    const keys = new Float64Array(this.#count)
    for (let index = 0; index < this.#count; index++) {
      const [w, s, e, n] = this.#boxes.subarray(4 * index, 4 * index + 4)
      keys[index] = alongCurve(cell(w!, e!, west), cell(s!, n!, south)) * MOST_BOXES + index
    }
    keys.sort()
    const [ids, boxes] = [new Uint32Array(this.#count), new Float32Array(4 * this.#count)]
    const places = new Uint32Array(this.#count)
    for (const [place, key] of keys.entries()) {
      const index = key % MOST_BOXES
      places[index] = place
      ids[place] = this.#rows[index]!
      boxes.set(this.#boxes.subarray(4 * index, 4 * index + 4), 4 * place)
    }
    return { level: { ids, boxes }, places }
  }

  #grow(): void {
    const [boxes, rows] = [new Float32Array(2 * this.#boxes.length), new Uint32Array(2 * this.#rows.length)]
    boxes.set(this.#boxes)
    rows.set(this.#rows)
    ;[this.#boxes, this.#rows] = [boxes, rows]
  }
}

/** From the rows up to the root. */
function* nodesOf(rows: Level): Generator<IndexNode> {
  let level = rows
  let first = ROOT + 1
  for (let depth = 0; ; depth++) {
    const count = Math.max(1, Math.ceil(level.ids.length / MOST_CELLS))
    const isRoot = count === 1
    const isBelowRoot = count <= MOST_CELLS
    const above = { ids: new Uint32Array(count), boxes: new Float32Array(4 * count) }
    for (let node = 0; node < count; node++) {
      const [from, to] = [node * MOST_CELLS, Math.min((node + 1) * MOST_CELLS, level.ids.length)]
      above.ids[node] = isRoot ? ROOT : first + node
      above.boxes.set(boxAround(level.boxes.subarray(4 * from, 4 * to)), 4 * node)
      yield {
        number: above.ids[node]!,
        parent: isRoot ? null : isBelowRoot ? ROOT : first + count + Math.floor(node / MOST_CELLS),
        bytes: nodeBytes(level, from, to, isRoot ? depth : 0),
      }
    }
    if (isRoot) return
    first += count
    level = above
  }
}

function boxAround(boxes: Float32Array): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < boxes.length; at += 4) {
    west = Math.min(west, boxes[at]!)
    south = Math.min(south, boxes[at + 1]!)
    east = Math.max(east, boxes[at + 2]!)
    north = Math.max(north, boxes[at + 3]!)
  }
  return [west, south, east, north]
}

/** Big-endian: the depth (of the root alone), the number of cells, and of each its row or node, west, east, south and north. */
function nodeBytes({ ids, boxes }: Level, from: number, to: number, depth: number): Uint8Array {
  const bytes = new Uint8Array(NODE_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, depth)
  view.setUint16(2, to - from)
  for (let index = from; index < to; index++) {
    const at = HEAD_BYTES + (index - from) * CELL_BYTES
    view.setUint32(at + 4, ids[index]!)
    view.setFloat32(at + 8, boxes[4 * index]!)
    view.setFloat32(at + 12, boxes[4 * index + 2]!)
    view.setFloat32(at + 16, boxes[4 * index + 1]!)
    view.setFloat32(at + 20, boxes[4 * index + 3]!)
  }
  return bytes
}
