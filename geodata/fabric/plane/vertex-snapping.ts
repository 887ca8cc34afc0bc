/** Vertices of several lines that are one place become one vertex, and lines get a vertex where another's lies on them. */
import { nearestOnLine } from '../../crs/plane-geometry.ts'

import { edgeGrid, edgesOf } from './edge-grid.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

const keyOf = ([east, north]: Metres): string => `${east} ${north}`

/** Cells as wide as the tolerance: what is near lies in the same cell or one beside it. */
class NearPoints {
  readonly #cells = new Map<string, { point: Metres; line: number }[]>()
  readonly #tolerance: number
  constructor(toleranceMetres: number) {
    this.#tolerance = toleranceMetres
  }
  #cell([east, north]: Metres): [number, number] {
    return [Math.floor(east / this.#tolerance), Math.floor(north / this.#tolerance)]
  }
  add(point: Metres, line: number): void {
    const key = this.#cell(point).join(' ')
    const known = this.#cells.get(key)
    if (known) known.push({ point, line })
    else this.#cells.set(key, [{ point, line }])
  }
  /** The nearest of another line within the tolerance. */
  nearest(point: Metres, line: number): Metres | undefined {
    const [column, row] = this.#cell(point)
    let [best, least]: [Metres | undefined, number] = [undefined, this.#tolerance]
    for (let x = column - 1; x <= column + 1; x++)
      for (let y = row - 1; y <= row + 1; y++)
        for (const one of this.#cells.get(`${x} ${y}`) ?? []) {
          const metres = Math.hypot(one.point[0] - point[0], one.point[1] - point[1])
          if (one.line !== line && metres <= least) [best, least] = [one.point, metres]
        }
    return best
  }
}

/** Each vertex goes to the nearest one of an earlier line within the tolerance; the same place moves as one. */
function mergedVertices(lines: readonly (readonly Metres[])[], toleranceMetres: number): Metres[][] {
  const near = new NearPoints(toleranceMetres)
  const settled = new Map<string, Metres>()
  return lines.map((line, number) =>
    line.map((point) => {
      const key = keyOf(point)
      const known = settled.get(key)
      if (known) return known
      const at = near.nearest(point, number) ?? point
      settled.set(key, at)
      near.add(at, number)
      return at
    }),
  )
}

type Insertion = { readonly fraction: number; readonly point: Metres }

/**
 * The lines with common vertices: within the tolerance of an earlier line, a vertex goes onto it and the earlier line gets it too;
 * a later line gets the vertices of earlier ones that it passes. Earlier lines do not leave their course.
 */
export function withCommonVertices(lines: readonly (readonly Metres[])[], toleranceMetres: number): Metres[][] {
  const merged = mergedVertices(lines, toleranceMetres)
  const edges = edgesOf(merged)
  const grid = edgeGrid(edges)
  const firstEdges: number[] = []
  const lineOfEdge = new Uint32Array(edges.count)
  let edge = 0
  merged.forEach((line, number) => {
    firstEdges.push(edge)
    for (let index = 1; index < line.length; index++) lineOfEdge[edge++] = number
  })
  const insertions = new Map<number, Insertion[]>()
  const moved = new Map<string, Metres>()
  const asked = new Set<string>()
  merged.forEach((line, number) => {
    for (const point of line) {
      const key = keyOf(point)
      if (asked.has(key)) continue
      asked.add(key)
      const found: { at: number; fraction: number; point: Metres; offset: number }[] = []
      const seen = new Set<number>()
      grid.near(
        point[0] - toleranceMetres,
        point[1] - toleranceMetres,
        point[0] + toleranceMetres,
        point[1] + toleranceMetres,
        (at) => {
          if (seen.has(at)) return
          seen.add(at)
          const [ax, ay, bx, by] = [0, 1, 2, 3].map((offset) => edges.ends[4 * at + offset]!) as [
            number,
            number,
            number,
            number,
          ]
          const on = nearestOnLine(
            [
              [ax, ay],
              [bx, by],
            ],
            point,
          )
          if (on.offsetMetres > toleranceMetres || on.fraction === 0 || on.fraction === 1) return
          if (lineOfEdge[at] === number) return
          found.push({ at, fraction: on.fraction, point: on.point, offset: on.offsetMetres })
        },
      )
      const earlier = found
        .filter(({ at }) => lineOfEdge[at]! < number)
        .sort((one, other) => one.offset - other.offset)[0]
      const at = earlier && earlier.offset > 1e-6 ? earlier.point : point
      if (at !== point) moved.set(key, at)
      for (const one of found)
        insertions.set(one.at, [...(insertions.get(one.at) ?? []), { fraction: one.fraction, point: at }])
    }
  })
  return merged.map((line, number) => {
    const own: Metres[] = []
    line.forEach((point, index) => {
      own.push(moved.get(keyOf(point)) ?? point)
      const inner = index + 1 < line.length ? insertions.get(firstEdges[number]! + index) : undefined
      for (const one of (inner ?? []).sort((first, second) => first.fraction - second.fraction)) own.push(one.point)
    })
    return own.filter((point, index) => index === 0 || keyOf(point) !== keyOf(own[index - 1]!))
  })
}
