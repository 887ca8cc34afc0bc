import Flatbush from 'flatbush'

import { sharedAreaMeter, type SharedAreaMeter } from './shared-area.ts'

import type { PackedPolygons } from './packed-polygons.ts'

/** Which overlaps are kept; smaller ones are slivers, set aside but counted. Both bounds must be reached. */
export type OverlapRule = {
  readonly leastSquareMetres: number
  /** Of the smaller of the two areas, 0 to 1. */
  readonly leastShareOfSmaller: number
  /** Whether slivers are handed over one by one as well. */
  readonly listsSlivers?: boolean
}

/** Overlaps in columns, so that threads can hand them over: row i is the overlap of two polygons of the set. */
export type OverlapColumns = {
  /** The lower number of the two. */
  readonly first: Uint32Array<ArrayBuffer>
  readonly second: Uint32Array<ArrayBuffer>
  readonly areaSquareMetres: Float64Array<ArrayBuffer>
}

export type OverlapsFound = {
  /** Pairs whose boxes meet. */
  readonly candidatePairs: number
  readonly kept: OverlapColumns
  readonly slivers: {
    readonly pairs: number
    readonly areaSquareMetres: number
    /** Empty where the rule does not ask for them. */
    readonly listed: OverlapColumns
  }
}

/** The boxes of the polygons in a tree that threads can share; undefined where there are none. */
export function boxTree(polygons: PackedPolygons): Flatbush | undefined {
  if (polygons.count === 0) return undefined
  const tree = new Flatbush(polygons.count, 16, Int32Array, SharedArrayBuffer)
  const boxes = polygons.boxesMillimetres
  for (let at = 0; at < boxes.length; at += 4) tree.add(boxes[at]!, boxes[at + 1]!, boxes[at + 2], boxes[at + 3])
  tree.finish()
  return tree
}

class ColumnList {
  readonly #first: number[] = []
  readonly #second: number[] = []
  readonly #areas: number[] = []

  add(first: number, second: number, areaSquareMetres: number): void {
    this.#first.push(first)
    this.#second.push(second)
    this.#areas.push(areaSquareMetres)
  }

  columns(): OverlapColumns {
    return {
      first: Uint32Array.from(this.#first),
      second: Uint32Array.from(this.#second),
      areaSquareMetres: Float64Array.from(this.#areas),
    }
  }
}

/** Finds overlaps piece by piece: whoever drives it may report how far it is, or stop. */
export class OverlapSearch {
  readonly #polygons: PackedPolygons
  readonly #tree: Flatbush
  readonly #rule: OverlapRule
  readonly #areaOf: SharedAreaMeter
  readonly #kept = new ColumnList()
  readonly #slivers = new ColumnList()
  #candidatePairs = 0
  #sliverPairs = 0
  #sliverSquareMetres = 0

  constructor(polygons: PackedPolygons, tree: Flatbush, rule: OverlapRule) {
    this.#polygons = polygons
    this.#tree = tree
    this.#rule = rule
    this.#areaOf = sharedAreaMeter(polygons)
  }

  /** Takes each pair whose lower number runs from `from` up to but not including `to`. */
  searchFrom(from: number, to: number): void {
    const boxes = this.#polygons.boxesMillimetres
    for (let first = from; first < to; first++) {
      const at = 4 * first
      const isLater = (other: number): boolean => other > first
      const others = this.#tree.search(boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!, isLater)
      this.#candidatePairs += others.length
      for (const second of others.sort((one, other) => one - other)) this.#take(first, second)
    }
  }

  found(): OverlapsFound {
    return {
      candidatePairs: this.#candidatePairs,
      kept: this.#kept.columns(),
      slivers: {
        pairs: this.#sliverPairs,
        areaSquareMetres: this.#sliverSquareMetres,
        listed: this.#slivers.columns(),
      },
    }
  }

  #take(first: number, second: number): void {
    const areaSquareMetres = this.#areaOf(first, second)
    if (areaSquareMetres === 0) return
    const { areasSquareMetres: areas } = this.#polygons
    const smaller = Math.min(areas[first]!, areas[second]!)
    if (
      areaSquareMetres >= this.#rule.leastSquareMetres &&
      areaSquareMetres >= this.#rule.leastShareOfSmaller * smaller
    ) {
      this.#kept.add(first, second, areaSquareMetres)
    } else {
      if (this.#rule.listsSlivers) this.#slivers.add(first, second, areaSquareMetres)
      this.#sliverPairs++
      this.#sliverSquareMetres += areaSquareMetres
    }
  }
}
