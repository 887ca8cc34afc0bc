import type { EdgeList } from './edge-list.ts'

/** Edges out of order by less than this many millimetres lie on one another: their crossing encloses nothing. */
const SAME_PLACE_MILLIMETRES = 1e-6
/** Longer lists are sorted by the engine, shorter ones in place. */
const SHORT = 48

/**
 * Measures what two polygons share. Between two neighbouring heights at which an edge begins, ends or crosses another, the length
 * of a horizontal line inside both changes evenly, so the area there is the length half way up times the height: the sum of
 * these trapezoids is the shared area, exactly, and no overlay is built. Rings count by the even-odd rule, crossings with
 * themselves included.
 */
export class SlabSweep {
  #heights = new Float64Array(512)
  #order = new Uint32Array(256)
  #active: number[] = []
  #middles: number[] = []
  #crossings: number[] = []

  /** Shared area in square units of the list. */
  sharedArea(edges: EdgeList): number {
    let area = 0
    this.#eachSlab(edges, (bottom, top) => {
      area += this.#slabArea(edges, bottom, top)
      return true
    })
    return area
  }

  /** Whether edges cross one another; to touch is not to cross. */
  hasCrossings(edges: EdgeList): boolean {
    let areInOrder = true
    this.#eachSlab(edges, (bottom, top) => {
      this.#sharedLength(edges, (bottom + top) / 2)
      areInOrder = this.#isInOrder(edges, bottom) && this.#isInOrder(edges, top)
      return areInOrder
    })
    return !areInOrder
  }

  /** Calls for every slab upwards with its edges active, as long as the answer is yes. */
  #eachSlab(edges: EdgeList, visit: (bottom: number, top: number) => boolean): void {
    const heights = this.#sortedHeights(edges)
    const order = this.#sortedByLow(edges)
    const active = this.#active
    active.length = 0
    let next = 0
    for (let slab = 0; slab + 1 < heights.length; slab++) {
      const [bottom, top] = [heights[slab]!, heights[slab + 1]!]
      if (bottom === top) continue
      let kept = 0
      for (const edge of active) if (edges.high[edge]! > bottom) active[kept++] = edge
      active.length = kept
      while (next < order.length && edges.low[order[next]!]! <= bottom) active.push(order[next++]!)
      if (active.length > 1 && !visit(bottom, top)) return
    }
  }

  #slabArea(edges: EdgeList, bottom: number, top: number): number {
    const length = this.#sharedLength(edges, (bottom + top) / 2)
    if (this.#isInOrder(edges, bottom) && this.#isInOrder(edges, top)) return length * (top - bottom)
    const crossings = this.#findCrossings(edges, bottom, top)
    let area = 0
    let from = bottom
    for (const to of crossings) {
      if (to > from) area += this.#sharedLength(edges, (from + to) / 2) * (to - from)
      from = to
    }
    return area
  }

  /** Puts the active edges in their order from west to east at a height, and adds up where that line lies inside both polygons. */
  #sharedLength(edges: EdgeList, height: number): number {
    const [active, middles] = [this.#active, this.#middles]
    let count = 0
    for (const edge of active) {
      const east = edges.eastAtLow[edge]! + edges.eastPerNorth[edge]! * (height - edges.low[edge]!)
      let at = count++
      for (; at > 0 && middles[at - 1]! > east; at--) {
        middles[at] = middles[at - 1]!
        active[at] = active[at - 1]!
      }
      middles[at] = east
      active[at] = edge
    }
    let inside = 0
    let length = 0
    for (let at = 0; at < count; at++) {
      const before = inside
      inside ^= edges.owner[active[at]!]!
      if (inside === 3) length -= middles[at]!
      else if (before === 3) length += middles[at]!
    }
    return length
  }

  /** Whether the active edges stand at this height in the order in which they stand half way up. */
  #isInOrder(edges: EdgeList, height: number): boolean {
    let before = -Infinity
    for (const edge of this.#active) {
      const east = edges.eastAtLow[edge]! + edges.eastPerNorth[edge]! * (height - edges.low[edge]!)
      if (east < before - SAME_PLACE_MILLIMETRES) return false
      before = east
    }
    return true
  }

  /** The heights between bottom and top at which two active edges cross, upwards; the top is the last. */
  #findCrossings(edges: EdgeList, bottom: number, top: number): readonly number[] {
    const [active, crossings] = [this.#active, this.#crossings]
    crossings.length = 0
    for (let one = 0; one < active.length; one++)
      for (let other = one + 1; other < active.length; other++) {
        const [a, b] = [active[one]!, active[other]!]
        const nearing = edges.eastPerNorth[a]! - edges.eastPerNorth[b]!
        if (nearing === 0) continue
        const apart =
          edges.eastAtLow[b]! -
          edges.eastAtLow[a]! +
          edges.eastPerNorth[b]! * (bottom - edges.low[b]!) -
          edges.eastPerNorth[a]! * (bottom - edges.low[a]!)
        const height = bottom + apart / nearing
        if (height > bottom && height < top) crossings.push(height)
      }
    crossings.sort((one, other) => one - other)
    crossings.push(top)
    return crossings
  }

  #sortedHeights(edges: EdgeList): Float64Array {
    const count = 2 * edges.length
    if (this.#heights.length < count) this.#heights = new Float64Array(2 * count)
    const heights = this.#heights.subarray(0, count)
    for (let edge = 0; edge < edges.length; edge++) {
      heights[2 * edge] = edges.low[edge]!
      heights[2 * edge + 1] = edges.high[edge]!
    }
    if (count > 2 * SHORT) return heights.sort()
    for (let at = 1; at < count; at++) {
      const height = heights[at]!
      let to = at
      for (; to > 0 && heights[to - 1]! > height; to--) heights[to] = heights[to - 1]!
      heights[to] = height
    }
    return heights
  }

  /** The edges in the order of their low ends. */
  #sortedByLow(edges: EdgeList): Uint32Array {
    const count = edges.length
    if (this.#order.length < count) this.#order = new Uint32Array(2 * count)
    const order = this.#order.subarray(0, count)
    const low = edges.low
    for (let at = 0; at < count; at++) order[at] = at
    if (count > SHORT) return order.sort((one, other) => low[one]! - low[other]!)
    for (let at = 1; at < count; at++) {
      const height = low[at]!
      let to = at
      for (; to > 0 && low[order[to - 1]!]! > height; to--) order[to] = order[to - 1]!
      order[to] = at
    }
    return order
  }
}
