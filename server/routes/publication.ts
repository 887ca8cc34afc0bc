import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import {
  CloseObjectionSchema,
  DraftBodySchema,
  DraftOptionsSchema,
  ObjectionSchema,
  PreviewSchema,
  PublicationSchema,
  PublishBodySchema,
  WithdrawBodySchema,
} from '../../geodata/wire/publication-desk.ts'
import { closeObjection, viewObjections } from '../usecases/object-to-publication.ts'
import { prepareCase, publishCase, withdrawPublication } from '../usecases/publish-case.ts'
import { previewPublication, viewPublication, viewPublishedVersion } from '../usecases/view-publication.ts'

import { CaseParams, CHANGE_REFUSALS } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Action } from '../../geodata/access/model.ts'
import type { WirePublication } from '../../geodata/wire/publication-desk.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { Looked } from '../usecases/view-publication.ts'

const VersionParams = Type.Object({
  ...CaseParams.properties,
  version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
})
const ObjectionParams = Type.Object({
  ...CaseParams.properties,
  number: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
})
const PublicationAnswer = Type.Object({ data: PublicationSchema })
const Objections = Type.Array(ObjectionSchema)

/** What the public is to get of a case: prepared, looked at, published, withdrawn; and what was objected to it. */
export const publicationRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  const lookedAt = (viewer: FastifyRequest['viewer']): Looked => ({
    now: new Date().toISOString(),
    standardErrors: app.standardErrors,
    accountId: viewer?.accountId ?? null,
  })

  viewRoute(
    app,
    'publication',
    PublicationSchema,
    (client, row) => viewPublication(client, row, lookedAt(null)),
    'publication.read',
  )
  viewRoute(app, 'objections', Objections, viewObjections, 'publication.read')

  app.post(
    '/cases/:id/publication/preview',
    {
      config: { access: 'publication.read' },
      schema: {
        description: 'Exactly what the public would get; nothing is stored',
        params: CaseParams,
        body: DraftOptionsSchema,
        response: { 200: Type.Object({ data: PreviewSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    ({ database, params, body }) =>
      database.inTransaction(async (client) => ({
        data: await previewPublication(client, await existingCase(client, params.id), body, lookedAt(null)),
      })),
  )

  app.get(
    '/cases/:id/publication/versions/:version',
    {
      config: { access: 'publication.read' },
      schema: {
        params: VersionParams,
        response: { 200: Type.Object({ data: PreviewSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    ({ database, params }) =>
      database.inTransaction(async (client) => ({
        data: await viewPublishedVersion(client, await existingCase(client, params.id), params.version),
      })),
  )

  /** PUT /cases/:id/publication/<path>: answers with where the publication then stands. */
  const changeRoute = <Body extends TSchema>(
    path: string,
    access: Action,
    body: Body,
    change: (client: DatabaseClient, row: CaseRow, body: Static<Body>, looked: Looked) => Promise<void>,
  ): void => {
    app.put<{ Params: Static<typeof CaseParams> }>(
      `/cases/:id/publication/${path}`,
      {
        config: { access },
        schema: { params: CaseParams, body, response: { 200: PublicationAnswer, ...CHANGE_REFUSALS } },
      },
      ({ database, viewer, params, body: given }): Promise<{ data: WirePublication }> =>
        database.inTransaction(async (client) => {
          const row = await existingCase(client, params.id)
          const seen = lookedAt(viewer)
          // The framework has checked the body against the schema.
          await change(client, row, given as Static<Body>, seen)
          return { data: await viewPublication(client, row, seen) }
        }),
    )
  }
  changeRoute('draft', 'publication.prepare', DraftBodySchema, (client, row, body, { now }) =>
    prepareCase(client, row, body, now),
  )
  changeRoute('published', 'publication.decide', PublishBodySchema, publishCase)
  changeRoute('withdrawn', 'publication.withdraw', WithdrawBodySchema, (client, row, body, { now }) =>
    withdrawPublication(client, row, body, now),
  )

  app.put(
    '/cases/:id/objections/:number',
    {
      config: { access: 'publication.prepare' },
      schema: {
        params: ObjectionParams,
        body: CloseObjectionSchema,
        response: { 200: Type.Object({ data: Objections }), ...CHANGE_REFUSALS },
      },
    },
    ({ database, params, body }) =>
      database.inTransaction(async (client) => {
        const row = await existingCase(client, params.id)
        await closeObjection(client, row, params.number, body, new Date().toISOString())
        return { data: await viewObjections(client, row) }
      }),
  )
  done()
}
