import { knotOf, newLineIds } from './find.ts'
import { replaceUses, type Replacements } from './replace-uses.ts'
import { positionOf } from './plane/rounded-position.ts'
import { withCommonVertices } from './plane/vertex-snapping.ts'
import { joinedAttributes } from './joined-attributes.ts'

import type { PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Fabric, FabricLine, LineUse } from './model.ts'
import type { Position } from 'geojson'

type NodedLine = {
  readonly line: FabricLine
  readonly positions: readonly Position[]
  readonly knots: readonly string[]
}

/** A line that only closes a gap is nobody's feature: it is never made one with a line that words ask for. */
const edgeName = ({ line }: NodedLine, one: string, other: string): string => {
  const [low, high] = one < other ? [one, other] : [other, one]
  return line.method === 'assumed' ? `${low}|${high}|${line.id}` : `${low}|${high}`
}

/** The lines with common vertices, at positions as they are stored. What lies where it lay keeps its very figures. */
function noded(fabric: Fabric, plane: PlaneSystem, toleranceMetres: number): NodedLine[] {
  const known = new Map<string, Position>()
  const asPlane = fabric.lines.map(({ coordinates }) =>
    coordinates.map((position) => {
      const point = plane.toPlane(position)
      const name = `${point[0]} ${point[1]}`
      if (!known.has(name)) known.set(name, position)
      return point
    }),
  )
  return withCommonVertices(asPlane, toleranceMetres).flatMap((points, index) => {
    const positions = points.map((point) => known.get(`${point[0]} ${point[1]}`) ?? positionOf(plane, point))
    const once = positions.filter((position, at) => at === 0 || knotOf(position) !== knotOf(positions[at - 1]!))
    const line = fabric.lines[index]!
    return [{ line, positions: once, knots: once.map(knotOf) }]
  })
}

/** Where lines end, branch, or turn back on themselves: no shared line runs through there. */
function breakKnots(lines: readonly NodedLine[]): Set<string> {
  const breaks = new Set<string>()
  const edgesAt = new Map<string, Set<string>>()
  for (const noded of lines) {
    const { knots } = noded
    breaks.add(knots[0]!).add(knots.at(-1)!)
    for (let at = 1; at < knots.length; at++) {
      const edge = edgeName(noded, knots[at - 1]!, knots[at]!)
      for (const knot of [knots[at - 1]!, knots[at]!]) {
        const known = edgesAt.get(knot)
        if (known) known.add(edge)
        else edgesAt.set(knot, new Set([edge]))
      }
      if (knots[at - 1] === knots[at + 1]) breaks.add(knots[at]!)
    }
  }
  for (const [knot, edges] of edgesAt) if (edges.size !== 2) breaks.add(knot)
  return breaks
}

/** The stretches of a line from break to break, as first and last vertex. */
function stretchesOf({ knots }: NodedLine, breaks: ReadonlySet<string>): [number, number][] {
  const at = knots.flatMap((knot, index) => (breaks.has(knot) ? [index] : []))
  return at.slice(1).map((end, index) => [at[index]!, end])
}

/**
 * Makes one line of the stretches that several lines run together, within the tolerance, and cuts lines at the ends of such
 * stretches and where another line meets them. The line that stands first keeps its course and its number; the words of all go with the
 * line. A fabric that has nothing to share comes back as it is, line for line.
 */
export function shareLines(fabric: Fabric, plane: PlaneSystem, toleranceMetres: number): Fabric {
  const all = noded(fabric, plane, toleranceMetres)
  const kept = all.filter(({ knots }) => knots.length > 1)
  const breaks = breakKnots(kept)
  const made = new Map<string, { line: FabricLine; isForward: (first: string, second: string) => boolean }>()
  const replacements = new Map<string, LineUse[]>(all.map(({ line }) => [line.id, []]))
  const spare = newLineIds(
    fabric,
    kept.reduce((sum, noded) => sum + stretchesOf(noded, breaks).length, 0),
  )
  for (const noded of kept) {
    let isOwnNumberFree = true
    for (const [from, to] of stretchesOf(noded, breaks)) {
      const [first, second] = [noded.knots[from]!, noded.knots[from + 1]!]
      const known = made.get(edgeName(noded, first, second))
      const id = known ? known.line.id : isOwnNumberFree ? noded.line.id : spare.shift()!
      if (known) known.line = joinedAttributes(known.line, noded.line)
      else {
        isOwnNumberFree = false
        const edges = new Set<string>()
        for (let at = from + 1; at <= to; at++) edges.add(`${noded.knots[at - 1]!}|${noded.knots[at]!}`)
        const one = {
          line: { ...noded.line, id, coordinates: noded.positions.slice(from, to + 1) },
          isForward: (start: string, end: string) => edges.has(`${start}|${end}`),
        }
        for (let at = from + 1; at <= to; at++) made.set(edgeName(noded, noded.knots[at - 1]!, noded.knots[at]!), one)
      }
      const isForward = known ? known.isForward(first, second) : true
      replacements.get(noded.line.id)!.push({ lineId: id, reversed: !isForward })
    }
  }
  const lines = [...new Set(made.values())].map(({ line }) => line)
  return { lines, shapes: replaceUses(fabric.shapes, replacements satisfies Replacements) }
}
