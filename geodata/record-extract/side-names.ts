import type { ParcelLayer } from '../overlaps/model.ts'
import type { ExtractParcel } from './model.ts'

export const LAYER_WORDS: Readonly<Record<ParcelLayer, string>> = { claim: '主张', certificate: '权证', award: '裁决' }

const HOLDER_WORDS: Readonly<Record<ParcelLayer, string>> = {
  claim: '主张人',
  certificate: '权利人',
  award: '裁决所归的一方',
}

type Named = Pick<ExtractParcel, 'layer' | 'number' | 'holder'>

const ofParcel = ({ layer, number }: Named): string => `${LAYER_WORDS[layer]}图层${number}号`

/** What the sides are called: by their holders; by their parcels where the record names nobody, or both alike. */
export function sideNames([one, other]: readonly [Named, Named]): [string, string] {
  const areAlike = one.holder !== null && one.holder === other.holder
  const nameOf = (parcel: Named): string => {
    if (parcel.holder === null) return `${ofParcel(parcel)}${HOLDER_WORDS[parcel.layer]}`
    return areAlike ? `${parcel.holder}（${ofParcel(parcel)}）` : parcel.holder
  }
  return [nameOf(one), nameOf(other)]
}

/** What the words of a ruling may call a side, beside its name. */
export const SIDE_WORDS: Readonly<Record<string, string>> = { A: '甲方', B: '乙方' }
