import { LANDMARK_KINDS } from '../boundary/model.ts'
import { EARLIEST_YEAR, LATEST_YEAR, PLACE_METHODS } from '../places/model.ts'

import type { Layer } from './model.ts'

const WRITTEN: ReadonlySet<string> = new Set(['place-points', 'place-lines', 'place-areas'])

/**
 * Whether programs may change features of a layer. Places stand by themselves; a line without its words, a pin without its entry or an
 * award without its ruling would break the chain from the paper to the ground, so that all of those change on the pages of a case alone.
 */
export const isWritten = ({ id }: Layer): boolean => WRITTEN.has(id)

/** By which a program says why: kept with the version and in the log, and no property of the place. */
export const REASON = 'reason'
export const LONGEST_REASON = 300

/** What the record says of a place, and no program. */
export const KEPT_PROPERTIES: ReadonlySet<string> = new Set(['caseTitle', 'placeId'])
export const NEEDED_PROPERTIES: readonly string[] = ['case', 'kind', 'name']

/** In words of JSON Schema. */
export type Limits = {
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

const YEAR: Limits = { minimum: EARLIEST_YEAR, maximum: LATEST_YEAR }

/** What the value of a property has to keep to beyond its type. */
export const LIMITS: Readonly<Record<string, Limits>> = {
  kind: { enum: LANDMARK_KINDS },
  name: { minLength: 1, maxLength: 100 },
  otherNames: { maxLength: 2000 },
  method: { enum: PLACE_METHODS },
  accuracyMetres: { minimum: 0 },
  fromYear: YEAR,
  toYear: YEAR,
}
