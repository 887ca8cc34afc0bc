import { Type } from 'typebox'

import { placesFromGeoJson } from '../../geodata/places/place-collection.ts'
import { CaseReadingSchema } from '../../geodata/wire/case-readings.ts'
import { CaseSummarySchema, ErrorSchema, NewCaseSchema } from '../../geodata/wire/case.ts'
import { caseReadingRepository } from '../db/repositories/case-readings.ts'
import { caseExists } from '../errors.ts'
import { readDocumentFile } from '../files/document-file.ts'
import { digitizeDocument } from '../usecases/digitize-document.ts'
import { importCase } from '../usecases/import-case.ts'
import { caseIdOf, findCase, listCases, viewCase } from '../usecases/view-case.ts'

import { CaseAnswer, CaseParams, CHANGE_REFUSALS } from './case-schemas.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { existingCase } from './seen-case.ts'
import { viewRoute } from './viewed-case.ts'
import { bytesOfBase64, valueOf, whenGivenUp } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Place } from '../../geodata/access/model.ts'
import type { CaseView, NewCaseBody } from '../../geodata/wire/case.ts'

const refusals = { ...CHANGE_REFUSALS, 413: ErrorSchema }

/** The county is told in the body. */
const placeOfNewCase = ({ body }: FastifyRequest): Place => ({
  countyCode: (body as Partial<NewCaseBody> | undefined)?.countyCode ?? null,
  caseId: null,
})

const withTag = (reply: FastifyReply, view: CaseView): { data: CaseView } => {
  void reply.header('etag', `"${view.version}"`)
  return { data: view }
}

export const caseRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/cases',
    { config: { access: 'own' }, schema: { response: { 200: Type.Object({ data: Type.Array(CaseSummarySchema) }) } } },
    async ({ database }) => ({
      data: await database.inTransaction(listCases),
    }),
  )

  app.get(
    '/cases/:id',
    { config: { access: 'case.read' }, schema: { params: CaseParams, response: { 200: CaseAnswer, ...refusals } } },
    (request, reply) =>
      request.database.inTransaction(async (client) =>
        withTag(reply, await viewCase(client, await existingCase(client, request.params.id), app.standardErrors)),
      ),
  )

  viewRoute(
    app,
    'readings',
    Type.Array(CaseReadingSchema),
    (client, row) => caseReadingRepository(client).ofCase(row),
    'audit.read',
  )

  app.post(
    '/cases',
    {
      ...ROUTES_WITH_FILES.document,
      config: { ...ROUTES_WITH_FILES.document.config, access: 'case.begin', placeOf: placeOfNewCase },
      schema: { body: NewCaseSchema, response: { 201: CaseAnswer, ...refusals } },
    },
    async (request, reply) => {
      const { document, places: gazetteer, importedBy, ...itself } = request.body
      const places = valueOf(placesFromGeoJson(gazetteer))
      const bytes = bytesOfBase64(document.base64, 'document.base64')
      const text = valueOf(await readDocumentFile(document.fileName, bytes, { signal: whenGivenUp(reply) }))
      const id = caseIdOf(itself)
      if (await request.database.inTransaction((client) => findCase(client, id))) throw caseExists(id)
      const digitized = valueOf(digitizeDocument(text, places, []))
      const given = { ...itself, document: text, places, answers: [], masked: false, actor: importedBy }
      const view = await request.database.inTransaction(async (client) => {
        await importCase(client, given, digitized, app.standardErrors)
        return viewCase(client, await existingCase(client, id), app.standardErrors)
      })
      return withTag(reply.code(201), view)
    },
  )

  done()
}
