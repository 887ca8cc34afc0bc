import { standingYears } from '../../../geodata/places/standing-years.ts'

import type { PlaceMethod } from '../../../geodata/places/model.ts'
import type { WirePlace } from '../../../geodata/wire/geometry.ts'
import type { PlaceChangeBody } from '../../../geodata/wire/places.ts'
import type { DrawingTask } from '../../state/drawing/drawing-task.ts'
import type { PlaceFields } from '../../state/drawing/written-place.ts'

const methodOf = (place: WirePlace | null): PlaceMethod => place?.method ?? 'drawn-by-hand'

export function fieldsOf(task: DrawingTask): PlaceFields {
  const place = task.type === 'reshape' ? task.place : null
  const words = task.type === 'draw' ? task.words : null
  return {
    name: place?.names[0]?.name ?? words?.quote ?? '',
    kind: place?.kind ?? words?.kind ?? 'place',
    method: methodOf(place),
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

type PlacePosition = Pick<PlaceChangeBody['place'], 'geometry' | 'accuracyMetres' | 'illustrative' | 'method'>

/** A position that nobody touched stays as it was told before. */
function positionOf(fields: PlaceFields, geometry: WirePlace['geometry'], former: WirePlace | null): PlacePosition {
  const accuracyMetres = accuracyOf(fields)
  const isUntouched =
    former !== null &&
    former.accuracyMetres === accuracyMetres &&
    methodOf(former) === fields.method &&
    JSON.stringify(former.geometry.coordinates) === JSON.stringify(geometry.coordinates)
  if (!isUntouched) return { geometry, accuracyMetres, illustrative: accuracyMetres === null, method: fields.method }
  const { illustrative, method } = former
  return { geometry, accuracyMetres, illustrative, ...(method === undefined ? {} : { method }) }
}

/** The place as it is to be stored: former names stay; the first is the one in the field, by the person's word. */
export function placeOf(
  fields: PlaceFields,
  geometry: WirePlace['geometry'],
  former: WirePlace | null,
  person: string,
): PlaceChangeBody['place'] {
  const years = yearsOf(fields)
  const name = fields.name.trim()
  const [first, ...others] = former?.names ?? []
  const names = first?.name === name ? [first, ...others] : [{ name, source: person }, ...others]
  return {
    kind: fields.kind,
    names,
    ...positionOf(fields, geometry, former),
    ...(years ? { years } : {}),
    ...(former?.spotHeightMetres === undefined ? {} : { spotHeightMetres: former.spotHeightMetres }),
  }
}
