/** Where a line drawn by hand runs out and back beside itself: a slip of the hand over many points. */
import { distanceMetres, signedAreaSquareMetres } from '../../crs/plane-geometry.ts'
import { usePositions, type LinesById } from '../chain-positions.ts'
import { linesById } from '../find.ts'
import { chainsOf } from '../replace-uses.ts'

import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { Chain, CheckFinding, Fabric, FabricLine } from '../model.ts'
import type { Position } from 'geojson'

/** Shorter ones are left to the eye. */
const LEAST_REACH_METRES = 10
/** The root is this share of the way out and back, or less. */
const ROOT_SHARE = 0.1
/** What is enclosed, as a share of the square of the way: of a circle it is 0.08. */
const ENCLOSED_SHARE = 0.02
const MOST_VERTICES = 60

type Vertex = { readonly position: Position; readonly point: Metres; readonly line: FabricLine }
type Needle = { readonly last: number; readonly tip: Vertex; readonly reachMetres: number; readonly rootMetres: number }

const verticesOf = (chain: Chain, lines: LinesById, plane: PlaneSystem): Vertex[] =>
  chain.flatMap((use, index) =>
    usePositions(use, lines)
      .slice(index === 0 ? 0 : 1)
      .map((position) => ({ position, point: plane.toPlane(position), line: lines.get(use.lineId)! })),
  )

const enclosedSquareMetres = (loop: readonly Vertex[]): number =>
  Math.abs(signedAreaSquareMetres(loop.map(({ point }) => point)))

/** The needle that reaches farthest of those with their root at a vertex. */
function needleAt(vertices: readonly Vertex[], first: number): Needle | undefined {
  const root = vertices[first]!.point
  const away = ({ point }: Vertex) => distanceMetres(root, point)
  let [way, best]: [number, Needle | undefined] = [0, undefined]
  for (let last = first + 1; last < Math.min(vertices.length, first + MOST_VERTICES); last++) {
    way += distanceMetres(vertices[last - 1]!.point, vertices[last]!.point)
    const rootMetres = away(vertices[last]!)
    if (last < first + 2 || way < 2 * LEAST_REACH_METRES || rootMetres > ROOT_SHARE * way) continue
    const loop = vertices.slice(first, last + 1)
    if (enclosedSquareMetres(loop) > ENCLOSED_SHARE * way * way) continue
    const tip = loop.reduce((far, one) => (away(one) > away(far) ? one : far))
    const reachMetres = away(tip)
    if (reachMetres >= LEAST_REACH_METRES && reachMetres > (best?.reachMetres ?? 0))
      best = { last, tip, reachMetres, rootMetres }
  }
  return best
}

const isByHand = ({ method }: FabricLine): boolean => method === 'drawn-by-hand'

function ofChain(vertices: readonly Vertex[], shapeId: string): CheckFinding[] {
  const findings: CheckFinding[] = []
  for (let first = 0; first + 2 < vertices.length; first++) {
    if (!isByHand(vertices[first]!.line) && !isByHand(vertices[first + 1]!.line)) continue
    const needle = needleAt(vertices, first)
    if (!needle) continue
    const { tip, reachMetres, rootMetres } = needle
    const about = { spot: tip.position, shapeId, lineId: tip.line.id }
    findings.push({ code: 'spike', severity: 'warning', ...about, figures: { reachMetres, rootMetres } })
    first = needle.last - 1
  }
  return findings
}

/** Out to a tip and back along nearly the same way, across the ends of lines too; each tip once. */
export function needleFindings(fabric: Fabric, plane: PlaneSystem): CheckFinding[] {
  const lines = linesById(fabric)
  const found = fabric.shapes.flatMap((shape) =>
    chainsOf(shape)
      .filter((chain) => chain.some(({ lineId }) => isByHand(lines.get(lineId)!)))
      .flatMap((chain) => ofChain(verticesOf(chain, lines, plane), shape.id)),
  )
  return [...new Map(found.map((finding) => [String(finding.spot), finding])).values()]
}
