import { Type } from 'typebox'

import { placesFromGeoJson } from '../../geodata/places/place-collection.ts'
import { CaseSchema, CaseSummarySchema, ErrorSchema, NewCaseSchema } from '../../geodata/wire/case.ts'
import { caseExists, documentNotBase64, refusedBecause } from '../errors.ts'
import { readDocumentFile } from '../files/document-file.ts'
import { digitizeDocument } from '../usecases/digitize-document.ts'
import { importCase } from '../usecases/import-case.ts'
import { caseIdOf, findCase, listCases, viewCase } from '../usecases/view-case.ts'

import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import type { Result } from '../../geodata/result.ts'
import type { CaseView } from '../../geodata/wire/case.ts'

const CaseAnswer = Type.Object({ data: CaseSchema })
const Params = Type.Object({ id: Type.String() })
const refusals = {
  400: ErrorSchema,
  404: ErrorSchema,
  409: ErrorSchema,
  412: ErrorSchema,
  413: ErrorSchema,
  422: ErrorSchema,
  428: ErrorSchema,
}

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw refusedBecause(result.problem)
  return result.value
}

const withTag = (reply: FastifyReply, view: CaseView): { data: CaseView } => {
  void reply.header('etag', `"${view.version}"`)
  return { data: view }
}

/** Throws on anything but base64: `Buffer` passes over what it does not know, and would store other bytes than were sent. */
function bytesOfBase64(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  const isWhole = bytes.length === Math.floor((base64.replace(/[\s=]/gu, '').length * 3) / 4)
  if (!isWhole) throw documentNotBase64()
  return bytes
}

/** Aborts when the caller closes the connection before he has his answer. */
function whenGivenUp(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort()
  })
  return controller.signal
}

export const caseRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/cases',
    { schema: { response: { 200: Type.Object({ data: Type.Array(CaseSummarySchema) }) } } },
    async () => ({
      data: await app.database.inTransaction(listCases),
    }),
  )

  app.get('/cases/:id', { schema: { params: Params, response: { 200: CaseAnswer, ...refusals } } }, (request, reply) =>
    app.database.inTransaction(async (client) =>
      withTag(reply, await viewCase(client, await existingCase(client, request.params.id))),
    ),
  )

  app.post(
    '/cases',
    { schema: { body: NewCaseSchema, response: { 201: CaseAnswer, ...refusals } } },
    async (request, reply) => {
      const { document, places: gazetteer, importedBy, ...itself } = request.body
      const places = valueOf(placesFromGeoJson(gazetteer))
      const bytes = bytesOfBase64(document.base64)
      const text = valueOf(await readDocumentFile(document.fileName, bytes, { signal: whenGivenUp(reply) }))
      const id = caseIdOf(itself)
      if (await app.database.inTransaction((client) => findCase(client, id))) throw caseExists(id)
      const digitized = valueOf(digitizeDocument(text, places, []))
      const given = { ...itself, document: text, places, answers: [], masked: false, actor: importedBy }
      const view = await app.database.inTransaction(async (client) => {
        await importCase(client, given, digitized)
        return viewCase(client, await existingCase(client, id))
      })
      return withTag(reply.code(201), view)
    },
  )

  done()
}
