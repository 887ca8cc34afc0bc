import { Type } from 'typebox'

import { LEAST_OVERLAP } from '../../geodata/claims/classify-overlap.ts'
import { PARCEL_LAYERS } from '../../geodata/overlaps/model.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import {
  AudienceQuerySchema,
  CountyParamsSchema,
  CountySchema,
  CountySearchSchema,
  CountySummarySchema,
  OverlapQuerySchema,
  ParcelChangeBodySchema,
  ParcelImportQuerySchema,
  ParcelOverlapPageSchema,
  ParcelOverlapSchema,
  ParcelSchema,
  SearchOrderBodySchema,
  WithdrawalQuerySchema,
} from '../../geodata/wire/county.ts'
import { nothingToSearch, searchRunning } from '../county-refusals.ts'
import { overlapSearchRepository } from '../db/repositories/overlap-searches.ts'
import { parcelRepository } from '../db/repositories/parcels.ts'
import { PARCEL_FILE_LIMIT_MEGABYTES, BYTES_PER_MEGABYTE } from '../files/limits.ts'
import { withReceivedFile } from '../parcels/received-file.ts'
import { languageOf } from '../plugins/error-answers.ts'
import { changeParcel } from '../usecases/change-parcel.ts'
import { CountySearches } from '../usecases/county-searches.ts'
import { importParcels, withdrawParcels } from '../usecases/import-parcels.ts'
import { existingCounty, listCounties, viewCounty, viewSearch } from '../usecases/view-county.ts'
import { isNamedFor, viewOverlapPage, viewParcel, viewParcelOverlap } from '../usecases/view-parcel-overlaps.ts'

import { seenVersion } from './seen-case.ts'
import { valueOf, whenGivenUp } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { Language } from '../../geodata/words/problem-sentences.ts'

const answer = <T extends Parameters<typeof Type.Object>[0][string]>(data: T) => Type.Object({ data })
const REFUSALS = { 400: ErrorSchema, 404: ErrorSchema }
const Uuid = Type.String({ format: 'uuid' })

