import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import {
  FieldPackSchema,
  FieldRecordsSchema,
  NewFieldChoiceSchema,
  NewFieldRecordSchema,
  StoredFieldRecordSchema,
} from '../../geodata/wire/field.ts'
import { fieldRecordMisnamed } from '../field-refusals.ts'
import { chooseFieldRecord, recordInField } from '../usecases/record-in-field.ts'
import { viewFieldPack, viewFieldRecords } from '../usecases/view-field.ts'

import { CaseParams } from './case-schemas.ts'
import { existingCase } from './seen-case.ts'
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const RecordParams = Type.Object({ id: Type.String(), record: Type.String({ maxLength: 36 }) })
const REFUSALS = { 400: ErrorSchema, 404: ErrorSchema, 409: ErrorSchema, 422: ErrorSchema }

/** The field: what a phone takes along, what it brings back, and what persons decide about that. */
export const fieldRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  viewRoute(app, 'field-records', FieldRecordsSchema, viewFieldRecords, 'field.read')

  app.get(
    '/cases/:id/field-pack',
    {
      config: { access: 'field.record' },
      schema: {
        description: 'what a phone keeps of a case for a day without a network',
        params: CaseParams,
        response: { 200: Type.Object({ data: FieldPackSchema }), 404: ErrorSchema },
      },
    },
    ({ database, params, viewer }) =>
      database.inTransaction(async (client) => ({
        data: await viewFieldPack(client, await existingCase(client, params.id), app.standardErrors, {
          account: viewer!.signInName,
          takenAt: new Date().toISOString(),
        }),
      })),
  )

  app.put(
    '/cases/:id/field-records/:record',
    {
      config: { access: 'field.record' },
      schema: {
        description: 'may be sent again until an answer comes: 201 when it was stored, 200 when it was there',
        params: RecordParams,
        body: NewFieldRecordSchema,
        response: {
          200: Type.Object({ data: StoredFieldRecordSchema }),
          201: Type.Object({ data: StoredFieldRecordSchema }),
          ...REFUSALS,
        },
      },
    },
    async ({ database, params, body, viewer }, reply) => {
      if (body.record.id !== params.record) throw fieldRecordMisnamed()
      const { data, isNew } = await database.inTransaction(async (client) =>
        recordInField(client, await existingCase(client, params.id), body, viewer!, new Date().toISOString()),
      )
      return reply.code(isNew ? 201 : 200).send({ data })
    },
  )

  app.put(
    '/cases/:id/field-choices',
    {
      config: { access: 'field.record' },
      schema: {
        params: CaseParams,
        body: NewFieldChoiceSchema,
        response: { 200: Type.Object({ data: FieldRecordsSchema }), ...REFUSALS },
      },
    },
    ({ database, params, body }) =>
      database.inTransaction(async (client) => {
        const row = await existingCase(client, params.id)
        await chooseFieldRecord(client, row, body, new Date().toISOString())
        return { data: await viewFieldRecords(client, row) }
      }),
  )
  done()
}
