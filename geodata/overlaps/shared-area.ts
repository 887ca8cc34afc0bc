import { addEdgesInside, EdgeList, type Box } from './edge-list.ts'
import { SlabSweep } from './slab-sweep.ts'

import type { PackedPolygons } from './packed-polygons.ts'

const SQUARE_MILLIMETRES_PER_SQUARE_METRE = 1e6

/** The area that two polygons of the set share, in m². */
export type SharedAreaMeter = (first: number, second: number) => number

/** A meter for the polygons of a set; it keeps its working memory from pair to pair. */
export function sharedAreaMeter(polygons: PackedPolygons): SharedAreaMeter {
  const edges = new EdgeList()
  const sweep = new SlabSweep()
  return (first, second) => {
    const box = commonBox(polygons, first, second)
    if (!box) return 0
    edges.clear()
    addEdgesInside(edges, 1, polygons, first, box)
    const ofFirst = edges.length
    if (ofFirst === 0) return 0
    addEdgesInside(edges, 2, polygons, second, box)
    if (edges.length === ofFirst) return 0
    return sweep.sharedArea(edges) / SQUARE_MILLIMETRES_PER_SQUARE_METRE
  }
}

/** Tells of a polygon of the set whether its edges cross: its own ring, or one ring another. */
export function crossingFinder(polygons: PackedPolygons): (polygon: number) => boolean {
  const edges = new EdgeList()
  const sweep = new SlabSweep()
  return (polygon) => {
    const box = commonBox(polygons, polygon, polygon)
    if (!box) return false
    edges.clear()
    addEdgesInside(edges, 1, polygons, polygon, box)
    return sweep.hasCrossings(edges)
  }
}

/** The box common to the boxes of two polygons; undefined where it has no area. */
function commonBox({ boxesMillimetres: boxes }: PackedPolygons, first: number, second: number): Box | undefined {
  const box = {
    west: Math.max(boxes[4 * first]!, boxes[4 * second]!),
    south: Math.max(boxes[4 * first + 1]!, boxes[4 * second + 1]!),
    east: Math.min(boxes[4 * first + 2]!, boxes[4 * second + 2]!),
    north: Math.min(boxes[4 * first + 3]!, boxes[4 * second + 3]!),
  }
  return box.east > box.west && box.north > box.south ? box : undefined
}
