import fastifyPlugin from 'fastify-plugin'

import { isOfOneCase } from '../../geodata/access/grants.ts'
import { rolesAt } from '../../geodata/access/permissions.ts'
import { caseReadingRepository } from '../db/repositories/case-readings.ts'
import { placeOfCase } from './access.ts'

import type { FastifyRequest } from 'fastify'

/** What is opened as a whole, or taken away: the case itself, files, scans, sheets, sealed documents. */
const NOTED: Readonly<Record<string, string>> = {
  '/api/cases/:id': 'case',
  '/api/cases/:id/attachments/:number/view': 'file',
  '/api/cases/:id/attachments/:number/picture': 'file',
  '/api/cases/:id/attachments/:number/original': 'file',
  '/api/cases/:id/scans/:number/picture': 'scan',
  '/api/cases/:id/scans/:number/original': 'scan',
  '/api/cases/:id/prints/:sheet.pdf': 'print',
  '/api/cases/:id/prints/:sheet.docx': 'print',
  '/api/cases/:id/seals/:round': 'seal',
  '/api/cases/:id/field-records': 'field',
}

const EXPORTS = '/api/cases/:id/exports/'

const noted = (url: string): string | undefined =>
  url.startsWith(EXPORTS) ? `export ${url.slice(EXPORTS.length)}` : NOTED[url]

/** Null for what nobody notes: requests of the office, and parts of what is noted already. */
function readingOf({ viewer, method, routeOptions, params }: FastifyRequest): { id: string; what: string } | null {
  const what = noted(routeOptions.url ?? '')
  const { id = '', number, sheet, round } = params as Record<string, string | undefined>
  if (viewer === null || what === undefined || method !== 'GET') return null
  const roles = rolesAt(viewer.grants, placeOfCase(id))
  if (roles.length === 0 || !roles.every(isOfOneCase)) return null
  return { id, what: [what, number ?? sheet ?? round].filter((part) => part !== undefined).join(' ') }
}

/** Notes what courts and parties open of a case before it is answered: what could not be noted is not shown. */
export const noteReadings = fastifyPlugin(
  (app, _options, done) => {
    app.addHook('preHandler', async (request) => {
      const reading = readingOf(request)
      if (reading === null) return
      await request.database.inTransaction((client) =>
        caseReadingRepository(client).note(reading.id, request.viewer!.accountId, reading.what),
      )
    })
    done()
  },
  { name: 'note-readings', dependencies: ['access'] },
)
