import { compareOutlines } from '../../../geodata/fabric/compare-outlines.ts'
import { lengthMetres } from '../../../geodata/crs/plane-geometry.ts'

import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { Fabric, FabricLine } from '../../../geodata/fabric/model.ts'

/** What one version did to a line of the base. */
export type CourseChange =
  | { readonly kind: 'kept' | 'gone' | 'none' | 'retold' }
  | { readonly kind: 'added'; readonly metres: number }
  | {
      readonly kind: 'moved'
      readonly stretches: readonly { readonly before: number; readonly after: number; readonly farthest: number }[]
    }

const lineOf = ({ lines }: Fabric, id: string): FabricLine | undefined => lines.find((line) => line.id === id)

export function courseChange(base: Fabric, version: Fabric, lineId: string, plane: PlaneSystem): CourseChange {
  const [before, after] = [lineOf(base, lineId), lineOf(version, lineId)]
  if (!after) return { kind: before ? 'gone' : 'none' }
  if (!before) return { kind: 'added', metres: lengthMetres(after.coordinates.map(plane.toPlane)) }
  if (JSON.stringify(before) === JSON.stringify(after)) return { kind: 'kept' }
  const { stretches } = compareOutlines(
    { lines: [before.coordinates], ground: null },
    { lines: [after.coordinates], ground: null },
    plane,
  )
  if (stretches.length === 0) return { kind: 'retold' }
  return {
    kind: 'moved',
    stretches: stretches.map(({ beforeMetres, afterMetres, farthestMetres }) => ({
      before: beforeMetres,
      after: afterMetres,
      farthest: farthestMetres ?? 0,
    })),
  }
}
