import type { LineString } from 'geojson'
import type { Answers } from '../../../geodata/answers/model.ts'
import type { DecidedChoice } from '../../../geodata/outline/decided-choices.ts'
import type { Certainty, OutlineRole } from '../../../geodata/outline/model.ts'
import type { Place } from '../../../geodata/places/place.ts'
import type { HeldGrid } from '../terrain/messages.ts'

/** What a case is drawn from, as the page knows it. */
export type HeldCase = {
  readonly text: string
  readonly places: readonly Place[]
  readonly choices: readonly DecidedChoice[]
  readonly land: Pick<HeldGrid, 'grid' | 'heights' | 'kind' | 'source'> | null
}

/** A line as it would be drawn. */
export type PreviewLine = {
  readonly role: OutlineRole
  readonly certainty: Certainty
  readonly geometry: LineString
}

/** `given` are the answers that stand, `tried` the same with another one. */
export type PreviewAsked = { readonly given: Answers; readonly tried: Answers }

export type SolverRequest =
  | { readonly number: number; readonly task: 'hold'; readonly given: HeldCase }
  | { readonly number: number; readonly task: 'preview'; readonly given: PreviewAsked }
/** The lines of the outlines that the other answer would move; undefined where the worker failed. */
export type SolverReport = { readonly number: number; readonly lines: readonly PreviewLine[] | undefined }
