import { featureWrites, itemsWrites } from './api-writes.ts'
import { COMMON_PARAMETERS, ITEM_PARAMETERS } from './api-parameters.ts'
import { GEOJSON_TYPE, JSON_TYPE, SCHEMA_TYPE } from './media.ts'
import { SERVICE_DESCRIPTION, SERVICE_TITLE } from './landing.ts'

import { layersFor } from '../../geodata/layers/layers.ts'

import type { LayerReader } from '../../geodata/layers/model.ts'
import type { Language } from '../../geodata/words/problem-sentences.ts'

const REFUSAL = { $ref: '#/components/responses/refusal' }

const answer = (description: string, type: string, schema: object) => ({
  '200': { description, content: { [type]: { schema }, 'text/html': { schema: { type: 'string' } } } },
  '304': { description: 'The reader has it already.' },
  '400': REFUSAL,
  '401': REFUSAL,
  '404': REFUSAL,
})

const read = (operationId: string, summary: string, parameters: readonly object[], responses: object) => ({
  get: { operationId, summary, parameters, responses, security: [{}, { token: [] }, { basic: [] }] },
})

const OBJECT = { type: 'object' }
const FEATURE = {
  type: 'object',
  required: ['type', 'geometry', 'properties'],
  properties: {
    type: { type: 'string', enum: ['Feature'] },
    id: { type: 'string' },
    geometry: { type: 'object', nullable: true },
    properties: { type: 'object' },
  },
}
const FEATURES = {
  type: 'object',
  required: ['type', 'features'],
  properties: {
    type: { type: 'string', enum: ['FeatureCollection'] },
    features: { type: 'array', items: { $ref: '#/components/schemas/feature' } },
    links: { type: 'array', items: OBJECT },
    numberMatched: { type: 'integer', minimum: 0, description: 'on the first page' },
    numberReturned: { type: 'integer', minimum: 0 },
  },
}

/** The service in OpenAPI 3.0, as OGC API – Features asks for it; the rest of the interface is at /api/openapi.json. */
export function apiDocument(root: string, reader: LayerReader, language: Language) {
  const layers = layersFor(reader)
  const collection = {
    name: 'collectionId',
    in: 'path',
    required: true,
    schema: { type: 'string', enum: layers.map(({ id }) => id) },
  }
  const feature = { name: 'featureId', in: 'path', required: true, schema: { type: 'string' } }
  const isOffice = reader === 'office'
  const paths = {
    '/': read('landingPage', 'What there is', COMMON_PARAMETERS, answer('Links', JSON_TYPE, OBJECT)),
    '/conformance': read('conformance', 'What the service keeps to', COMMON_PARAMETERS, answer('Classes', JSON_TYPE, OBJECT)), // prettier-ignore
    '/collections': read('collections', 'All collections that the reader gets', COMMON_PARAMETERS, answer('Collections', JSON_TYPE, OBJECT)), // prettier-ignore
    '/collections/{collectionId}': read('collection', 'One collection', [collection, ...COMMON_PARAMETERS], answer('Collection', JSON_TYPE, OBJECT)), // prettier-ignore
    '/collections/{collectionId}/schema': read('schema', 'What its features have', [collection, ...COMMON_PARAMETERS], answer('Schema', SCHEMA_TYPE, OBJECT)), // prettier-ignore
    '/collections/{collectionId}/queryables': read('queryables', 'What may be asked for', [collection, ...COMMON_PARAMETERS], answer('Schema', SCHEMA_TYPE, OBJECT)), // prettier-ignore
    '/collections/{collectionId}/items': { ...(isOffice && itemsWrites(collection)), ...read('items', 'Features, page by page', [collection, ...COMMON_PARAMETERS, ...ITEM_PARAMETERS], answer('Features', GEOJSON_TYPE, FEATURES)) }, // prettier-ignore
    '/collections/{collectionId}/items/{featureId}': { ...(isOffice && featureWrites(collection, feature)), ...read('feature', 'One feature', [collection, feature, ...COMMON_PARAMETERS, ITEM_PARAMETERS.find(({ name }) => name === 'crs')!], answer('Feature', GEOJSON_TYPE, { $ref: '#/components/schemas/feature' })) }, // prettier-ignore
  }
  return {
    openapi: '3.0.3',
    info: { title: SERVICE_TITLE[language], description: SERVICE_DESCRIPTION[language], version: '0.1.0' },
    servers: [{ url: root }],
    paths,
    components: {
      responses: {
        refusal: {
          description: 'Refused, with one sentence that says what to do.',
          content: { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/refusal' } } },
        },
      },
      schemas: {
        feature: FEATURE,
        refusal: {
          type: 'object',
          properties: {
            error: {
              type: 'object',
              properties: { code: { type: 'string' }, message: { type: 'string' } },
            },
          },
        },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'an access token of an account' },
        basic: { type: 'http', scheme: 'basic', description: 'any name, and an access token as the password' },
      },
    },
  }
}
