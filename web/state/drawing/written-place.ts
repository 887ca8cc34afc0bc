import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { PlaceMethod } from '../../../geodata/places/model.ts'
import type { MeantWords } from './words-meant.ts'

/** What a person writes of a drawn place. */
export type PlaceFields = {
  name: string
  kind: LandmarkKind
  method: PlaceMethod
  /** As typed; empty: not known. */
  accuracy: string
  /** As typed; empty: not known, or to this day. */
  fromYear: string
  toYear: string
  reason: string
}

/** The fields, and the words that the place is to stand for. */
export type WrittenPlace = { readonly fields: Readonly<PlaceFields>; readonly meant: MeantWords | null }
