/** The cheapest way through a corridor (Dijkstra, with one list for each whole cost as Dial 1969 has it). */
import type { Corridor } from './corridor.ts'

/** Along a side and across a corner: 7 / 5 is the square root of two within a hundredth. */
export const STRAIGHT = 5
export const DIAGONAL = 7

/** More than the dearest single step, and a power of two. */
const LIST_COUNT = 16384

/** A node of the corridor's box, row by row, with what it costs to begin or to end there. */
export type Terminal = { readonly node: number; readonly cost: number }

/** Calls `visit` for each node that one step leads to, with the whole cost of the step. */
export type Steps = (node: number, visit: (neighbour: number, cost: number) => void) => void

/** Nodes from the best start to the best end, or undefined where no way joins them. */
export function cheapestPath(
  { width, height }: Corridor,
  starts: readonly Terminal[],
  ends: readonly Terminal[],
  steps: Steps,
): number[] | undefined {
  const spent = new Int32Array(width * height).fill(0x7fffffff)
  const cameFrom = new Int32Array(width * height).fill(-1)
  const costOfEnd = new Map(ends.map(({ node, cost }) => [node, cost]))
  const firstOfList = new Int32Array(LIST_COUNT).fill(-1)
  // A node may wait in several lists; only the entry with its final cost counts.
  const nodeOfEntry: number[] = []
  const nextOfEntry: number[] = []
  let waiting = 0
  let from = -1
  const reach = (node: number, cost: number): void => {
    if (cost >= spent[node]!) return
    spent[node] = cost
    cameFrom[node] = from
    const list = cost & (LIST_COUNT - 1)
    nodeOfEntry.push(node)
    nextOfEntry.push(firstOfList[list]!)
    firstOfList[list] = nodeOfEntry.length - 1
    waiting++
  }
  for (const { node, cost } of starts) reach(node, cost)
  let bestEnd = -1
  let bestCost = Infinity
  let before = 0
  const visit = (neighbour: number, cost: number): void => reach(neighbour, before + cost)
  for (let cost = 0; waiting > 0 && cost < bestCost; cost++) {
    const list = cost & (LIST_COUNT - 1)
    for (let entry = firstOfList[list]!; entry >= 0; entry = firstOfList[list]!) {
      firstOfList[list] = nextOfEntry[entry]!
      waiting--
      const node = nodeOfEntry[entry]!
      if (spent[node] !== cost) continue
      const atEnd = costOfEnd.get(node)
      if (atEnd !== undefined && cost + atEnd < bestCost) {
        bestCost = cost + atEnd
        bestEnd = node
      }
      before = cost
      from = node
      steps(node, visit)
    }
  }
  if (bestEnd < 0) return undefined
  const path: number[] = []
  for (let node = bestEnd; node >= 0; node = cameFrom[node]!) path.push(node)
  return path.reverse()
}
