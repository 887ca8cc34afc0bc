import { Type } from 'typebox'

import { EvidenceChangeSchema, EvidenceVersionSchema } from '../../geodata/wire/evidence.ts'
import { NewPinSchema, PinRemovalSchema } from '../../geodata/wire/pins.ts'
import { DecisionSchema, NewWeighingSchema } from '../../geodata/wire/weighings.ts'
import { evidenceRepository } from '../db/repositories/evidence.ts'
import { weighingRepository } from '../db/repositories/weighings.ts'
import { changeEvidence } from '../usecases/change-evidence.ts'

import { pinEvidence, removePin } from '../usecases/pin-evidence.ts'

import { weighEvidence } from '../usecases/weigh-evidence.ts'
import { changeRoute } from './changed-case.ts'
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

/** What persons say of the entries of evidence, and what they pin them to. */
export const evidenceRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  changeRoute(app, 'evidence', EvidenceChangeSchema, changeEvidence)
  changeRoute(app, 'evidence/pins', NewPinSchema, pinEvidence)
  changeRoute(app, 'evidence/pins/remove', PinRemovalSchema, removePin)
  changeRoute(app, 'evidence/weighings', NewWeighingSchema, weighEvidence)
  viewRoute(app, 'evidence/versions', Type.Array(EvidenceVersionSchema), (client, row) =>
    evidenceRepository(client, row).versions(),
  )
  viewRoute(app, 'evidence/weighings', Type.Array(DecisionSchema), (client, row) =>
    weighingRepository(client, row).history(),
  )
  done()
}
