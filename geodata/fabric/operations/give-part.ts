import { success, type Result } from '../../result.ts'
import { linesById, newShapeId, shapeOf } from '../find.ts'
import { refusal } from '../refusal.ts'
import { subjectOf } from '../subject-of.ts'

import type { Fabric, FabricShape, ShapeOf } from '../model.ts'

/**
 * A part of a shape becomes what a person says it is: part of the shape in hand that stands for the same words, or a shape of its own.
 * Nothing that is drawn goes. The last part of what words ask for stays; that of another shape can be given, and the shape goes with it.
 */
export function givePart(
  fabric: Fabric,
  shapeId: string,
  partIndex: number,
  of: ShapeOf,
): Result<{ fabric: Fabric; shapeId: string }> {
  const shape = shapeOf(fabric, shapeId)
  const part = shape.parts[partIndex]
  if (!part) throw new RangeError(`Shape ${shapeId} has no part ${partIndex}.`)
  const isLast = shape.parts.length === 1 && shape.courses.length === 0
  if (isLast && shape.of.kind === 'description')
    return refusal('fabric-last-part', linesById(fabric).get(part[0]![0]!.lineId)!.coordinates[0]!)
  const target =
    of.kind === 'free'
      ? undefined
      : fabric.shapes.find((one) => one.id !== shapeId && subjectOf(one.of) === subjectOf(of))
  const rest = fabric.shapes.flatMap((one): FabricShape[] => {
    if (one.id === shapeId) return isLast ? [] : [{ ...one, parts: one.parts.toSpliced(partIndex, 1) }]
    return one === target ? [{ ...one, parts: [...one.parts, part] }] : [one]
  })
  if (target) return success({ fabric: { ...fabric, shapes: rest }, shapeId: target.id })
  const own: FabricShape = { id: newShapeId(fabric), of, parts: [part], courses: [] }
  return success({ fabric: { ...fabric, shapes: [...rest, own] }, shapeId: own.id })
}
