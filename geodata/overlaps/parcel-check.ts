import { ewkbForm, type EwkbForm } from './ewkb-form.ts'
import { packEwkb, type ShapeFault } from './pack-ewkb.ts'
import { PolygonPacker } from './packed-polygons.ts'
import { crossingFinder } from './shared-area.ts'

import type { PlaneSystem } from '../crs/gauss-kruger.ts'

/** Why a parcel is not taken. */
type ParcelFault = ShapeFault | 'crosses-itself' | 'too-many-vertices' | 'unclosed' | 'other-system' | 'off-zone'

/** Of one parcel. A county of surveyed ones has some hundreds each. */
export const MOST_VERTICES = 100_000
const MOST_RINGS = MOST_VERTICES / 4
/** CGCS2000, and WGS 84, which differs from it by centimetres. */
const DEGREES_OF = [4490, 4326]
/** A parcel whose zone was mistaken lies three degrees away; no county reaches so far from its middle. */
const FARTHEST_DEGREES = 2.5

export type ParcelChecker = (shape: Uint8Array) => ParcelFault | EwkbForm

/** Looks at parcels, one after another, before they are stored: in the plane of the county, whose middle longitude is given. */
export function parcelChecker(plane: PlaneSystem, middleDegrees: number): ParcelChecker {
  const packer = new PolygonPacker({ polygons: 1, rings: MOST_RINGS, vertices: MOST_VERTICES })
  const crosses = crossingFinder(packer.inProgress())
  const crossesItself = (): boolean => {
    const found = crosses(0)
    packer.takeBackPolygon()
    return found
  }
  return (shape) => {
    const form = ewkbForm(shape)
    if (form === undefined) return 'unread'
    if (form === 'not-an-area') return form
    if (form.system !== undefined && !DEGREES_OF.includes(form.system)) return 'other-system'
    if (form.vertices > MOST_VERTICES || form.rings > MOST_RINGS) return 'too-many-vertices'
    if (form.rings === 0) return 'encloses-nothing'
    if (!form.isClosed) return 'unclosed'
    const fault = packEwkb(packer, shape, plane.toPlane)
    if (fault) return fault
    if (crossesItself()) return 'crosses-itself'
    return Math.abs((form.west + form.east) / 2 - middleDegrees) > FARTHEST_DEGREES ? 'off-zone' : form
  }
}
