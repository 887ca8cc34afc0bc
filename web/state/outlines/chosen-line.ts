import { isSamePosition } from '../../../geodata/fabric/find.ts'

import type { Fabric, FabricLine } from '../../../geodata/fabric/model.ts'

/** A line of the fabric, and the vertex of it that keys move. */
export type Chosen = { readonly lineId: string; readonly vertex: number | null }

const lineOf = ({ lines }: Fabric, chosen: Chosen): FabricLine | undefined =>
  lines.find(({ id }) => id === chosen.lineId)

/** After a line of `changed` was cut to keep what is measured: the chosen vertex is on one of its pieces now. */
export function chosenAfterCut(chosen: Chosen | null, changed: Fabric, cut: Fabric): Chosen | null {
  if (chosen === null || chosen.vertex === null) return chosen
  const position = lineOf(changed, chosen)?.coordinates[chosen.vertex]
  const own = lineOf(cut, chosen)
  if (!position || !own || own.coordinates[chosen.vertex] === position) return chosen
  const at = own.coordinates.findIndex((one) => isSamePosition(one, position))
  return { lineId: own.id, vertex: at < 0 ? null : at }
}

/** What of a choice is still there in a fabric. */
export function chosenIn(fabric: Fabric, chosen: Chosen | null): Chosen | null {
  const line = chosen && lineOf(fabric, chosen)
  if (!line) return null
  const isThere = chosen.vertex === null || chosen.vertex < line.coordinates.length
  return isThere ? chosen : { lineId: line.id, vertex: null }
}

/** The shape of that id; the first where there is none such. */
export const shapeIn = ({ shapes }: Fabric, shapeId: string | null): string | null =>
  (shapes.find(({ id }) => id === shapeId) ?? shapes[0])?.id ?? null

/** The shape that a chosen line bounds: the one in hand where it does, and where the line bounds none. */
export function shapeOfLine(fabric: Fabric, chosen: Chosen | null, inHand: string | null): string | null {
  const bounded = fabric.shapes.filter(({ parts, courses }) =>
    [...parts.flat(), ...courses].some((chain) => chain.some(({ lineId }) => lineId === chosen?.lineId)),
  )
  return bounded.some(({ id }) => id === inHand) ? inHand : (bounded[0]?.id ?? inHand)
}
