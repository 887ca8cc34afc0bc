import { Readable } from 'node:stream'
import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { CountyParamsSchema } from '../../geodata/wire/county.ts'
import { LedgerExportQuerySchema, LedgerQuerySchema, LedgerSchema } from '../../geodata/wire/ledger.ts'
import { WorkCalendarBodySchema, WorkCalendarSchema } from '../../geodata/wire/work-calendar.ts'
import { languageOf } from '../plugins/error-answers.ts'
import { exportLedger } from '../usecases/export-ledger.ts'
import { viewLedger } from '../usecases/view-ledger.ts'
import { changeWorkCalendar, viewWorkCalendar } from '../usecases/work-calendars.ts'

import { CHANGE_REFUSALS } from './case-schemas.ts'
import { seenVersion } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const CalendarParams = Type.Object({
  ...CountyParamsSchema.properties,
  year: Type.Integer({ minimum: 1900, maximum: 2200 }),
})
const ExportLanguage = Type.Optional(Type.Enum(['zh-CN', 'en']))

/** All cases as one table, and the working calendars by which their deadlines are counted. */
export const ledgerRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/ledger',
    {
      config: { access: 'ledger.read' },
      schema: {
        querystring: LedgerQuerySchema,
        response: { 200: Type.Object({ data: LedgerSchema }), 400: ErrorSchema },
      },
    },
    ({ database, query }) =>
      database.inTransaction(async (client) => ({ data: await viewLedger(client, query, new Date().toISOString()) })),
  )

  app.get(
    '/ledger.csv',
    {
      config: { access: 'ledger.read' },
      schema: {
        querystring: Type.Object({ ...LedgerExportQuerySchema.properties, language: ExportLanguage }),
        response: { 200: Type.Unsafe<Readable>({ type: 'string' }), 400: ErrorSchema },
      },
    },
    async (request, reply) => {
      const { language = languageOf(request), ...query } = request.query
      const rows = exportLedger(request.database, query, new Date().toISOString(), language)
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="ledger.csv"')
        .send(Readable.from(rows))
    },
  )

  app.get(
    '/counties/:code/calendars/:year',
    {
      config: { access: 'county.read' },
      schema: {
        params: CalendarParams,
        response: { 200: Type.Object({ data: WorkCalendarSchema }), 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    ({ database, params: { code, year } }) =>
      database.inTransaction(async (client) => ({ data: await viewWorkCalendar(client, code, year) })),
  )

  app.put(
    '/counties/:code/calendars/:year',
    {
      config: { access: 'county.change' },
      schema: {
        description: 'If-Match: the version of the calendar that was looked at, 0 for none',
        params: CalendarParams,
        body: WorkCalendarBodySchema,
        response: { 200: Type.Object({ data: WorkCalendarSchema }), ...CHANGE_REFUSALS },
      },
    },
    ({ database, params: { code, year }, headers, body }) =>
      database.inTransaction(async (client) => {
        const place = { countyCode: code, year, seenVersion: seenVersion(headers['if-match']) }
        return { data: await changeWorkCalendar(client, place, body, new Date().toISOString()) }
      }),
  )
  done()
}
