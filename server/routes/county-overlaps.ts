import { Readable } from 'node:stream'
import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { CountyParamsSchema } from '../../geodata/wire/county.ts'
import {
  BorderOverlapsSchema,
  OverlapExportQuerySchema,
  OverlapQuerySchema,
  ParcelOverlapPageSchema,
  ParcelOverlapSchema,
} from '../../geodata/wire/parcel-overlaps.ts'
import {
  AudienceQuerySchema,
  ParcelChangeBodySchema,
  ParcelExportQuerySchema,
  ParcelId,
  ParcelNeighbourSchema,
  ParcelSchema,
  ParcelVersionSchema,
} from '../../geodata/wire/parcels.ts'
import { viewBorderOverlaps } from '../usecases/view-border-overlaps.ts'
import { changeParcel } from '../usecases/change-parcel.ts'
import { EXPORT_FORMATS, exportOverlaps, overlapsAsGeoPackage, type ExportFormat } from '../usecases/export-overlaps.ts'
import { parcelsAsGeoPackage } from '../usecases/export-parcels.ts'
import { existingCounty } from '../usecases/view-county.ts'
import {
  filterOf,
  isNamedFor,
  viewNeighbours,
  viewOverlapPage,
  viewParcel,
  viewParcelOverlap,
  viewParcelVersions,
} from '../usecases/view-parcel-overlaps.ts'

import { answer, COUNTY_REFUSALS as REFUSALS } from './county-answers.ts'
import { seenVersion } from './seen-case.ts'

import type { FastifyReply } from 'fastify'
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
}

const ParcelParams = Type.Object({ ...CountyParamsSchema.properties, id: ParcelId })

/** The overlaps of a county on record, as pages and files, one by one, and the parcels that share ground there. */
export const countyOverlapRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/counties/:code/overlaps',
    {
      config: { access: 'county.read' },
      schema: {
        params: CountyParamsSchema,
        querystring: OverlapQuerySchema,
        response: { 200: answer(ParcelOverlapPageSchema), ...REFUSALS },
      },
    },
    async ({ database, params, query }) => ({
      data: await database.inTransaction((client) => viewOverlapPage(client, params.code, query)),
    }),
  )

  for (const format of EXPORT_FORMATS)
    app.get(
      `/counties/:code/overlaps.${format}`,
      {
        config: { access: 'county.read' },
        schema: {
          params: CountyParamsSchema,
          querystring: OverlapExportQuerySchema,
          response: { 200: Type.Unsafe<Readable>({ type: 'string' }), ...REFUSALS },
        },
      },
      async ({ database, params: { code }, query }, reply) => {
        await database.inTransaction((client) => existingCounty(client, code))
        filterOf(query)
        return reply
          .header('content-type', CONTENT_TYPES[format])
          .header('content-disposition', `attachment; filename="overlaps-${code}.${format}"`)
          .send(Readable.from(exportOverlaps(database, code, format, query)))
      },
    )

  const asGeoPackage = (reply: FastifyReply, fileName: string, file: Readable) =>
    reply
      .header('content-type', 'application/geopackage+sqlite3')
      .header('content-disposition', `attachment; filename="${fileName}.gpkg"`)
      .send(file)
  const file = { 200: Type.Unsafe<Readable>({ type: 'string', format: 'binary' }), ...REFUSALS }

  app.get(
    '/counties/:code/overlaps.gpkg',
    {
      config: { access: 'county.read' },
      schema: { params: CountyParamsSchema, querystring: OverlapExportQuerySchema, response: file },
    },
    async ({ database, params: { code }, query }, reply) => {
      filterOf(query)
      await database.inTransaction((client) => existingCounty(client, code))
      return asGeoPackage(reply, `overlaps-${code}`, await overlapsAsGeoPackage(database, code, query))
    },
  )

  app.get(
    '/counties/:code/parcels.gpkg',
    {
      config: { access: 'county.read' },
      schema: { params: CountyParamsSchema, querystring: ParcelExportQuerySchema, response: file },
    },
    async ({ database, params: { code }, query }, reply) => {
      await database.inTransaction((client) => existingCounty(client, code))
      return asGeoPackage(reply, `parcels-${code}`, await parcelsAsGeoPackage(database, code, query))
    },
  )

  app.get(
    '/counties/:code/overlaps/:first-:second',
    {
      config: { access: 'county.read' },
      schema: {
        params: Type.Object({
          ...CountyParamsSchema.properties,
          first: ParcelId,
          second: ParcelId,
        }),
        querystring: AudienceQuerySchema,
        response: { 200: answer(ParcelOverlapSchema), ...REFUSALS },
      },
    },
    async ({ database, params: { code, first, second }, query: { audience } }) => ({
      data: await database.inTransaction((client) =>
        viewParcelOverlap(client, code, [first, second], isNamedFor(audience)),
      ),
    }),
  )

  app.get(
    '/counties/:code/border-overlaps',
    {
      config: { access: 'county.read' },
      schema: {
        params: CountyParamsSchema,
        querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })) }),
        response: { 200: answer(BorderOverlapsSchema), ...REFUSALS },
      },
    },
    async ({ database, params: { code }, query: { limit = 50 } }) => ({
      data: await database.inTransaction((client) => viewBorderOverlaps(client, code, limit)),
    }),
  )

  app.get(
    '/counties/:code/parcels/:id',
    {
      config: { access: 'county.read' },
      schema: {
        params: ParcelParams,
        querystring: AudienceQuerySchema,
        response: { 200: answer(ParcelSchema), ...REFUSALS },
      },
    },
    async ({ database, params: { code, id }, query: { audience } }, reply) => {
      const data = await database.inTransaction((client) => viewParcel(client, code, id, isNamedFor(audience)))
      void reply.header('etag', `"${data.version}"`)
      return { data }
    },
  )

  app.get(
    '/counties/:code/parcels/:id/neighbours',
    {
      config: { access: 'county.read' },
      schema: {
        params: ParcelParams,
        querystring: AudienceQuerySchema,
        response: { 200: answer(Type.Array(ParcelNeighbourSchema)), ...REFUSALS },
      },
    },
    async ({ database, params: { code, id }, query: { audience } }) => ({
      data: await database.inTransaction((client) => viewNeighbours(client, code, id, isNamedFor(audience))),
    }),
  )

  app.get(
    '/counties/:code/parcels/:id/versions',
    {
      config: { access: 'county.read' },
      schema: {
        params: ParcelParams,
        querystring: AudienceQuerySchema,
        response: { 200: answer(Type.Array(ParcelVersionSchema)), ...REFUSALS },
      },
    },
    async ({ database, params: { code, id }, query: { audience } }) => ({
      data: await database.inTransaction((client) => viewParcelVersions(client, code, id, isNamedFor(audience))),
    }),
  )

  app.put(
    '/counties/:code/parcels/:id/geometry',
    {
      config: { access: 'county.change' },
      schema: {
        params: ParcelParams,
        body: ParcelChangeBodySchema,
        response: {
          200: answer(ParcelSchema),
          ...REFUSALS,
          412: ErrorSchema,
          422: ErrorSchema,
          428: ErrorSchema,
        },
      },
    },
    async ({ database, params: { code, id }, headers, body }, reply) => {
      const version = seenVersion(headers['if-match'])
      const data = await database.inTransaction((client) => changeParcel(client, code, id, version, body))
      void reply.header('etag', `"${data.version}"`)
      return { data }
    },
  )

  done()
}
