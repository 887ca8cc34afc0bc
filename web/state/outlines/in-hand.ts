import { takeIntoHand } from '../../../geodata/fabric/fabric-of.ts'

import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { Fabric, FabricShape } from '../../../geodata/fabric/model.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireOutline } from '../../../geodata/wire/geometry.ts'

/** The shape that an outline became, if it is in hand. */
export const shapeOfOutline = (fabric: Fabric, { descriptionId, role }: WireOutline): FabricShape | undefined =>
  fabric.shapes.find(({ of }) => of.kind === 'description' && of.descriptionId === descriptionId && of.role === role)

/** Takes outlines into hand as they are drawn now; each segment keeps the words that it answers. */
export const withOutlines = (
  fabric: Fabric,
  view: CaseView,
  outlines: readonly WireOutline[],
  plane: PlaneSystem,
): Fabric =>
  takeIntoHand(
    fabric,
    outlines.map(({ descriptionId, role, segments, geometry }) => ({
      of: { kind: 'description', descriptionId, role },
      segments: segments.map(({ geometry: line, ...segment }) => ({ ...segment, coordinates: line.coordinates })),
      polygon: geometry,
      calls: view.descriptions.find(({ id }) => id === descriptionId)?.calls ?? [],
    })),
    plane,
  )
