import { chainsOf, edgeKey } from './chains.ts'
import { nodeLines, vertexKey } from './node-lines.ts'
import { offsetInRow, orderInRow } from './places-in-row.ts'

import type { Position } from 'geojson'
import type { ChainPlace, SharedEdge } from './chains.ts'
import type { BoundaryLine, LaidStretch } from './line.ts'
import type { Owner } from './places-in-row.ts'

type Hand = BoundaryLine['inside']

const otherHand = (hand: Hand): Hand => (hand === null ? null : hand === 'left' ? 'right' : 'left')

type Piece = { readonly line: BoundaryLine; readonly place: ChainPlace; readonly coordinates: Position[] }

const pairs = (line: readonly Position[]): [Position, Position][] =>
  line.slice(1).map((to, index): [Position, Position] => [line[index] ?? to, to])

/** Which outlines run along each edge. */
function ownersOfEdges(lines: readonly BoundaryLine[], noded: readonly Position[][]): SharedEdge[] {
  const edges = new Map<string, { from: string; to: string; owners: Set<string> }>()
  lines.forEach(({ outlineId }, index) => {
    for (const [from, to] of pairs(noded[index] ?? [])) {
      const key = edgeKey(from, to)
      const edge = edges.get(key) ?? { from: vertexKey(from), to: vertexKey(to), owners: new Set<string>() }
      edge.owners.add(outlineId)
      edges.set(key, edge)
    }
  })
  return [...edges].map(([key, { from, to, owners }]) => ({ key, from, to, owners: [...owners].sort().join('+') }))
}

/** Cuts a noded line where it passes from one chain to the next. */
function piecesOf(line: BoundaryLine, noded: readonly Position[], places: ReadonlyMap<string, ChainPlace>): Piece[] {
  const pieces: (Piece & { runsWithChain: boolean })[] = []
  for (const [from, to] of pairs(noded)) {
    const place = places.get(edgeKey(from, to))
    if (!place || vertexKey(from) === vertexKey(to)) continue
    const runsWithChain = place.startsAt === vertexKey(from)
    const last = pieces.at(-1)
    if (last?.place.chain === place.chain && last.runsWithChain === runsWithChain) last.coordinates.push(to)
    else pieces.push({ line, place, coordinates: [from, to], runsWithChain })
  }
  return pieces.map(({ runsWithChain, coordinates, ...piece }) =>
    runsWithChain
      ? { ...piece, coordinates }
      : {
          ...piece,
          coordinates: coordinates.reverse(),
          line: { ...line, inside: otherHand(line.inside) },
        },
  )
}

/** Who runs along each chain, in the direction of the chain. */
function ownersOfChains(pieces: readonly Piece[]): Map<number, Owner[]> {
  const owners = new Map<number, Owner[]>()
  for (const { line, place } of pieces) {
    const known = owners.get(place.chain) ?? []
    if (!known.some(({ outlineId }) => outlineId === line.outlineId)) owners.set(place.chain, [...known, line])
  }
  return owners
}

/**
 * Splits boundary lines at the stretches that they share with lines of other outlines and gives each its own room
 * beside the true line, so that coinciding lines are all seen. Lines that run alone lie on the true line.
 */
export function sideBySide(lines: readonly BoundaryLine[], spacingPixels: number): LaidStretch[] {
  const noded = nodeLines(lines.map(({ coordinates }) => coordinates))
  const places = chainsOf(ownersOfEdges(lines, noded))
  const pieces = lines.flatMap((line, index) => piecesOf(line, noded[index] ?? [], places))
  const owners = ownersOfChains(pieces)
  return pieces.map(({ line, place: { chain }, coordinates }) => {
    const row = orderInRow(owners.get(chain) ?? [line])
    const place = row.indexOf(line.outlineId)
    return {
      lineId: line.id,
      coordinates,
      offsetPixels: offsetInRow(place, row.length, spacingPixels),
      inside: line.inside,
      place,
      sharedBy: row.length,
    }
  })
}
