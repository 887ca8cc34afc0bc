import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { UndoDecisionSchema } from '../../geodata/wire/corrections.ts'
import {
  PlaceChangeSchema,
  PlaceChoiceSchema,
  PlaceReturnSchema,
  PlaceVersionSchema,
  PlaceWithdrawalSchema,
} from '../../geodata/wire/places.ts'
import { placeRepository } from '../db/repositories/places.ts'
import { changePlace, returnToPlaceVersion, withdrawPlace } from '../usecases/change-place.ts'
import { choosePlace, undoPlaceChoice } from '../usecases/choose-place.ts'

import { changeRoute } from './changed-case.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const Params = Type.Object({ id: Type.String() })

/** The gazetteer of a case and what persons say that words mean. */
export const placeRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  changeRoute(app, 'places', PlaceChangeSchema, changePlace)
  changeRoute(app, 'places/withdraw', PlaceWithdrawalSchema, withdrawPlace)
  changeRoute(app, 'places/return', PlaceReturnSchema, returnToPlaceVersion)
  changeRoute(app, 'place-choices', PlaceChoiceSchema, choosePlace)
  changeRoute(app, 'place-choices/undo', UndoDecisionSchema, undoPlaceChoice)

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
  done()
}
