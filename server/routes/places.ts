import { Type } from 'typebox'

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
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

/** The gazetteer of a case and what persons say that words mean. */
export const placeRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  changeRoute(app, 'places', PlaceChangeSchema, changePlace)
  changeRoute(app, 'places/withdraw', PlaceWithdrawalSchema, withdrawPlace)
  changeRoute(app, 'places/return', PlaceReturnSchema, returnToPlaceVersion)
  changeRoute(app, 'place-choices', PlaceChoiceSchema, choosePlace)
  changeRoute(app, 'place-choices/undo', UndoDecisionSchema, undoPlaceChoice)
  viewRoute(app, 'places/versions', Type.Array(PlaceVersionSchema), (client, row) =>
    placeRepository(client, row).versions(),
  )
  done()
}
