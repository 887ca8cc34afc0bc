import type { Layer } from '../../geodata/layers/model.ts'

export type KeyColumn = { readonly column: string; readonly type: 'text' | 'integer' | 'bigint' }

const COUNTY: KeyColumn = { column: 'county_code', type: 'text' }
const CASE: KeyColumn = { column: 'case_key', type: 'text' }
const integer = (column: string): KeyColumn => ({ column, type: 'integer' })
const bigint = (column: string): KeyColumn => ({ column, type: 'bigint' })
const text = (column: string): KeyColumn => ({ column, type: 'text' })

/**
 * The columns that tell the features of a layer apart, in the order in which they are read. They stay with a feature when it is drawn
 * anew, so that an address that somebody kept leads to what stands there now. Every one of them is in `layer-<id>.sql`.
 */
const KEYS: Readonly<Record<string, readonly KeyColumn[]>> = {
  claims: [COUNTY, CASE, text('letter'), integer('description_index')],
  outlines: [COUNTY, CASE, integer('description_index')],
  segments: [COUNTY, CASE, integer('description_index'), integer('segment_index')],
  overlaps: [COUNTY, CASE, integer('first_index'), integer('second_index')],
  'dividing-lines': [COUNTY, CASE, integer('ruling_number')],
  awards: [COUNTY, CASE, integer('ruling_number'), integer('call_index')],
  'place-points': [COUNTY, CASE, text('place_key')],
  'place-lines': [COUNTY, CASE, text('place_key')],
  'place-areas': [COUNTY, CASE, text('place_key')],
  'evidence-pins': [COUNTY, CASE, integer('pin_number')],
  parcels: [COUNTY, bigint('parcel_id')],
  'parcel-overlaps': [COUNTY, bigint('first_parcel_id'), bigint('second_parcel_id')],
  'published-grounds': [COUNTY, CASE, integer('part_number')],
  'published-lines': [COUNTY, CASE],
}

export const keysOf = ({ id }: Layer): readonly KeyColumn[] => KEYS[id]!

/** Larger numbers than this are no key of ours. */
const DIGITS = { integer: /^\d{1,9}$/u, bigint: /^\d{1,18}$/u }
const SEPARATOR = '.'

/** The values of the keys as the id of a feature has them; undefined for what is no id of this layer. */
export function keyValues(layer: Layer, id: string): string[] | undefined {
  const keys = keysOf(layer)
  const parts = id.split(SEPARATOR)
  // The last of them may hold dots of its own.
  const values = [...parts.slice(0, keys.length - 1), parts.slice(keys.length - 1).join(SEPARATOR)]
  const fits = keys.every(({ type }, index) => {
    const value = values[index] ?? ''
    return type === 'text' ? value !== '' : DIGITS[type].test(value)
  })
  return parts.length >= keys.length && fits ? values : undefined
}

/** SQL of the id of a feature. */
export const idExpression = (layer: Layer): string =>
  keysOf(layer)
    .map(({ column }) => column)
    .join(` || '${SEPARATOR}' || `)
