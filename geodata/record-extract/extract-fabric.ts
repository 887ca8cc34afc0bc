import { gaussKruger } from '../crs/gauss-kruger.ts'
import { fabricOf, type OutlineInHand } from '../fabric/fabric-of.ts'
import { polygonsOf, type Ground, type OutlineRole } from '../outline/model.ts'

import type { Fabric } from '../fabric/model.ts'
import type { RecordExtract } from './model.ts'

/** Lines become one only where they already are: the outlines of the record are taken over as they run. */
const SAME_LINE_METRES = 1e-6

const inHand = (ground: Ground, descriptionIndex: number, role: OutlineRole): OutlineInHand => ({
  of: { kind: 'description', descriptionId: String(descriptionIndex), role },
  polygon: ground,
  calls: [],
  segments: polygonsOf(ground)
    .flat()
    .map((coordinates) => ({
      callIndex: null,
      markIndex: null,
      placeId: null,
      method: 'digitised',
      certainty: 'stated',
      accuracyMetres: null,
      reason: 'as-in-county-record',
      coordinates,
    })),
})

/** The outlines of both parcels and of their overlap as lines in hand, for descriptions in the order of `describedInExtract`. */
export const fabricOfExtract = ({ parcels: [one, other], overlap, centralMeridianDegrees }: RecordExtract): Fabric =>
  fabricOf(
    [inHand(one.ground, 0, 'claim'), inHand(other.ground, 1, 'claim'), inHand(overlap.ground, 2, 'extent')],
    gaussKruger(centralMeridianDegrees),
    SAME_LINE_METRES,
  )