/** The ground of a county: parcels from files, all their overlaps, and what is changed in them. */
export const countyRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  const { database } = app
  const searches = new CountySearches(database)
  const progressOf = searches.progressOf.bind(searches)
  app.addHook('onReady', () =>
    database.inTransaction((client) =>
      overlapSearchRepository(client).failRunning('server-ended', new Date().toISOString()),
    ),
  )
  app.addHook('onClose', () => searches.close())
  const county = (code: string, language: Language) =>
    database.inTransaction((client) => viewCounty(client, code, language, progressOf))

  // A file of any size goes to the disk as it comes.
  app.addContentTypeParser('application/octet-stream', (_request, payload, parsed) => parsed(null, payload))

  app.get('/counties', { schema: { response: { 200: answer(Type.Array(CountySummarySchema)) } } }, async (request) => ({
    data: await database.inTransaction((client) => listCounties(client, languageOf(request))),
  }))

  app.get(
    '/counties/:code',
    { schema: { params: CountyParamsSchema, response: { 200: answer(CountySchema), ...REFUSALS } } },
    async (request) => ({ data: await county(request.params.code, languageOf(request)) }),
  )

  app.post(
    '/counties/:code/imports',
    {
      bodyLimit: (PARCEL_FILE_LIMIT_MEGABYTES + 1) * BYTES_PER_MEGABYTE,
      schema: {
        description: 'the file itself as application/octet-stream; nothing or all of its sound rows are stored',
        params: CountyParamsSchema,
        querystring: ParcelImportQuerySchema,
        response: {
          201: Type.Object({ data: CountySchema, importId: Type.String() }),
          ...REFUSALS,
          409: ErrorSchema,
          413: ErrorSchema,
          422: ErrorSchema,
        },
      },
    },
    async (request, reply) => {
      const { layer, fileName, importedBy, countyName = null, referenceSystem = null } = request.query
      const { code } = request.params
      const given = { countyCode: code, countyName, layer, fileName, importedBy, referenceSystem }
      const signal = whenGivenUp(reply)
      const importId = valueOf(
        await withReceivedFile(request.body as typeof request.raw, fileName, (path, sha256) =>
          importParcels(database, { ...given, path, sha256 }, { signal }),
        ),
      )
      void reply.code(201)
      return { data: await county(code, languageOf(request)), importId }
    },
  )

  app.delete(
    '/counties/:code/imports/:id',
    {
      schema: {
        params: Type.Object({ ...CountyParamsSchema.properties, id: Uuid }),
        querystring: WithdrawalQuerySchema,
        response: { 200: answer(CountySchema), ...REFUSALS },
      },
    },
    async (request) => {
      const { code, id } = request.params
      const { withdrawnBy, reason } = request.query
      await database.inTransaction((client) => withdrawParcels(client, code, id, withdrawnBy, reason))
      return { data: await county(code, languageOf(request)) }
    },
  )

  app.post(
    '/counties/:code/searches',
    {
      schema: {
        params: CountyParamsSchema,
        body: SearchOrderBodySchema,
        response: { 202: answer(CountySearchSchema), ...REFUSALS, 409: ErrorSchema, 422: ErrorSchema },
      },
    },
    async (request, reply) => {
      const { code } = request.params
      const { layers = [...PARCEL_LAYERS], startedBy } = request.body
      const { leastMu = LEAST_OVERLAP.mu, leastShare = LEAST_OVERLAP.shareOfSmaller } = request.body
      await database.inTransaction(async (client) => {
        await existingCounty(client, code)
        if ((await parcelRepository(client, code).count(layers)) === 0) throw nothingToSearch(code)
      })
      const startedAt = new Date().toISOString()
      const id = await searches.start(code, { layers, leastMu, leastShare, startedBy, startedAt })
      const language = languageOf(request)
      if (id === undefined) throw searchRunning((await county(code, language)).running?.id ?? '')
      void reply.code(202)
      return { data: await database.inTransaction((client) => viewSearch(client, code, id, language, progressOf)) }
    },
  )

  app.get(
    '/counties/:code/searches/:id',
    {
      schema: {
        params: Type.Object({ ...CountyParamsSchema.properties, id: Uuid }),
        response: { 200: answer(CountySearchSchema), ...REFUSALS },
      },
    },
    async (request) => {
      const { code, id } = request.params
      const language = languageOf(request)
      return { data: await database.inTransaction((client) => viewSearch(client, code, id, language, progressOf)) }
    },
  )

  app.delete(
    '/counties/:code/searches/:id',
    {
      schema: {
        params: Type.Object({ ...CountyParamsSchema.properties, id: Uuid }),
        response: { 200: answer(CountySearchSchema), ...REFUSALS },
      },
    },
    async (request) => {
      const { code, id } = request.params
      const language = languageOf(request)
      const view = () => database.inTransaction((client) => viewSearch(client, code, id, language, progressOf))
      await view()
      await searches.stop(id)
      return { data: await view() }
    },
  )

  app.get(
    '/counties/:code/overlaps',
    {
      schema: {
        params: CountyParamsSchema,
        querystring: OverlapQuerySchema,
        response: { 200: answer(ParcelOverlapPageSchema), ...REFUSALS },
      },
    },
    async ({ params, query }) => ({
      data: await database.inTransaction((client) => viewOverlapPage(client, params.code, query)),
    }),
  )

  app.get(
    '/counties/:code/overlaps/:first-:second',
    {
      schema: {
        params: Type.Object({
          ...CountyParamsSchema.properties,
          first: Type.Integer({ minimum: 1 }),
          second: Type.Integer({ minimum: 1 }),
        }),
        querystring: AudienceQuerySchema,
        response: { 200: answer(ParcelOverlapSchema), ...REFUSALS },
      },
    },
    async ({ params: { code, first, second }, query: { audience } }) => ({
      data: await database.inTransaction((client) =>
        viewParcelOverlap(client, code, [first, second], isNamedFor(audience)),
      ),
    }),
  )

  app.get(
    '/counties/:code/parcels/:id',
    {
      schema: {
        params: Type.Object({ ...CountyParamsSchema.properties, id: Type.Integer({ minimum: 1 }) }),
        querystring: AudienceQuerySchema,
        response: { 200: answer(ParcelSchema), ...REFUSALS },
      },
    },
    async ({ params: { code, id }, query: { audience } }, reply) => {
      const data = await database.inTransaction((client) => viewParcel(client, code, id, isNamedFor(audience)))
      void reply.header('etag', `"${data.version}"`)
      return { data }
    },
  )

  app.put(
    '/counties/:code/parcels/:id/geometry',
    {
      schema: {
        params: Type.Object({ ...CountyParamsSchema.properties, id: Type.Integer({ minimum: 1 }) }),
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
    async ({ params: { code, id }, headers, body }, reply) => {
      const version = seenVersion(headers['if-match'])
      const data = await database.inTransaction((client) => changeParcel(client, code, id, version, body))
      void reply.header('etag', `"${data.version}"`)
      return { data }
    },
  )

  done()
}
