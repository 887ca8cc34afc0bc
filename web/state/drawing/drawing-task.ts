import type { Polygon } from 'geojson'
import type { WirePlace } from '../../../geodata/wire/geometry.ts'
import type { DrawnShape } from './shape.ts'
import type { MeantWords } from './words-meant.ts'

export const STRETCH_PURPOSES = ['reshape', 'split', 'hole', 'part'] as const
/** What a drawn line or ring is to do to the outlines in hand. */
export type StretchPurpose = (typeof STRETCH_PURPOSES)[number]

/** What a person is about: a place drawn (for some words) or drawn anew, one shown for some words, a stretch of outlines, a part of a parcel. */
export type DrawingTask =
  | { readonly type: 'stretch'; readonly purpose: StretchPurpose }
  | { readonly type: 'draw'; readonly words: MeantWords | null }
  | { readonly type: 'reshape'; readonly place: WirePlace }
  | { readonly type: 'parcel'; readonly number: string; readonly geometry: Polygon }
  | { readonly type: 'show'; readonly words: MeantWords }

/** What goes on with a drawing after a reload: the whole of it, with its steps back and forward. */
export type PlaceWork = {
  readonly task: DrawingTask
  readonly drawn: DrawnShape
  readonly past: readonly DrawnShape[]
  readonly future: readonly DrawnShape[]
  readonly isFinished: boolean
}
