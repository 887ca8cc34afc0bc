import { Type, type Static, type TSchema } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'

import { refuseWhenSealed } from '../usecases/advance-case.ts'

import { CaseAnswer, CaseParams, CHANGE_REFUSALS } from './case-schemas.ts'
import { changedCase, type Change } from './changed-case.ts'
import type { ROUTES_WITH_FILES } from './file-limits.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type CaseRequest = FastifyRequest<{ Params: Static<typeof CaseParams> }>

/**
 * A file that comes for a case. It is read when the case is known to be there and before the transaction that uses it: nobody
 * else is served on the embedded engine while one is open.
 */
export type FileOfCase<Body extends TSchema, Read> = {
  /** Below /cases/:id/. */
  readonly path: string
  readonly limits: (typeof ROUTES_WITH_FILES)[keyof typeof ROUTES_WITH_FILES]
  readonly body: Body
  readonly read: (body: Static<Body>, request: CaseRequest, reply: FastifyReply) => Promise<Read>
}

async function readFor<Body extends TSchema, Read>(
  { read }: FileOfCase<Body, Read>,
  request: CaseRequest,
  reply: FastifyReply,
  mayRead: (client: DatabaseClient, row: CaseRow) => Promise<void> = () => Promise.resolve(),
): Promise<Read> {
  await request.database.inTransaction(async (client) => mayRead(client, await existingCase(client, request.params.id)))
  // The framework has checked the body against the schema.
  return read(request.body as Static<Body>, request, reply)
}

const READING_REFUSALS = { 400: ErrorSchema, 404: ErrorSchema, 413: ErrorSchema, 422: ErrorSchema }
const CHANGE_ANSWERS = { 200: CaseAnswer, ...CHANGE_REFUSALS, ...READING_REFUSALS }

/** POST …: what a file would bring into the case. Stores nothing. */
export const filePreviewRoute = <Body extends TSchema, Read, Data extends TSchema>(
  app: FastifyInstance,
  file: FileOfCase<Body, Read>,
  data: Data,
  view: (read: Read, request: CaseRequest) => Promise<Static<Data>> | Static<Data>,
): void => {
  const response = { ...READING_REFUSALS, 200: Type.Object({ data }) }
  app.post<{ Params: Static<typeof CaseParams> }>(
    `/cases/:id/${file.path}`,
    {
      ...file.limits,
      config: { ...file.limits?.config, access: 'case.change' },
      schema: { params: CaseParams, body: file.body, response },
    },
    async (request, reply) => ({ data: await view(await readFor(file, request, reply), request) }),
  )
}

/** A change that a person makes with a file. */
export const fileChangeRoute = <Body extends TSchema, Read>(
  app: FastifyInstance,
  method: 'POST' | 'PUT',
  file: FileOfCase<Body, Read>,
  change: Change<Read>,
): void => {
  app.route<{ Params: Static<typeof CaseParams> }>({
    method,
    url: `/cases/:id/${file.path}`,
    ...file.limits,
    config: { ...file.limits?.config, access: 'case.change' },
    schema: { params: CaseParams, body: file.body, response: CHANGE_ANSWERS },
    handler: async (request, reply) => {
      // Nobody waits for a file to be read that is refused then.
      const { database, params, headers } = request
      const body = await readFor(file, request, reply, refuseWhenSealed)
      return changedCase(app, { database, params, headers, body }, reply, change)
    },
  })
}
