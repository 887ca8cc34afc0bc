import { chainsOf } from '../replace-uses.ts'
import { isSamePosition, linesById } from '../find.ts'
import { subjectOf } from '../subject-of.ts'
import { endOfUse, startOfUse } from '../ring-knots.ts'

import type { LinesById } from '../chain-positions.ts'
import type { Chain, CheckFinding, Fabric, FabricLine, FabricShape } from '../model.ts'

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

/** A way of drawing that goes with a place has one, and one that goes with none has none. */
const isOddMethod = ({ method, placeId }: FabricLine): boolean =>
  (method === 'follows-feature' && placeId === null) || (['straight', 'assumed'].includes(method) && placeId !== null)

/** Two shapes for one description or award: nobody could tell which of them stands. */
const twiceTold = ({ shapes }: Fabric): string[] =>
  shapes
    .filter(
      ({ of }, index) => of.kind !== 'free' && shapes.findIndex((one) => subjectOf(one.of) === subjectOf(of)) < index,
    )
    .map(({ id }) => id)

/** Shapes of descriptions that the case does not have, or that do not stand. */
export const unknownDescriptions = (
  { shapes }: Fabric,
  isKnown: (descriptionIndex: number) => boolean,
): CheckFinding[] =>
  shapes.flatMap(({ id, of }) =>
    of.kind === 'description' && !isKnown(Number(of.descriptionId)) ? [broken(id, id)] : [],
  )

/** Whether a fabric hangs together: no other check makes sense of one that does not. */
export function structureFindings(fabric: Fabric): CheckFinding[] {
  const lines = linesById(fabric)
  const twice = [...repeated(fabric.lines.map(({ id }) => id)), ...repeated(fabric.shapes.map(({ id }) => id))]
  const missing = fabric.shapes.flatMap((shape) =>
    chainsOf(shape).flatMap((chain) =>
      chain.flatMap(({ lineId }) => (lines.has(lineId) ? [] : [broken(lineId, shape.id)])),
    ),
  )
  const odd = fabric.lines.filter(isOddMethod).map(({ id }) => broken(id, null))
  const findings = [...[...twice, ...twiceTold(fabric)].map((id) => broken(id, null)), ...missing, ...odd]
  if (findings.length > 0) return findings
  return fabric.shapes.flatMap((shape) => [
    ...shape.parts.flat().flatMap((ring) => looseEnd(ring, true, shape, lines)),
    ...shape.courses.flatMap((course) => looseEnd(course, false, shape, lines)),
  ])
}
