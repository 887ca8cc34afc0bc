import { textFindings } from '../../../geodata/checks/text-findings.ts'
import { outlineOfShape } from '../../../geodata/fabric/outline-of-shape.ts'
import { wordsOfDescription } from '../../../geodata/words/course/line-of-case.ts'

import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { CheckFinding, Fabric } from '../../../geodata/fabric/model.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'

/** More vertices than these wait for the save: looking must not hold up the hand. */
const MOST_VERTICES = 20_000

/** Lines in hand against their words, and the stated area against the drawn one, while they are drawn; as it is done on save. */
export function againstWords(fabric: Fabric, view: CaseView, plane: PlaneSystem): CheckFinding[] {
  const vertices = fabric.lines.reduce((sum, { coordinates }) => sum + coordinates.length, 0)
  if (vertices > MOST_VERTICES) return []
  const allCalls = view.descriptions.flatMap(({ calls }) => calls)
  return fabric.shapes.flatMap((shape) => {
    const { of } = shape
    if (of.kind !== 'description') return []
    const description = view.descriptions.find(({ id }) => id === of.descriptionId)
    if (!description) return []
    const outline = outlineOfShape(fabric, shape, description.calls, allCalls, undefined, plane)
    const words = wordsOfDescription(view, description)
    return textFindings(shape.id, words, { ...outline, role: of.role }, { places: view.places, plane })
  })
}
