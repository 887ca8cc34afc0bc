import { Type } from 'typebox'

import { chinaDay } from '../../geodata/procedure/day.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import {
  NewObjectionSchema,
  ObjectionStandingSchema,
  PublicListingSchema,
  PublicNoticeSchema,
  PublishedSchema,
  ReceiptSchema,
} from '../../geodata/wire/public-pages.ts'
import { NOBODY } from '../db/acting-as.ts'
import { objectionStanding, objectTo } from '../usecases/object-to-publication.ts'
import { existingPublication, listPublished, noticeOn, readPublished } from '../usecases/public-records.ts'

import { CaseParams } from './case-schemas.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { DatabaseClient } from '../db/transaction.ts'

const REFUSALS = { 404: ErrorSchema, 410: ErrorSchema }
const ReceiptParams = Type.Object({ ...CaseParams.properties, receipt: Type.String({ maxLength: 40 }) })

const PUBLIC = { access: 'public' } as const

/** Two thousand characters in the longest form that JSON writes them, and who says so. */
const OBJECTION_BODY_BYTES = 64 * 1024

/** What anybody may ask without signing in. All of it is read from what was published; no table of a case is. */
export const publicRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  // Whoever asks, and whatever he may see elsewhere: here he is nobody, and the database shows him what it shows everybody.
  const asNobody = <T>(work: (client: DatabaseClient) => Promise<T>): Promise<T> =>
    app.ownDatabase.inTransaction(work, NOBODY)

  app.get(
    '/public/records',
    { config: PUBLIC, schema: { response: { 200: Type.Object({ data: Type.Array(PublicListingSchema) }) } } },
    () => asNobody(async (client) => ({ data: await listPublished(client) })),
  )

  app.get(
    '/public/records/:id',
    {
      config: PUBLIC,
      schema: {
        params: CaseParams,
        response: { 200: Type.Object({ data: PublishedSchema }), 304: Type.Null(), ...REFUSALS },
      },
    },
    async ({ params, headers }, reply) => {
      const data = await asNobody((client) => readPublished(client, params.id))
      // Asked for each time, so that what was withdrawn is gone at once.
      const tag = `"${data.sha256}${data.reopenedOn === null ? '' : `-${data.reopenedOn}`}"`
      void reply.header('etag', tag).header('cache-control', 'no-cache')
      return headers['if-none-match'] === tag ? reply.code(304).send(null) : { data }
    },
  )

  app.get(
    '/public/records/:id/notice',
    {
      config: PUBLIC,
      schema: { params: CaseParams, response: { 200: Type.Object({ data: PublicNoticeSchema }), ...REFUSALS } },
    },
    ({ params }) =>
      asNobody(async (client) => ({
        data: noticeOn(await existingPublication(client, params.id), chinaDay(new Date().toISOString())),
      })),
  )

  app.post(
    '/public/records/:id/objections',
    {
      bodyLimit: OBJECTION_BODY_BYTES,
      config: { ...PUBLIC, rate: 'tight' },
      schema: {
        params: CaseParams,
        body: NewObjectionSchema,
        response: {
          201: Type.Object({ data: ReceiptSchema }),
          400: ErrorSchema,
          409: ErrorSchema,
          422: ErrorSchema,
          ...REFUSALS,
        },
      },
    },
    ({ params, body }, reply) =>
      asNobody(async (client) => {
        const data = await objectTo(client, params.id, body, new Date().toISOString())
        void reply.code(201)
        return { data }
      }),
  )

  app.get(
    '/public/records/:id/objections/:receipt',
    {
      config: { ...PUBLIC, rate: 'tight' },
      schema: {
        params: ReceiptParams,
        response: {
          200: Type.Object({ data: ObjectionStandingSchema }),
          400: ErrorSchema,
          422: ErrorSchema,
          ...REFUSALS,
        },
      },
    },
    ({ params }) =>
      asNobody(async (client) => ({
        data: await objectionStanding(client, params.id, params.receipt),
      })),
  )
  done()
}
