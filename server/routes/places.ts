import { Type } from 'typebox'

import { CaseSchema, ErrorSchema } from '../../geodata/wire/case.ts'
import {
  PlaceChangeSchema,
  PlaceChoiceSchema,
  PlaceReturnSchema,
  PlaceVersionSchema,
  PlaceWithdrawalSchema,
  UndoPlaceChoiceSchema,
} from '../../geodata/wire/places.ts'
import { placeRepository } from '../db/repositories/places.ts'
import { changePlace, returnToPlaceVersion, withdrawPlace } from '../usecases/change-place.ts'
import { choosePlace, undoPlaceChoice } from '../usecases/choose-place.ts'

import { changedCase } from './changed-case.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const Params = Type.Object({ id: Type.String() })
const response = {
  200: Type.Object({ data: CaseSchema }),
  400: ErrorSchema,
  404: ErrorSchema,
  412: ErrorSchema,
  422: ErrorSchema,
  428: ErrorSchema,
}

/** The gazetteer of a case and what persons say that words mean. Each change answers with the case as it then stands. */
export const placeRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.put('/cases/:id/places', { schema: { params: Params, body: PlaceChangeSchema, response } }, (request, reply) =>
    changedCase(app.database, request, reply, changePlace),
  )

  app.put(
    '/cases/:id/places/withdraw',
    { schema: { params: Params, body: PlaceWithdrawalSchema, response } },
    (request, reply) => changedCase(app.database, request, reply, withdrawPlace),
  )

  app.put(
    '/cases/:id/places/return',
    { schema: { params: Params, body: PlaceReturnSchema, response } },
    (request, reply) => changedCase(app.database, request, reply, returnToPlaceVersion),
  )

  app.get(
    '/cases/:id/places/versions',
    {
      schema: {
        params: Params,
        response: { 200: Type.Object({ data: Type.Array(PlaceVersionSchema) }), 404: ErrorSchema },
      },
    },
    (request) =>
      app.database.inTransaction(async (client) => ({
        data: await placeRepository(client, await existingCase(client, request.params.id)).versions(),
      })),
  )

  app.put(
    '/cases/:id/place-choices',
    { schema: { params: Params, body: PlaceChoiceSchema, response } },
    (request, reply) => changedCase(app.database, request, reply, choosePlace),
  )

  app.put(
    '/cases/:id/place-choices/undo',
    { schema: { params: Params, body: UndoPlaceChoiceSchema, response } },
    (request, reply) => changedCase(app.database, request, reply, undoPlaceChoice),
  )
  done()
}
