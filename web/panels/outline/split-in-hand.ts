import { chainMetres } from '../../../geodata/fabric/chain-positions.ts'
import { linesById, shapeOf } from '../../../geodata/fabric/find.ts'
import { splitShape, type Split, type Splitting } from '../../../geodata/fabric/operations/split-shape.ts'
import { success } from '../../../geodata/result.ts'

import type { Side } from '../../../geodata/boundary/model.ts'
import type { Metres, PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { Fabric, Part, ShapeOf } from '../../../geodata/fabric/model.ts'
import type { Result } from '../../../geodata/result.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'

export type SplitInHand = Pick<Splitting, 'shapeId' | 'cut' | 'toleranceMetres'>

/** Which way a side of the ruling lies: easting and northing. */
const WAY_OF_SIDE: Readonly<Partial<Record<Side, Metres>>> = {
  E: [1, 0],
  W: [-1, 0],
  N: [0, 1],
  S: [0, -1],
  NE: [1, 1],
  NW: [-1, 1],
  SE: [1, -1],
  SW: [-1, -1],
}

function middleOf(fabric: Fabric, part: Part, plane: PlaneSystem): Metres {
  const lines = linesById(fabric)
  const points = part.flatMap((ring) => chainMetres(ring, lines, plane))
  const [east, north] = points.reduce<Metres>(([x, y], [nextX, nextY]) => [x + nextX, y + nextY], [0, 0])
  return [east / points.length, north / points.length]
}

/** The parts on both sides of a cut that runs inside a shape: the one that runs along it, and the one that runs back. */
function middlesBeside(
  { fabric, leftId, dividing }: Split,
  plane: PlaneSystem,
): { readonly left: Metres; readonly right: Metres } {
  const { parts } = shapeOf(fabric, leftId)
  const [cut] = dividing
  const beside = (reversed: boolean) =>
    parts.find((part) => part[0]!.some((use) => use.lineId === cut!.lineId && use.reversed === reversed))!
  return {
    left: middleOf(fabric, beside(cut!.reversed), plane),
    right: middleOf(fabric, beside(!cut!.reversed), plane),
  }
}

/** The awards of the ruling for two parts, by the sides that its words name; null where it names no two. */
function awardsOf(view: CaseView, left: Metres, right: Metres): { left: ShapeOf; right: ShapeOf } | null {
  const calls = view.descriptions.find(({ id }) => id === view.ruling?.descriptionId)?.calls ?? []
  const [first, second] = (view.ruling?.awards ?? []).flatMap(({ callIndex, side }) => {
    const way = side && WAY_OF_SIDE[side]
    const call = calls[callIndex]
    return way && call ? [{ way, of: { kind: 'award' as const, call: { start: call.start, end: call.end } } }] : []
  })
  if (!first || !second) return null
  const leftward = (left[0] - right[0]) * first.way[0] + (left[1] - right[1]) * first.way[1]
  return leftward >= 0 ? { left: first.of, right: second.of } : { left: second.of, right: first.of }
}

/**
 * Parts a shape in two that share the cut. The disputed extent stays, and its parts are the awards that the ruling names; both parts of
 * any other shape stay parts of it, so that nothing drawn is lost to the words that it was drawn for.
 */
export function splitInHand(
  fabric: Fabric,
  { shapeId, cut, toleranceMetres }: SplitInHand,
  view: CaseView,
  plane: PlaneSystem,
): Result<Fabric> {
  const { of } = shapeOf(fabric, shapeId)
  const parted = splitShape(fabric, { shapeId, cut, toleranceMetres, left: null, right: null }, plane)
  if (!parted.ok) return parted
  const isExtent = of.kind === 'description' && of.role === 'extent'
  const middles = middlesBeside(parted.value, plane)
  const awards = isExtent ? awardsOf(view, middles.left, middles.right) : null
  if (awards === null) return success(parted.value.fabric)
  const split = splitShape(fabric, { shapeId, cut, toleranceMetres, ...awards, keepWhole: true }, plane)
  return split.ok ? success(split.value.fabric) : split
}
