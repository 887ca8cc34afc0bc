import { drawnShape, NOTHING_DRAWN, type DrawnShape } from './shape.ts'

import type { Polygon } from 'geojson'
import type { WirePlace } from '../../../geodata/wire/geometry.ts'
import type { MeantWords } from './words-meant.ts'
import type { WrittenPlace } from './written-place.ts'

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

/** Of what kind drafts of places are, among those of a browser. */
export const PLACE_DRAFTS = 'place'

/** What goes on with a drawing after a reload: the whole of it, with its steps back and forward. */
export type PlaceWork = {
  readonly task: DrawingTask
  readonly drawn: DrawnShape
  readonly past: readonly DrawnShape[]
  readonly future: readonly DrawnShape[]
  readonly isFinished: boolean
  /** Null where nothing was written; earlier programs kept nothing of it. */
  readonly written?: WrittenPlace | null
}

/** Rings are areas from the first. */
const emptyFor = (task: DrawingTask): DrawnShape =>
  task.type === 'stretch' && (task.purpose === 'hole' || task.purpose === 'part')
    ? { ...NOTHING_DRAWN, shape: 'area' }
    : NOTHING_DRAWN

/** A drawing before its first step. */
export function begun(task: DrawingTask): PlaceWork {
  const stands = task.type === 'reshape' ? task.place : task.type === 'parcel' ? task : null
  const drawn = stands ? drawnShape(stands) : emptyFor(task)
  return { task, drawn, past: [], future: [], isFinished: stands !== null, written: null }
}
