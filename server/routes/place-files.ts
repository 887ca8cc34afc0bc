import { Type } from 'typebox'

import { searchPlaces } from '../../geodata/places/search/search-places.ts'
import { CaseSchema, ErrorSchema } from '../../geodata/wire/case.ts'
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

import { changedCase } from './changed-case.ts'
import { existingCase } from './seen-case.ts'
import { bytesOfBase64, valueOf, whenGivenUp } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import type { PlacesPreviewBody } from '../../geodata/wire/place-import.ts'

const Params = Type.Object({ id: Type.String() })
const refusals = {
  400: ErrorSchema,
  404: ErrorSchema,
  412: ErrorSchema,
  413: ErrorSchema,
  422: ErrorSchema,
  428: ErrorSchema,
}

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
  app.post(
    '/cases/:id/places/preview',
    {
      schema: {
        params: Params,
        body: PlacesPreviewBodySchema,
        response: { 200: Type.Object({ data: PlacesPreviewSchema }), ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await app.database.inTransaction((client) => existingCase(client, id))
      const file = await fileOf(request.body, reply)
      const data = await app.database.inTransaction(async (client) =>
        previewPlaces(client, await existingCase(client, id), file, languageOf(request)),
      )
      return { data }
    },
  )

  app.post(
    '/cases/:id/places/import',
    {
      schema: {
        params: Params,
        body: PlacesImportBodySchema,
        response: { 200: Type.Object({ data: CaseSchema }), ...refusals },
      },
    },
    async (request, reply) => {
      const { params, headers, body } = request
      await app.database.inTransaction((client) => existingCase(client, params.id))
      const file = await fileOf(body, reply)
      const given = { file, importedBy: body.importedBy, leaveOutProblems: body.leaveOutProblems === true }
      return changedCase(app.database, { params, headers, body: given }, reply, importPlaces)
    },
  )

  app.get(
    '/cases/:id/places/search',
    {
      schema: {
        params: Params,
        querystring: PlaceSearchSchema,
        response: { 200: Type.Object({ data: FoundPlacesSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    (request) =>
      app.database.inTransaction(async (client) => {
        const row = await existingCase(client, request.params.id)
        const { words = '', kind } = request.query
        return { data: searchPlaces(words, kind ?? null, await caseContents(client, row).places()) }
      }),
  )
  done()
}
