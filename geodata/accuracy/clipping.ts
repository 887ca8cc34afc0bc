import { Clipper64, ClipperOffset, ClipType, EndType, FillRule, JoinType, PolyTree64 } from 'clipper2-ts'

import type { Path64, Paths64, PolyPath64 } from 'clipper2-ts'
import type { Metres } from '../crs/gauss-kruger.ts'

/** Rings of one polygon on the plane: its outer ring, then its holes; the first point is not repeated. */
export type PlanePolygon = readonly (readonly Metres[])[]

/** The library counts in whole numbers: a tenth of a millimetre each, from a near origin. */
const UNITS_PER_METRE = 10_000
/** Round corners keep within this share of their radius. */
const ARC_SHARE = 0.001
const FINEST_ARC_UNITS = 20

export type Grid = {
  readonly toPath: (line: readonly Metres[]) => Path64
  readonly toPolygons: (tree: PolyTree64) => PlanePolygon[]
}

export function gridAt([east, north]: Metres): Grid {
  const toPath = (line: readonly Metres[]): Path64 =>
    line.map((point) => ({
      x: Math.round((point[0] - east) * UNITS_PER_METRE),
      y: Math.round((point[1] - north) * UNITS_PER_METRE),
    }))
  const ringOf = ({ poly }: PolyPath64): Metres[] =>
    (poly ?? []).map(({ x, y }): Metres => [x / UNITS_PER_METRE + east, y / UNITS_PER_METRE + north])
  const childrenOf = (node: PolyPath64): PolyPath64[] => Array.from({ length: node.count }, (_, at) => node.child(at))
  /** Under an outer ring lie its holes, under a hole the islands in it. */
  const polygonsOf = (node: PolyPath64): PlanePolygon[] =>
    childrenOf(node).flatMap((outer) => [
      [ringOf(outer), ...childrenOf(outer).map(ringOf)],
      ...childrenOf(outer).flatMap(polygonsOf),
    ])
  return { toPath, toPolygons: polygonsOf }
}

/** Everything within a distance of a line, round at its ends and corners. */
export function around(path: Path64, metres: number): Paths64 {
  const units = metres * UNITS_PER_METRE
  const offset = new ClipperOffset(2, Math.max(FINEST_ARC_UNITS, units * ARC_SHARE))
  offset.addPath(path, JoinType.Round, EndType.Round)
  const found: Paths64 = []
  offset.execute(units, found)
  return found
}

/** One shape of all that paths enclose, whichever way they run and however they cross. */
export const united = (paths: Paths64, fillRule: FillRule = FillRule.NonZero): Paths64 => {
  const clipper = new Clipper64()
  clipper.addSubject(paths)
  const found: Paths64 = []
  clipper.execute(ClipType.Union, fillRule, found)
  return found
}

export const ringsAsDrawn = (paths: Paths64): Paths64 => united(paths, FillRule.EvenOdd)

const CLIP_TYPES = {
  union: ClipType.Union,
  difference: ClipType.Difference,
  intersection: ClipType.Intersection,
} as const

export function combined(type: keyof typeof CLIP_TYPES, first: Paths64, second: Paths64): PolyTree64 {
  const clipper = new Clipper64()
  clipper.addSubject(first)
  clipper.addClip(second)
  const tree = new PolyTree64()
  clipper.execute(CLIP_TYPES[type], FillRule.NonZero, tree)
  return tree
}
