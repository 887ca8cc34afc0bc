import { Type } from 'typebox'

import { NOTHING_CHOSEN } from '../../geodata/exchange/file/reading-choices.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import {
  CountyParamsSchema,
  CountySchema,
  CountySummarySchema,
  ParcelImportQuerySchema,
  WithdrawalQuerySchema,
} from '../../geodata/wire/county.ts'
import { withReceivedFile } from '../parcels/received-file.ts'
import { languageOf } from '../plugins/error-answers.ts'
import { CountySearches } from '../usecases/county-searches.ts'
import { importParcels, withdrawParcels } from '../usecases/import-parcels.ts'
import { listCounties, viewCounty } from '../usecases/view-county.ts'

import { answer, COUNTY_REFUSALS as REFUSALS, Uuid } from './county-answers.ts'
import { countyOverlapRoutes } from './county-overlaps.ts'
import { countySearchRoutes } from './county-searches.ts'
import { arrivingFile, valueOf, whenGivenUp } from './uploaded-file.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { parcelFileRoutes } from './parcel-files.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { Language } from '../../geodata/words/problem-sentences.ts'

/** The ground of a county: its parcels come in files. */
export const countyRoutes: FastifyPluginCallbackTypebox<{ folder: string }> = (app, { folder }, done) => {
  const searches = new CountySearches(app.ownDatabase, (error) => app.events.fault(error))
  const progressOf = searches.progressOf.bind(searches)
  app.addHook('onReady', () => searches.begin())
  app.addHook('onClose', () => searches.close())
  const county = ({ database }: Pick<FastifyRequest, 'database'>, code: string, language: Language) =>
    database.inTransaction((client) => viewCounty(client, code, language, progressOf))

  // A file of any size goes to the disk as it comes.
  app.addContentTypeParser('application/octet-stream', (_request, payload, parsed) => parsed(null, payload))

  app.get(
    '/counties',
    { config: { access: 'county.read' }, schema: { response: { 200: answer(Type.Array(CountySummarySchema)) } } },
    async (request) => ({
      data: await request.database.inTransaction((client) => listCounties(client, languageOf(request))),
    }),
  )

  app.get(
    '/counties/:code',
    {
      config: { access: 'county.read' },
      schema: { params: CountyParamsSchema, response: { 200: answer(CountySchema), ...REFUSALS } },
    },
    async (request) => ({ data: await county(request, request.params.code, languageOf(request)) }),
  )

  app.post(
    '/counties/:code/imports',
    {
      ...ROUTES_WITH_FILES.parcels,
      config: { ...ROUTES_WITH_FILES.parcels.config, access: 'county.change' },
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
      const choices = { ...NOTHING_CHOSEN, referenceSystem }
      const given = { countyCode: code, countyName, layer, fileName, importedBy, choices }
      const signal = whenGivenUp(reply)
      const importId = valueOf(
        await withReceivedFile(arrivingFile(request), fileName, (path, sha256) =>
          importParcels(request.database, { ...given, path, sha256 }, { signal }),
        ),
      )
      void reply.code(201)
      return { data: await county(request, code, languageOf(request)), importId }
    },
  )

  app.delete(
    '/counties/:code/imports/:id',
    {
      config: { access: 'county.change' },
      schema: {
        params: Type.Object({ ...CountyParamsSchema.properties, id: Uuid }),
        querystring: WithdrawalQuerySchema,
        response: { 200: answer(CountySchema), ...REFUSALS },
      },
    },
    async (request) => {
      const { code, id } = request.params
      const { withdrawnBy, reason } = request.query
      await request.database.inTransaction((client) => withdrawParcels(client, code, id, withdrawnBy, reason))
      return { data: await county(request, code, languageOf(request)) }
    },
  )

  void app.register(countySearchRoutes, { searches })
  void app.register(countyOverlapRoutes)
  void app.register(parcelFileRoutes, { folder, searches })
  done()
}
