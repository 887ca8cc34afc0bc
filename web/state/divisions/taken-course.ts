import { drawCourse } from '../../../geodata/fabric/operations/change-parts.ts'
import { layCourse, type CourseOrigin } from '../../../geodata/fabric/operations/lay-course.ts'
import { success, type Result } from '../../../geodata/result.ts'

import type { Position } from 'geojson'
import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { CallAct } from '../../../geodata/boundary/model.ts'
import type { Fabric, LineWords, ShapeOf } from '../../../geodata/fabric/model.ts'
import type { Span } from '../../../geodata/text/span.ts'
import type { WireDivisionProposal } from '../../../geodata/wire/divisions.ts'

/** What a line that is taken over from a proposal keeps to: the place, or the terrain, or nothing but its bearing. */
export function originOfProposal({ kind, placeId }: Pick<WireDivisionProposal, 'kind' | 'placeId'>): CourseOrigin {
  switch (kind) {
    case 'along-feature':
      return { method: 'follows-feature', reason: 'along-named-feature', placeId }
    case 'along-ridge':
    case 'along-gully':
      return { method: 'traced-on-terrain', reason: 'along-terrain', placeId: null }
    default:
      return { method: 'drawn-by-hand', reason: 'drawn-by-a-person', placeId: null }
  }
}

/**
 * A course for a ruled line of which nothing is drawn yet: a shape in hand that answers the words which say what divides. They did not
 * ask for this very course, so it is only implied.
 */
export function courseOfWords(
  fabric: Fabric,
  description: { readonly id: string; readonly calls: readonly (Span & { readonly act: CallAct })[] },
  course: { readonly positions: readonly Position[]; readonly drawnBy: string; readonly origin: CourseOrigin },
  plane: PlaneSystem,
): Result<{ readonly fabric: Fabric; readonly shapeId: string }> {
  const words = description.calls
    .filter(({ act }) => act === 'divides')
    .map(({ start, end }): LineWords => ({ call: { start, end }, mark: null, certainty: 'implied' }))
  const of: ShapeOf = { kind: 'description', descriptionId: description.id, role: 'dividing-line' }
  const begun = drawCourse(fabric, of, { ...course, words }, plane)
  if (!begun.ok) return begun
  const laid = layCourse(begun.value.fabric, begun.value.shapeId, course)
  return laid.ok ? success({ fabric: laid.value, shapeId: begun.value.shapeId }) : laid
}

/**
 * A course for a case without a ruled line: a shape in hand that answers no words, under this name. Where one of the name is in hand,
 * it runs along the new course instead.
 */
export function courseWithoutWords(
  fabric: Fabric,
  name: string,
  course: { readonly positions: readonly Position[]; readonly drawnBy: string; readonly origin: CourseOrigin },
  plane: PlaneSystem,
): Result<{ readonly fabric: Fabric; readonly shapeId: string }> {
  const known = fabric.shapes.find(({ of }) => of.kind === 'free' && of.name === name)
  const begun = known
    ? success({ fabric, shapeId: known.id })
    : drawCourse(fabric, { kind: 'free', name }, { ...course, words: [] }, plane)
  if (!begun.ok) return begun
  const laid = layCourse(begun.value.fabric, begun.value.shapeId, course)
  return laid.ok ? success({ fabric: laid.value, shapeId: begun.value.shapeId }) : laid
}
