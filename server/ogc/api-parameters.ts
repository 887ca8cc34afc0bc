import { OFFERED_SYSTEMS } from '../../geodata/crs/offered-systems.ts'

import { MOST_FEATURES, USUAL_LIMIT } from './items-query.ts'

type Parameter = { readonly name: string; readonly in: 'query'; readonly [other: string]: unknown }

const parameter = (name: string, description: string, schema: object, how: object = {}): Parameter => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  ...how,
})

const SYSTEM = { type: 'string', format: 'uri', enum: OFFERED_SYSTEMS.map(({ uri }) => uri) }
const NUMBERS = {
  type: 'array',
  items: { type: 'number' },
  oneOf: [
    { minItems: 4, maxItems: 4 },
    { minItems: 6, maxItems: 6 },
  ],
}

export const COMMON_PARAMETERS: readonly Parameter[] = [
  parameter('f', 'form of the answer', { type: 'string', enum: ['json', 'html'] }),
  parameter('lang', 'language of titles', { type: 'string', enum: ['zh-CN', 'en'] }),
]

export const ITEM_PARAMETERS: readonly Parameter[] = [
  parameter('limit', 'features on a page; more than the most are that many', {
    type: 'integer',
    minimum: 1,
    maximum: MOST_FEATURES,
    default: USUAL_LIMIT,
  }),
  parameter('bbox', 'features that meet the box', NUMBERS, { style: 'form', explode: false }),
  parameter('bbox-crs', 'system of bbox', SYSTEM),
  parameter('crs', 'system of the answer', SYSTEM),
  parameter('datetime', 'features of a moment or interval', { type: 'string' }),
  parameter('filter', 'condition in CQL2', { type: 'string' }),
  parameter('filter-lang', 'how the condition is written', {
    type: 'string',
    enum: ['cql2-text', 'cql2-json'],
    default: 'cql2-text',
  }),
  parameter('filter-crs', 'system of shapes in the condition', SYSTEM),
  parameter('sortby', 'names of properties, + or - before each', { type: 'string' }),
  parameter('cursor', 'where the page before ended, as its link next says', { type: 'string' }),
]
