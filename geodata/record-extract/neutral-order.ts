import { PARCEL_LAYERS } from '../overlaps/model.ts'

import type { ExtractParcel } from './model.ts'

type Placed = Pick<ExtractParcel, 'layer' | 'number' | 'parcelId'>

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0)

/** By layer, then by number, then by the number of the record: whoever opens the pair, and from which side, gets the same A and B. */
export const inNeutralOrder = <Parcel extends Placed>(one: Parcel, other: Parcel): [Parcel, Parcel] => {
  const order =
    compare(PARCEL_LAYERS.indexOf(one.layer), PARCEL_LAYERS.indexOf(other.layer)) ||
    compare(one.number, other.number) ||
    compare(one.parcelId, other.parcelId)
  return order <= 0 ? [one, other] : [other, one]
}
