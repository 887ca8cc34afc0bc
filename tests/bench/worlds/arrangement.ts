/** Lines cut where they cross, and the faces that they enclose. */
import { apart, areaOf, type Point } from './plane.ts'

export type NamedLine = { readonly source: number; readonly points: readonly Point[] }
type Edge = { readonly from: number; readonly to: number; readonly source: number }
export type Arrangement = {
  readonly nodes: readonly Point[]
  readonly edges: readonly Edge[]
  /** Each face as half-edges (edge index × 2, plus 1 when it runs backwards), counter-clockwise. */
  readonly faces: readonly (readonly number[])[]
}

const SNAP_METRES = 0.01
const CELL_METRES = 100

function cutPoints(lines: readonly NamedLine[]): Map<string, Point[]> {
  const cells = new Map<string, { line: number; index: number }[]>()
  const cuts = new Map<string, Point[]>()
  lines.forEach(({ points }, line) => {
    for (let index = 1; index < points.length; index++) {
      const [start, end] = [points[index - 1]!, points[index]!]
      const [west, east] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])]
      const [south, north] = [Math.min(start[1], end[1]), Math.max(start[1], end[1])]
      for (let column = Math.floor(west / CELL_METRES); column <= Math.floor(east / CELL_METRES); column++)
        for (let row = Math.floor(south / CELL_METRES); row <= Math.floor(north / CELL_METRES); row++) {
          const key = `${column},${row}`
          const here = cells.get(key) ?? []
          for (const other of here) crossAt(lines, { line, index }, other, cuts)
          cells.set(key, [...here, { line, index }])
        }
    }
  })
  return cuts
}

function crossAt(
  lines: readonly NamedLine[],
  one: { line: number; index: number },
  other: { line: number; index: number },
  cuts: Map<string, Point[]>,
): void {
  const [a, b] = [lines[one.line]!.points[one.index - 1]!, lines[one.line]!.points[one.index]!]
  const [c, d] = [lines[other.line]!.points[other.index - 1]!, lines[other.line]!.points[other.index]!]
  const add = (piece: { line: number; index: number }, point: Point) => {
    const key = `${piece.line}:${piece.index}`
    cuts.set(key, [...(cuts.get(key) ?? []), point])
  }
  const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
  if (Math.abs(denominator) > 1e-9) {
    const along = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator
    const across = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / denominator
    const slack = 1e-9
    if (along < -slack || along > 1 + slack || across < -slack || across > 1 + slack) return
    const point: Point = [a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along]
    add(one, point)
    add(other, point)
  }
}

export function arrange(lines: readonly NamedLine[]): Arrangement {
  const cuts = cutPoints(lines)
  const nodes: Point[] = []
  const nodeAt = new Map<string, number>()
  const node = (point: Point): number => {
    const key = `${Math.round(point[0] / SNAP_METRES)},${Math.round(point[1] / SNAP_METRES)}`
    const known = nodeAt.get(key)
    if (known !== undefined) return known
    nodeAt.set(key, nodes.length)
    return nodes.push(point) - 1
  }
  const edges: Edge[] = []
  const seen = new Set<string>()
  lines.forEach(({ points, source }, line) => {
    for (let index = 1; index < points.length; index++) {
      const start = points[index - 1]!
      const along = [start, ...(cuts.get(`${line}:${index}`) ?? []), points[index]!]
        .sort((one, other) => apart(start, one) - apart(start, other))
        .map(node)
      for (let step = 1; step < along.length; step++) {
        const [from, to] = [along[step - 1]!, along[step]!]
        const key = from < to ? `${from},${to}` : `${to},${from}`
        if (from === to || seen.has(key)) continue
        seen.add(key)
        edges.push({ from, to, source })
      }
    }
  })
  return { nodes, edges, faces: facesOf(nodes, edges) }
}

/** Walks every half-edge round the face on its left. */
function facesOf(nodes: readonly Point[], edges: readonly Edge[]): number[][] {
  const leaving: number[][] = nodes.map(() => [])
  edges.forEach(({ from, to }, edge) => {
    leaving[from]!.push(edge * 2)
    leaving[to]!.push(edge * 2 + 1)
  })
  const angle = (half: number): number => {
    const [from, to] = endsOf(edges, half).map((index) => nodes[index]!) as [Point, Point]
    return Math.atan2(to[1] - from[1], to[0] - from[0])
  }
  for (const halves of leaving) halves.sort((one, other) => angle(one) - angle(other))
  const next = (half: number): number => {
    const around = leaving[endsOf(edges, half)[1]]!
    const back = around.indexOf(half ^ 1)
    return around[(back - 1 + around.length) % around.length]!
  }
  const done = new Set<number>()
  const faces: number[][] = []
  for (let start = 0; start < edges.length * 2; start++) {
    if (done.has(start)) continue
    const face: number[] = []
    for (let half = start; !done.has(half); half = next(half)) {
      done.add(half)
      face.push(half)
    }
    if (areaOf(face.map((half) => nodes[endsOf(edges, half)[0]]!)) > 1) faces.push(face)
  }
  return faces
}

export const endsOf = (edges: readonly Edge[], half: number): readonly [from: number, to: number] => {
  const { from, to } = edges[half >> 1]!
  return half % 2 === 0 ? [from, to] : [to, from]
}
