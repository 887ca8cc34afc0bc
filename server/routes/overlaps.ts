import { OverlapsSchema } from '../../geodata/wire/overlaps.ts'
import { viewOverlaps } from '../usecases/view-overlaps.ts'

import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

/** How the claims of a case share ground, with the earlier records of every pair. */
export const overlapRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  viewRoute(app, 'overlaps', OverlapsSchema, (client, row) => viewOverlaps(client, row, app.standardErrors))
  done()
}
