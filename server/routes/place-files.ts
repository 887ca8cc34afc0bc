import { Type } from 'typebox'

import { searchPlaces } from '../../geodata/places/search/search-places.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import {
  FoundPlacesSchema,
  PlaceSearchSchema,
  PlacesImportBodySchema,
  PlacesPreviewBodySchema,
  PlacesPreviewSchema,
} from '../../geodata/wire/place-import.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { readPlaceFile, type PlaceFile } from '../files/gazetteer/place-file.ts'
import { languageOf } from '../plugins/error-answers.ts'
import { importPlaces, previewPlaces } from '../usecases/import-places.ts'

import { CaseParams } from './case-schemas.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { fileChangeRoute, filePreviewRoute } from './file-of-case.ts'
import { existingCase } from './seen-case.ts'
import { bytesOfBase64, valueOf, whenGivenUp } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import type { PlacesPreviewBody } from '../../geodata/wire/place-import.ts'

const fileOf = async (
  { fileName, base64, referenceSystem }: PlacesPreviewBody,
  reply: FastifyReply,
): Promise<PlaceFile> =>
  valueOf(
    await readPlaceFile(fileName, bytesOfBase64(base64, 'base64'), referenceSystem ?? null, {
      signal: whenGivenUp(reply),
    }),
  )

/** Places from files, looked at before they are stored, and places looked for by name, sound and kind. */
export const placeFileRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  filePreviewRoute(
    app,
    {
      path: 'places/preview',
      limits: ROUTES_WITH_FILES.places,
      body: PlacesPreviewBodySchema,
      read: (body, _request, reply) => fileOf(body, reply),
    },
    PlacesPreviewSchema,
    (file, request) =>
      request.database.inTransaction(async (client) =>
        previewPlaces(client, await existingCase(client, request.params.id), file, languageOf(request)),
      ),
  )

  fileChangeRoute(
    app,
    'POST',
    {
      path: 'places/import',
      limits: ROUTES_WITH_FILES.places,
      body: PlacesImportBodySchema,
      read: async (body, _request, reply) => ({
        file: await fileOf(body, reply),
        importedBy: body.importedBy,
        leaveOutProblems: body.leaveOutProblems === true,
      }),
    },
    importPlaces,
  )

  app.get(
    '/cases/:id/places/search',
    {
      config: { access: 'case.read' },
      schema: {
        params: CaseParams,
        querystring: PlaceSearchSchema,
        response: { 200: Type.Object({ data: FoundPlacesSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    (request) =>
      request.database.inTransaction(async (client) => {
        const row = await existingCase(client, request.params.id)
        const { words = '', kind } = request.query
        return { data: searchPlaces(words, kind ?? null, await caseContents(client, row).places()) }
      }),
  )
  done()
}
