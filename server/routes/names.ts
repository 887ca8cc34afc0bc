import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { CaseNamesSchema, NameDecisionBodySchema } from '../../geodata/wire/names.ts'
import { decideNames, namesOfCase } from '../usecases/case-names.ts'

import { CaseParams } from './case-schemas.ts'
import { existingCase, seenVersion } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import type { CaseNames } from '../../geodata/wire/names.ts'

const NamesAnswer = Type.Object({ data: CaseNamesSchema })

const withTag = (reply: FastifyReply, names: CaseNames): { data: CaseNames } => {
  void reply.header('etag', `"${names.version}"`)
  return { data: names }
}

/** The version in the tags is the names' own: a decision on names leaves the case's version alone unless it moves a line. */
export const nameRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/cases/:id/names',
    {
      config: { access: 'case.read' },
      schema: { params: CaseParams, response: { 200: NamesAnswer, 404: ErrorSchema } },
    },
    (request, reply) =>
      request.database.inTransaction(async (client) =>
        withTag(reply, await namesOfCase(client, await existingCase(client, request.params.id))),
      ),
  )

  app.put(
    '/cases/:id/names',
    {
      config: { access: 'case.change' },
      schema: {
        params: CaseParams,
        body: NameDecisionBodySchema,
        response: {
          200: NamesAnswer,
          400: ErrorSchema,
          404: ErrorSchema,
          409: ErrorSchema,
          412: ErrorSchema,
          428: ErrorSchema,
        },
      },
    },
    (request, reply) =>
      request.database.inTransaction(async (client) => {
        const version = seenVersion(request.headers['if-match'])
        const row = await existingCase(client, request.params.id)
        await decideNames(client, row, version, { ...request.body, decidedAt: new Date().toISOString() })
        return withTag(reply, await namesOfCase(client, row))
      }),
  )
  done()
}
