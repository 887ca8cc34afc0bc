import { muOf } from '../claims/model.ts'

import { chainMetres } from './chain-positions.ts'
import { linesById } from './find.ts'
import { innerLineIds } from './inner-lines.ts'
import { isSameWords } from './joined-attributes.ts'
import { positionOf } from './plane/rounded-position.ts'
import { distanceToEdges } from './plane/distance-to-edges.ts'
import { multiPolygonOf } from './plane/region-geometry.ts'
import { windingRegions, type Region } from './plane/winding-regions.ts'
import { chainsOf } from './replace-uses.ts'
import { subjectOf } from './subject-of.ts'

import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Chain, Fabric, FabricLine, FabricShape, LineUse, ShapeOf } from './model.ts'
import type { MultiPolygon, Position } from 'geojson'

/** Ground that one version has and the other has not; geometry null where there is none. */
type GroundChange = {
  readonly squareMetres: number
  readonly mu: number
  readonly geometry: MultiPolygon | null
}

type ShapeComparison = {
  readonly of: ShapeOf
  /** Null where only the other version has the shape. */
  readonly beforeId: string | null
  readonly afterId: string | null
  readonly added: GroundChange
  readonly removed: GroundChange
  /** The vertex of either version that lies farthest from the line of the other; null where none moved or one is missing. */
  readonly largestShift: { readonly metres: number; readonly spot: Position } | null
  readonly isChanged: boolean
}

export type FabricComparison = {
  readonly shapes: readonly ShapeComparison[]
  /** By number; `moved`: its course changed; `retold`: its words, certainty, method or accuracy alone did. */
  readonly lines: {
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly moved: readonly string[]
    readonly retold: readonly string[]
  }
}

const isSameCourse = (one: FabricLine, other: FabricLine): boolean =>
  one.coordinates.length === other.coordinates.length &&
  one.coordinates.every(([x, y], index) => x === other.coordinates[index]![0] && y === other.coordinates[index]![1])

const isToldAlike = (one: FabricLine, other: FabricLine): boolean =>
  one.method === other.method &&
  one.certainty === other.certainty &&
  one.accuracyMetres === other.accuracyMetres &&
  one.placeId === other.placeId &&
  one.words.length === other.words.length &&
  one.words.every((words) =>
    other.words.some((known) => isSameWords(known, words) && known.certainty === words.certainty),
  )

function linesChanged(before: Fabric, after: Fabric): FabricComparison['lines'] {
  const [known, now] = [linesById(before), linesById(after)]
  const both = before.lines.flatMap((line) => (now.has(line.id) ? [[line, now.get(line.id)!] as const] : []))
  return {
    added: after.lines.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    removed: before.lines.filter(({ id }) => !now.has(id)).map(({ id }) => id),
    moved: both.filter(([one, other]) => !isSameCourse(one, other)).map(([{ id }]) => id),
    retold: both.filter(([one, other]) => isSameCourse(one, other) && !isToldAlike(one, other)).map(([{ id }]) => id),
  }
}

const groundChange = (region: Region | undefined, plane: PlaneSystem): GroundChange => ({
  squareMetres: region?.squareMetres ?? 0,
  mu: muOf(region?.squareMetres ?? 0),
  geometry: region && region.rings.length > 0 ? multiPolygonOf(region.rings, plane) : null,
})

type Drawn = {
  readonly shape: FabricShape
  readonly rings: readonly (readonly Metres[])[]
  readonly chains: readonly (readonly Metres[])[]
}

/** Its chains without the lines that part its own ground. */
function boundingChains(shape: FabricShape): Chain[] {
  const inner = innerLineIds(shape)
  if (inner.size === 0) return chainsOf(shape)
  return chainsOf(shape)
    .flatMap((chain) =>
      chain.reduce<LineUse[][]>(
        (runs, use) => {
          if (inner.has(use.lineId)) return [...runs, []]
          return [...runs.slice(0, -1), [...runs.at(-1)!, use]]
        },
        [[]],
      ),
    )
    .filter((run) => run.length > 0)
}

function drawnShape(fabric: Fabric, shape: FabricShape | undefined, plane: PlaneSystem): Drawn | undefined {
  if (!shape) return undefined
  const lines = linesById(fabric)
  return {
    shape,
    rings: shape.parts.flat().map((ring) => chainMetres(ring, lines, plane)),
    chains: boundingChains(shape).map((chain) => chainMetres(chain, lines, plane)),
  }
}

/** Vertices that both have at the very same place are no shift. */
function farthest(one: Drawn, other: Drawn): { metres: number; point: Metres } | undefined {
  const known = new Set(other.chains.flat().map(([x, y]) => `${x} ${y}`))
  const distance = distanceToEdges(other.chains)
  let best: { metres: number; point: Metres } | undefined
  for (const point of one.chains.flat()) {
    if (known.has(`${point[0]} ${point[1]}`)) continue
    const metres = distance(point, best?.metres)
    if (metres > (best?.metres ?? 0.001)) best = { metres, point }
  }
  return best
}

function largestShift(
  before: Drawn | undefined,
  after: Drawn | undefined,
  plane: PlaneSystem,
): ShapeComparison['largestShift'] {
  if (!before || !after || before.chains.length === 0 || after.chains.length === 0) return null
  const [best] = [farthest(after, before), farthest(before, after)]
    .flatMap((one) => (one ? [one] : []))
    .sort((one, other) => other.metres - one.metres)
  return best ? { metres: best.metres, spot: positionOf(plane, best.point) } : null
}

/** The same ground in other parts. */
const isPartedOtherwise = ({ shape: one }: Drawn, { shape: other }: Drawn): boolean =>
  one.parts.length !== other.parts.length || innerLineIds(one).size !== innerLineIds(other).size

function comparedShape(before: Drawn | undefined, after: Drawn | undefined, plane: PlaneSystem): ShapeComparison {
  const regions = windingRegions([
    ...(after?.rings ?? []).map((ring) => ({ ring, weight: 1 as const })),
    ...(before?.rings ?? []).map((ring) => ({ ring, weight: -1 as const })),
  ])
  const shift = largestShift(before, after, plane)
  return {
    of: (after ?? before)!.shape.of,
    beforeId: before?.shape.id ?? null,
    afterId: after?.shape.id ?? null,
    added: groundChange(regions.get(1), plane),
    removed: groundChange(regions.get(-1), plane),
    largestShift: shift,
    isChanged: regions.size > 0 || shift !== null || !before || !after || isPartedOtherwise(before, after),
  }
}

/** Shapes of one name are told apart by their order. */
function nameAmong(shapes: readonly FabricShape[], index: number): string {
  const subject = subjectOf(shapes[index]!.of)
  const before = shapes.slice(0, index).filter(({ of }) => subjectOf(of) === subject).length
  return before === 0 ? subject : `${subject} ${before + 1}`
}

/** Two versions beside each other, shape by shape. Areas are planar, on the case's own plane. */
export function compareFabrics(before: Fabric, after: Fabric, plane: PlaneSystem): FabricComparison {
  const named = (fabric: Fabric) =>
    new Map(fabric.shapes.map((shape, index) => [nameAmong(fabric.shapes, index), shape]))
  const [known, now] = [named(before), named(after)]
  const subjects = [...new Set([...known.keys(), ...now.keys()])]
  return {
    shapes: subjects.map((subject) =>
      comparedShape(drawnShape(before, known.get(subject), plane), drawnShape(after, now.get(subject), plane), plane),
    ),
    lines: linesChanged(before, after),
  }
}
