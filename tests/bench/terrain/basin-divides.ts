/** The lines between neighbouring basins of another tool's run, along the edges of cells. */

/** Columns and rows as fractions; whole numbers are the middles of cells. */
export type GridPoint = readonly [column: number, row: number]

/** Chains of cell edges that part the same two basins, at least so many edges long; 0 is no basin. */
export function basinDivides(basins: Int32Array, columns: number, rows: number, leastEdges: number): GridPoint[][] {
  const corners = columns + 1
  const edgesOfPair = new Map<string, [number, number][]>()
  const note = (first: number, second: number, from: number, to: number): void => {
    if (first === second || first === 0 || second === 0) return
    const pair = first < second ? `${first},${second}` : `${second},${first}`
    const edges = edgesOfPair.get(pair)
    if (edges) edges.push([from, to])
    else edgesOfPair.set(pair, [[from, to]])
  }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      const corner = row * corners + column
      if (column + 1 < columns) note(basins[cell]!, basins[cell + 1]!, corner + 1, corner + 1 + corners)
      if (row + 1 < rows) note(basins[cell]!, basins[cell + columns]!, corner + corners, corner + corners + 1)
    }
  return [...edgesOfPair.values()]
    .filter((edges) => edges.length >= leastEdges)
    .map((edges) => longestChain(edges))
    .filter((chain) => chain.length > leastEdges)
    .map((chain) => chain.map((corner): GridPoint => [(corner % corners) - 0.5, Math.floor(corner / corners) - 0.5]))
}

function longestChain(edges: readonly (readonly [number, number])[]): number[] {
  const neighbours = new Map<number, number[]>()
  for (const [from, to] of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to])
    neighbours.set(to, [...(neighbours.get(to) ?? []), from])
  }
  let best: number[] = []
  const done = new Set<number>()
  for (const [start, around] of neighbours) {
    if (around.length !== 1 || done.has(start)) continue
    const chain = [start]
    const seen = new Set(chain)
    for (let at = start; ;) {
      const next = neighbours.get(at)!.find((corner) => !seen.has(corner))
      if (next === undefined) break
      seen.add(next)
      chain.push(next)
      at = next
    }
    done.add(chain.at(-1)!)
    if (chain.length > best.length) best = chain
  }
  return best
}
