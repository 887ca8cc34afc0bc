import { Type, type Static, type TSchema } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'

import { CaseParams } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyInstance } from 'fastify'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** GET /cases/:id/<path>: one part of a case, as it stands. */
export const viewRoute = <Data extends TSchema>(
  app: FastifyInstance,
  path: string,
  data: Data,
  view: (client: DatabaseClient, row: CaseRow) => Promise<Static<Data>>,
): void => {
  app.get<{ Params: Static<typeof CaseParams> }>(
    `/cases/:id/${path}`,
    { schema: { params: CaseParams, response: { 200: Type.Object({ data }), 404: ErrorSchema } } },
    ({ params }) =>
      app.database.inTransaction(async (client) => ({
        data: await view(client, await existingCase(client, params.id)),
      })),
  )
}
