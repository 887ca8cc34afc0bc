import { viewCase } from '../usecases/view-case.ts'

import { existingCase, seenVersion } from './seen-case.ts'

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { Database } from '../db/database.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type Change<Body> = (
  client: DatabaseClient,
  row: CaseRow,
  seenVersion: number,
  body: Body,
  decidedAt: string,
) => Promise<void>

/** Makes a change of a case in one transaction and answers with the case as it then stands, its version as ETag. */
export const changedCase = <Body>(
  database: Database,
  { params, headers, body }: Pick<FastifyRequest, 'headers'> & { params: { id: string }; body: Body },
  reply: FastifyReply,
  change: Change<Body>,
): Promise<{ data: CaseView }> =>
  database.inTransaction(async (client) => {
    const version = seenVersion(headers['if-match'])
    await change(client, await existingCase(client, params.id), version, body, new Date().toISOString())
    const data = await viewCase(client, await existingCase(client, params.id))
    void reply.header('etag', `"${data.version}"`)
    return { data }
  })
