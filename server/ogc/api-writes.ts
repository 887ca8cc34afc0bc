import { LONGEST_REASON } from '../../geodata/layers/written-layers.ts'
import { OFFERED_SYSTEMS } from '../../geodata/crs/offered-systems.ts'

import { GEOJSON_TYPE, JSON_TYPE } from './media.ts'

const PATCH_TYPE = 'application/merge-patch+json'
const SECURITY = [{ token: [] }, { basic: [] }]
const PLACES =
  'Takes place-points, place-lines and place-areas alone; everything else is changed on the pages of a case.'
const refusal = { $ref: '#/components/responses/refusal' }

const header = (name: string, description: string, schema: object, required = false) => ({
  name,
  in: 'header',
  required,
  description,
  schema,
})
const REASON = header('Sizhi-Reason', 'why, where no property reason says so; UTF-8 or percent-encoded', {
  type: 'string',
  maxLength: LONGEST_REASON,
})
const SYSTEM = header('Content-Crs', 'system of the coordinates sent, in angle brackets; CRS84 where none is told', {
  type: 'string',
  enum: OFFERED_SYSTEMS.map(({ uri }) => `<${uri}>`),
})
const SEEN = header('If-Match', 'the ETag with which the feature was read', { type: 'string' }, true)

const FEATURE = { $ref: '#/components/schemas/feature' }
const bodyOf = (...types: readonly string[]) => ({
  required: true,
  content: Object.fromEntries(
    types.map((type) => [type, { schema: type === PATCH_TYPE ? { type: 'object' } : FEATURE }]),
  ),
})
const standing = (description: string, headers: object = {}) => ({
  description,
  headers: { ETag: { schema: { type: 'string' } }, ...headers },
  content: { [GEOJSON_TYPE]: { schema: FEATURE } },
})
const refusals = (...codes: readonly number[]) => Object.fromEntries(codes.map((code) => [String(code), refusal]))
const OF_ONE = [400, 401, 403, 404, 405, 409, 412, 415, 422, 428]

type Parameters = readonly object[]
const write = (
  operationId: string,
  summary: string,
  parameters: Parameters,
  responses: object,
  requestBody?: object,
) => ({
  operationId,
  summary,
  description: PLACES,
  parameters,
  ...(requestBody && { requestBody }),
  responses,
  security: SECURITY,
})

/** What the answer to OPTIONS tells of. */
const methodsRead = (operationId: string, parameters: Parameters) => ({
  options: {
    operationId,
    summary: 'Which methods whoever asks may use',
    parameters,
    responses: { '200': { description: 'Allow', headers: { Allow: { schema: { type: 'string' } } } }, '404': refusal },
    security: [{}, ...SECURITY],
  },
})

/** Part 4 at the features of a collection. */
export const itemsWrites = (collection: object) => ({
  ...methodsRead('itemsMethods', [collection]),
  post: write(
    'createFeature',
    'Enter a place',
    [collection, SYSTEM, REASON],
    {
      '201': standing('Entered', { Location: { schema: { type: 'string' } } }),
      ...refusals(400, 401, 403, 404, 405, 409, 415, 422),
    },
    bodyOf(GEOJSON_TYPE, JSON_TYPE),
  ),
})

/** Part 4 at one feature. */
export const featureWrites = (collection: object, feature: object) => ({
  ...methodsRead('featureMethods', [collection, feature]),
  put: write(
    'replaceFeature',
    'Replace what is known of a place',
    [collection, feature, SEEN, SYSTEM, REASON],
    { '200': standing('As it stands now'), ...refusals(...OF_ONE) },
    bodyOf(GEOJSON_TYPE, JSON_TYPE),
  ),
  patch: write(
    'updateFeature',
    'Change parts of a place (RFC 7396, over its GeoJSON feature)',
    [collection, feature, SEEN, SYSTEM, REASON],
    { '200': standing('As it stands now'), ...refusals(...OF_ONE) },
    bodyOf(PATCH_TYPE),
  ),
  delete: write('deleteFeature', 'Take a place out of use; it stays on record', [collection, feature, SEEN, REASON], {
    '204': { description: 'Out of use' },
    ...refusals(...OF_ONE),
  }),
})
