import { Type } from 'typebox'

import { FILE_SYSTEM_CODES } from '../../geodata/crs/file-systems.ts'
import { LAYERS } from '../../geodata/layers/layers.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { placeOfCase } from '../auth/access.ts'
import { audienceOf } from '../auth/audience.ts'
import { scopeOfReader } from '../layers/read-layers.ts'
import { caseGeoJson, caseGeoPackage } from '../usecases/export-layers.ts'

import { CaseParams } from './case-schemas.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LayerScope } from '../layers/layer-query.ts'

const ROUTE = {
  ...ROUTES_WITH_FILES.worked,
  config: { ...ROUTES_WITH_FILES.worked.config, access: 'case.read' },
} as const
const schemaOf = (media: string, description: string) =>
  ({ params: CaseParams, produces: [media], response: { 400: ErrorSchema, 404: ErrorSchema }, description }) as const

const MEDIA = { geoPackage: 'application/geopackage+sqlite3', geoJson: 'application/geo+json' } as const

/** What whoever asks is told of this case: a party what everybody is. */
function scopeAt(request: FastifyRequest, caseId: string): Promise<LayerScope> {
  const audience = audienceOf(request, placeOfCase(caseId), undefined)
  return scopeOfReader(request.database, audience === 'officer' ? 'office' : audience)
}

const sendFile = (reply: FastifyReply, media: string, name: string, bytes: Uint8Array) =>
  reply
    .type(media)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(bytes))

/** A case in the formats of other programs: GET /cases/:id/exports/layers.gpkg?referenceSystem=EPSG:4545. */
export const caseExportRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/cases/:id/exports/layers.gpkg',
    {
      ...ROUTE,
      schema: {
        ...schemaOf(
          MEDIA.geoPackage,
          'Every layer of the case that the caller is told, as at /ogc, in one GeoPackage.',
        ),
        querystring: Type.Object({ referenceSystem: Type.Enum([...FILE_SYSTEM_CODES], { default: 'EPSG:4490' }) }),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const scope = await scopeAt(request, id)
      const dated = { referenceSystem: request.query.referenceSystem, lastChange: new Date().toISOString() }
      const bytes = await request.database.inTransaction(async (client) => {
        await existingCase(client, id)
        return caseGeoPackage(client, { caseId: id, scope }, dated)
      })
      return sendFile(reply, MEDIA.geoPackage, `${id}.gpkg`, bytes)
    },
  )

  app.get(
    '/cases/:id/exports/layers.geojson',
    {
      ...ROUTE,
      schema: {
        ...schemaOf(MEDIA.geoJson, 'The layers of the case that the caller is told (RFC 7946), or one of them.'),
        querystring: Type.Object({ layer: Type.Optional(Type.Enum(LAYERS.map(({ id }) => id))) }),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const scope = await scopeAt(request, id)
      const collection = await request.database.inTransaction(async (client) => {
        await existingCase(client, id)
        return caseGeoJson(client, { caseId: id, scope }, request.query.layer ?? null)
      })
      return sendFile(reply, MEDIA.geoJson, `${id}.geojson`, Buffer.from(JSON.stringify(collection)))
    },
  )
  done()
}
