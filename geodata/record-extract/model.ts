/** What a county's record holds of two parcels that share ground, as a case begins from it. */
import type { Ground } from '../outline/model.ts'
import type { ParcelLayer } from '../overlaps/model.ts'

/** Letters of the two sides: neither ranks above the other. */
export const PAIR_LETTERS = ['A', 'B'] as const

type ExtractSource =
  | {
      readonly kind: 'file'
      readonly fileName: string
      readonly sha256: string
      /** ISO day. */
      readonly importedAt: string
    }
  | { readonly kind: 'case'; readonly address: string }

export type ExtractParcel = {
  readonly parcelId: number
  readonly layer: ParcelLayer
  readonly number: string
  /** Null where the record names nobody. */
  readonly holder: string | null
  readonly version: number
  /** What the source says beside, by its own names. */
  readonly facts: Readonly<Record<string, string>>
  readonly source: ExtractSource
  /** In the zone of the county. */
  readonly planarSquareMetres: number
  readonly ground: Ground
}

export type RecordExtract = {
  readonly countyCode: string
  readonly countyName: string
  readonly centralMeridianDegrees: number
  /** ISO day on which it is made. */
  readonly day: string
  readonly begunBy: string
  /** A, then B. */
  readonly parcels: readonly [ExtractParcel, ExtractParcel]
  readonly overlap: { readonly ground: Ground; readonly planarSquareMetres: number }
}
