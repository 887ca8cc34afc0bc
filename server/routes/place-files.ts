import { Type } from 'typebox'

import { searchPlaces } from '../../geodata/places/search/search-places.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { UploadQuerySchema, type UploadedFileBody } from '../../geodata/wire/file-preview.ts'
import {
  FoundPlacesSchema,
  PlaceSearchSchema,
  PlacesImportBodySchema,
  PlacesPreviewBodySchema,
  PlacesPreviewSchema,
} from '../../geodata/wire/place-import.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { lookAtPlaceFile, type LookedPlaceFile } from '../files/gazetteer/place-file.ts'
import { languageOf } from '../plugins/error-answers.ts'
import { importPlaces, previewPlaces } from '../usecases/import-places.ts'

import { CaseParams } from './case-schemas.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { fileChangeRoute, filePreviewRoute } from './file-of-case.ts'
import { choicesOf, FilesToImport, UPLOAD_ANSWERS } from './file-to-import.ts'
import { existingCase } from './seen-case.ts'
import { valueOf, whenGivenUp } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'

/** Places from files, looked at before they are stored, and places looked for by name, sound and kind. */
export const placeFileRoutes: FastifyPluginCallbackTypebox<{ folder: string }> = (app, { folder }, done) => {
  const files = new FilesToImport(folder)
  const look = async (body: UploadedFileBody, reply: FastifyReply): Promise<LookedPlaceFile> =>
    valueOf(await lookAtPlaceFile(await files.find(body), choicesOf(body), { signal: whenGivenUp(reply) }))

  // A file of any size goes to the disk as it comes.
  app.addContentTypeParser('application/octet-stream', (_request, payload, parsed) => parsed(null, payload))

  app.post(
    '/cases/:id/places/uploads',
    {
      ...ROUTES_WITH_FILES.places,
      config: { ...ROUTES_WITH_FILES.places.config, access: 'case.change' },
      schema: { params: CaseParams, querystring: UploadQuerySchema, response: UPLOAD_ANSWERS },
    },
    async (request) => {
      await request.database.inTransaction((client) => existingCase(client, request.params.id))
      return { data: await files.receive(request, request.query.fileName) }
    },
  )

  filePreviewRoute(
    app,
    {
      path: 'places/preview',
      limits: ROUTES_WITH_FILES.worked,
      body: PlacesPreviewBodySchema,
      read: (body, _request, reply) => look(body, reply),
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
      limits: ROUTES_WITH_FILES.worked,
      body: PlacesImportBodySchema,
      read: async (body, _request, reply) => ({
        file: valueOf((await look(body, reply)).places),
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
