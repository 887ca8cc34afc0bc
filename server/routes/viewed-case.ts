import { Type, type Static, type TSchema } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'

import { CaseParams } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyInstance } from 'fastify'
import type { Action } from '../../geodata/access/model.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** GET /cases/:id/<path>: one part of a case, as it stands. */
export const viewRoute = <Data extends TSchema>(
  app: FastifyInstance,
  path: string,
  data: Data,
  view: (client: DatabaseClient, row: CaseRow) => Promise<Static<Data>>,
  access: Action = 'case.read',
): void => {
  app.get<{ Params: Static<typeof CaseParams> }>(
    `/cases/:id/${path}`,
    {
      config: { access },
      schema: { params: CaseParams, response: { 200: Type.Object({ data }), 404: ErrorSchema } },
    },
    ({ database, params }) =>
      database.inTransaction(async (client) => ({
        data: await view(client, await existingCase(client, params.id)),
      })),
  )
}
