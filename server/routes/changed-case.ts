import { advanceCase } from '../usecases/advance-case.ts'
import { viewCase } from '../usecases/view-case.ts'

import { CaseParams, CaseAnswer, CHANGE_REFUSALS } from './case-schemas.ts'
import { existingCase, seenVersion } from './seen-case.ts'

import type { Static, TSchema } from 'typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Action } from '../../geodata/access/model.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type Change<Body> = (client: DatabaseClient, row: CaseRow, body: Body, decidedAt: string) => Promise<void>

/**
 * Makes a change of a case in one transaction, in which its overlaps follow, and answers with the case as it then stands, its version
 * as ETag. Refused when somebody changed the case since the version that the person looked at, and while its ruling is sealed.
 */
export const changedCase = <Body>(
  app: Pick<FastifyInstance, 'standardErrors'>,
  {
    database,
    params,
    headers,
    body,
  }: Pick<FastifyRequest, 'headers' | 'database'> & { params: { id: string }; body: Body },
  reply: FastifyReply,
  change: Change<Body>,
  advance: typeof advanceCase = advanceCase,
): Promise<{ data: CaseView }> =>
  database.inTransaction(async (client) => {
    const version = seenVersion(headers['if-match'])
    const row = await existingCase(client, params.id)
    await advance(client, row, version)
    await change(client, row, body, new Date().toISOString())
    const data = await viewCase(client, await existingCase(client, params.id), app.standardErrors)
    void reply.header('etag', `"${data.version}"`)
    return { data }
  })

/** PUT /cases/:id/<path>: one kind of change that a person makes. */
export const changeRoute = <Body extends TSchema>(
  app: FastifyInstance,
  path: string,
  body: Body,
  change: Change<Static<Body>>,
  { advance = advanceCase, access = 'case.change' }: { advance?: typeof advanceCase; access?: Action } = {},
): void => {
  app.put<{ Params: Static<typeof CaseParams> }>(
    `/cases/:id/${path}`,
    {
      config: { access },
      schema: { params: CaseParams, body, response: { 200: CaseAnswer, ...CHANGE_REFUSALS } },
    },
    ({ database, params, headers, body: given }, reply) =>
      // The framework has checked the body against the schema.
      changedCase(app, { database, params, headers, body: given as Static<Body> }, reply, change, advance),
  )
}
