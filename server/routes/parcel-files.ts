import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { CountyParamsSchema, CountySchema } from '../../geodata/wire/county.ts'
import { UploadQuerySchema } from '../../geodata/wire/file-preview.ts'
import {
  ParcelsImportBodySchema,
  ParcelsPreviewBodySchema,
  ParcelsPreviewSchema,
} from '../../geodata/wire/parcel-preview.ts'
import { languageOf } from '../plugins/error-answers.ts'
import { importParcels } from '../usecases/import-parcels.ts'
import { previewParcels } from '../usecases/preview-parcels.ts'
import { viewCounty } from '../usecases/view-county.ts'

import { answer, COUNTY_REFUSALS as REFUSALS } from './county-answers.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { choicesOf, FilesToImport, UPLOAD_ANSWERS } from './file-to-import.ts'
import { valueOf, whenGivenUp } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { CountySearches } from '../usecases/county-searches.ts'

const READING_REFUSALS = { ...REFUSALS, 413: ErrorSchema, 422: ErrorSchema }

/** Files of parcels of any format: sent once, looked at, and stored when a person says so. */
export const parcelFileRoutes: FastifyPluginCallbackTypebox<{
  readonly folder: string
  readonly searches: CountySearches
}> = (app, { folder, searches }, done) => {
  const files = new FilesToImport(folder)
  const progressOf = searches.progressOf.bind(searches)

  app.post(
    '/counties/:code/imports/uploads',
    {
      ...ROUTES_WITH_FILES.places,
      config: { ...ROUTES_WITH_FILES.places.config, access: 'county.change' },
      schema: { params: CountyParamsSchema, querystring: UploadQuerySchema, response: UPLOAD_ANSWERS },
    },
    async (request) => ({ data: await files.receive(request, request.query.fileName) }),
  )

  app.post(
    '/counties/:code/imports/preview',
    {
      ...ROUTES_WITH_FILES.worked,
      config: { ...ROUTES_WITH_FILES.worked.config, access: 'county.change' },
      schema: {
        params: CountyParamsSchema,
        body: ParcelsPreviewBodySchema,
        response: { 200: answer(ParcelsPreviewSchema), ...READING_REFUSALS },
      },
    },
    async (request, reply) => {
      const { database, body, params } = request
      const given = {
        ...(await files.find(body)),
        sha256: body.sha256,
        countyCode: params.code,
        choices: choicesOf(body),
      }
      return { data: valueOf(await previewParcels(database, given, languageOf(request), whenGivenUp(reply))) }
    },
  )

  app.post(
    '/counties/:code/imports/confirmed',
    {
      ...ROUTES_WITH_FILES.worked,
      config: { ...ROUTES_WITH_FILES.worked.config, access: 'county.change' },
      schema: {
        description: 'stores what was looked at: nothing or all of its sound rows',
        params: CountyParamsSchema,
        body: ParcelsImportBodySchema,
        response: {
          201: Type.Object({ data: CountySchema, importId: Type.String() }),
          ...READING_REFUSALS,
          409: ErrorSchema,
        },
      },
    },
    async (request, reply) => {
      const { database, body, params } = request
      const { sha256, layer, importedBy, countyName = null } = body
      const file = await files.find(body)
      const given = {
        ...file,
        sha256,
        countyCode: params.code,
        countyName,
        layer,
        importedBy,
        choices: choicesOf(body),
      }
      const importId = await importParcels(database, given, { signal: whenGivenUp(reply) })
      const language = languageOf(request)
      void reply.code(201)
      return {
        data: await database.inTransaction((client) => viewCounty(client, params.code, language, progressOf)),
        importId,
      }
    },
  )
  done()
}
