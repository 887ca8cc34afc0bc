import { success, type Result } from '../../result.ts'
import { linesById, shapeOf } from '../find.ts'
import { innerLineIds } from '../inner-lines.ts'
import { partsOfUses } from '../parts-of-uses.ts'
import { refusal } from '../refusal.ts'
import { chainsOf } from '../replace-uses.ts'
import { withoutUnused, type Removed } from '../unused-lines.ts'

import type { PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { Fabric } from '../model.ts'

/**
 * Makes one shape of two that share a line; the first keeps its number and what it is. Lines between them that nobody uses any more
 * go; their words are given back, so that a person sees what is no boundary now.
 */
export function mergeShapes(fabric: Fabric, firstId: string, secondId: string, plane: PlaneSystem): Result<Removed> {
  const [first, second] = [shapeOf(fabric, firstId), shapeOf(fabric, secondId)]
  const lines = linesById(fabric)
  const uses = [first, second].flatMap(({ parts }) => parts.flat(2))
  const opposite = new Set(second.parts.flat(2).map(({ lineId, reversed }) => `${lineId} ${!reversed}`))
  const isShared = first.parts.flat(2).some(({ lineId, reversed }) => opposite.has(`${lineId} ${reversed}`))
  const parts = isShared ? partsOfUses(uses, lines, plane) : undefined
  const spot = chainsOf(first)[0]?.[0]
  if (!parts) return refusal('fabric-merge-shares-nothing', spot ? lines.get(spot.lineId)!.coordinates[0]! : [0, 0])
  const shapes = fabric.shapes
    .filter(({ id }) => id !== secondId)
    .map((shape) =>
      shape.id === firstId ? { ...shape, parts, courses: [...first.courses, ...second.courses] } : shape,
    )
  return success(withoutUnused({ ...fabric, shapes }))
}

/** Makes one part of the parts of a shape that share lines; those lines go where nobody else uses them, and their words are given back. */
export function joinParts(fabric: Fabric, shapeId: string, plane: PlaneSystem): Result<Removed> {
  const shape = shapeOf(fabric, shapeId)
  const lines = linesById(fabric)
  const uses = shape.parts.flat(2)
  const parts = innerLineIds(shape).size > 0 ? partsOfUses(uses, lines, plane) : undefined
  const spot = uses[0] ? lines.get(uses[0].lineId)!.coordinates[0]! : [0, 0]
  if (!parts) return refusal('fabric-merge-shares-nothing', spot)
  const shapes = fabric.shapes.map((one) => (one.id === shapeId ? { ...one, parts } : one))
  return success(withoutUnused({ ...fabric, shapes }))
}
