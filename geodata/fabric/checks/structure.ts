import { chainsOf } from '../replace-uses.ts'
import { isSamePosition, linesById } from '../find.ts'
import { endOfUse, startOfUse } from '../ring-knots.ts'

import type { LinesById } from '../chain-positions.ts'
import type { Chain, CheckFinding, Fabric, FabricShape } from '../model.ts'

const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index)

const broken = (id: string, shapeId: string | null): CheckFinding => ({
  code: 'broken-reference',
  severity: 'error',
  spot: null,
  shapeId,
  lineId: null,
  figures: { id },
})

/** Uses that do not meet, as the first such place; a ring must come back to its start. */
function looseEnd(chain: Chain, isRing: boolean, shape: FabricShape, lines: LinesById): CheckFinding[] {
  const loose = chain.find((use, index) => {
    const next = chain[index + 1] ?? (isRing ? chain[0] : undefined)
    return next && !isSamePosition(endOfUse(use, lines), startOfUse(next, lines))
  })
  if (!loose) return []
  return [
    {
      code: 'ring-open',
      severity: 'error',
      spot: endOfUse(loose, lines),
      shapeId: shape.id,
      lineId: loose.lineId,
      figures: {},
    },
  ]
}

/** Whether a fabric hangs together: no other check makes sense of one that does not. */
export function structureFindings(fabric: Fabric): CheckFinding[] {
  const lines = linesById(fabric)
  const twice = [...repeated(fabric.lines.map(({ id }) => id)), ...repeated(fabric.shapes.map(({ id }) => id))]
  const missing = fabric.shapes.flatMap((shape) =>
    chainsOf(shape).flatMap((chain) =>
      chain.flatMap(({ lineId }) => (lines.has(lineId) ? [] : [broken(lineId, shape.id)])),
    ),
  )
  const findings = [...twice.map((id) => broken(id, null)), ...missing]
  if (findings.length > 0) return findings
  return fabric.shapes.flatMap((shape) => [
    ...shape.parts.flat().flatMap((ring) => looseEnd(ring, true, shape, lines)),
    ...shape.courses.flatMap((course) => looseEnd(course, false, shape, lines)),
  ])
}
