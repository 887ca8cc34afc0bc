import { standingYears } from '../../../geodata/places/standing-years.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { PlaceMethod } from '../../../geodata/places/model.ts'
import type { WirePlace } from '../../../geodata/wire/geometry.ts'
import type { PlaceChangeBody } from '../../../geodata/wire/places.ts'
import type { DrawingTask } from '../../state/drawing/drawing-task.ts'

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

export function fieldsOf(task: DrawingTask): PlaceFields {
  const place = task.type === 'reshape' ? task.place : null
  const words = task.type === 'draw' ? task.words : null
  return {
    name: place?.names[0]?.name ?? words?.quote ?? '',
    kind: place?.kind ?? words?.kind ?? 'place',
    method: 'drawn-by-hand',
    accuracy: place?.accuracyMetres == null ? '' : String(place.accuracyMetres),
    fromYear: String(place?.years?.from ?? ''),
    toYear: String(place?.years?.to ?? ''),
    reason: '',
  }
}

/** Metres; null where none are given. Not-a-number where what is typed is none. */
export const accuracyOf = ({ accuracy }: PlaceFields): number | null =>
  accuracy.trim() === '' ? null : Number(accuracy.normalize('NFKC'))

const yearOf = (typed: string): number | null =>
  typed.trim() === '' ? null : Number(typed.normalize('NFKC').replace(/年$/u, ''))

/** Undefined where none are typed; null where they cannot be. */
export const yearsOf = ({ fromYear, toYear }: PlaceFields) => standingYears(yearOf(fromYear), yearOf(toYear))

/** The place as it is to be stored: former names stay; the first is the one in the field, by the person's word. */
export function placeOf(
  fields: PlaceFields,
  geometry: WirePlace['geometry'],
  former: WirePlace | null,
  person: string,
): PlaceChangeBody['place'] {
  const accuracyMetres = accuracyOf(fields)
  const years = yearsOf(fields)
  const name = fields.name.trim()
  const [first, ...others] = former?.names ?? []
  const names = first?.name === name ? [first, ...others] : [{ name, source: person }, ...others]
  return {
    kind: fields.kind,
    names,
    geometry,
    accuracyMetres,
    illustrative: accuracyMetres === null,
    method: fields.method,
    ...(years ? { years } : {}),
    ...(former?.spotHeightMetres === undefined ? {} : { spotHeightMetres: former.spotHeightMetres }),
  }
}
