import { createReadStream } from 'node:fs'
import { Type } from 'typebox'

import {
  AddedAttachmentSchema,
  AttachmentChangeSchema,
  AttachmentSchema,
  AttachmentViewSchema,
  NewAttachmentSchema,
} from '../../geodata/wire/attachments.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { problemSentence } from '../../geodata/words/problem-sentences.ts'
import { ORDINAL } from '../../geodata/wire/primitives.ts'
import { originalLost } from '../attachment-refusals.ts'
import { refusedBecause } from '../errors.ts'
import { attachmentPicture, attachmentView } from '../files/attachments/attachment-view.ts'
import { KIND_FACTS, truthfulName } from '../files/attachments/kind-names.ts'
import { languageOf } from '../plugins/error-answers.ts'
import { addAttachment, readUpload } from '../usecases/add-attachment.ts'
import { changeAttachment } from '../usecases/change-attachment.ts'
import { existingAttachment, viewAttachments } from '../usecases/view-attachments.ts'

import { byteRange } from './byte-range.ts'
import { CaseParams, CHANGE_REFUSALS } from './case-schemas.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { asDownload, HARMLESS } from './harmless.ts'
import { existingCase, seenVersion } from './seen-case.ts'
import { whenGivenUp } from './uploaded-file.ts'
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { FileStore } from '../file-store/file-store.ts'
import type { OriginalOnDisk } from '../files/attachments/attachment-view.ts'

const AttachmentParams = Type.Object({ id: Type.String(), number: Type.Integer(ORDINAL) })
const PictureQuery = Type.Object({
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
  size: Type.Optional(Type.Enum(['thumbnail', 'page'])),
})
const ADDING_REFUSALS = { 400: ErrorSchema, 404: ErrorSchema, 409: ErrorSchema, 413: ErrorSchema, 422: ErrorSchema }
const FETCHING_REFUSALS = { 404: ErrorSchema, 422: ErrorSchema }

/** The files of a case: taken in from finished uploads, described, shown safely, fetched as they came. */
export const attachmentRoutes: FastifyPluginCallbackTypebox<{ store: FileStore }> = (app, { store }, done) => {
  /** The original of an attachment, which must lie on the disk. */
  async function originalOf({
    database,
    params: { id, number },
  }: Pick<FastifyRequest<{ Params: { id: string; number: number } }>, 'database' | 'params'>): Promise<
    OriginalOnDisk & { sha256: string }
  > {
    const { sha256, kind, name, bytes } = await database.inTransaction(async (client) =>
      existingAttachment(client, await existingCase(client, id), number),
    )
    if ((await store.originals.bytesOf(sha256)) !== bytes) throw originalLost(number)
    return { path: store.originals.pathOf(sha256), kind, name, bytes, sha256 }
  }

  viewRoute(app, 'attachments', Type.Array(AttachmentSchema), viewAttachments)

  app.post(
    '/cases/:id/attachments',
    {
      ...ROUTES_WITH_FILES.worked,
      config: { ...ROUTES_WITH_FILES.worked.config, access: 'case.change' },
      schema: {
        params: CaseParams,
        body: NewAttachmentSchema,
        response: {
          200: Type.Object({ data: AddedAttachmentSchema }),
          201: Type.Object({ data: AddedAttachmentSchema }),
          ...ADDING_REFUSALS,
        },
      },
    },
    async ({ database, params, body }, reply) => {
      await database.inTransaction((client) => existingCase(client, params.id))
      const read = await readUpload(store, params.id, body, whenGivenUp(reply))
      const data = await database.inTransaction(async (client) =>
        addAttachment(client, await existingCase(client, params.id), read, store.limits, new Date().toISOString()),
      )
      return reply.code(data.isNew ? 201 : 200).send({ data })
    },
  )

  app.put(
    '/cases/:id/attachments/:number',
    {
      config: { access: 'case.change' },
      schema: {
        description: 'If-Match: the version of the attachment that was looked at',
        params: AttachmentParams,
        body: AttachmentChangeSchema,
        response: { 200: Type.Object({ data: AttachmentSchema }), ...CHANGE_REFUSALS },
      },
    },
    ({ database, params: { id, number }, headers, body }) =>
      database.inTransaction(async (client) => {
        const version = seenVersion(headers['if-match'])
        const row = await existingCase(client, id)
        return { data: await changeAttachment(client, row, { number, version, body }, new Date().toISOString()) }
      }),
  )

  app.get(
    '/cases/:id/attachments/:number/view',
    {
      config: { access: 'case.read' },
      schema: {
        params: AttachmentParams,
        response: { 200: Type.Object({ data: AttachmentViewSchema }), 404: ErrorSchema },
      },
    },
    async (request, reply) => {
      const view = await attachmentView(await originalOf(request), whenGivenUp(reply))
      if (view.ok) return { data: view.value }
      return { data: { type: 'file-only' as const, why: problemSentence(view.problem, languageOf(request)) } }
    },
  )

  app.get(
    '/cases/:id/attachments/:number/picture',
    {
      config: { access: 'case.read' },
      schema: {
        description: 'a page of a PDF or picture, drawn anew as JPEG',
        params: AttachmentParams,
        querystring: PictureQuery,
        response: { 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }), ...FETCHING_REFUSALS },
      },
    },
    async ({ database, params, query: { page = 1, size = 'page' } }, reply) => {
      const original = await originalOf({ database, params })
      const picture = await store.previews.get(original.sha256, `${page}-${size}.jpg`, async () => {
        const drawn = await attachmentPicture(original, page, size, whenGivenUp(reply))
        return drawn.ok ? drawn.value : { refused: drawn.problem }
      })
      if ('refused' in picture) throw refusedBecause(picture.refused)
      return reply.headers(HARMLESS).type('image/jpeg').send(Buffer.from(picture))
    },
  )

  app.get(
    '/cases/:id/attachments/:number/original',
    {
      config: { access: 'case.read' },
      schema: {
        description: 'the bytes as they came, for saving; players may ask for a range',
        params: AttachmentParams,
        response: {
          200: Type.Unsafe<NodeJS.ReadableStream>({ type: 'string', format: 'binary' }),
          206: Type.Unsafe<NodeJS.ReadableStream>({ type: 'string', format: 'binary' }),
          404: ErrorSchema,
          416: Type.Null(),
        },
      },
    },
    async ({ database, params, headers }, reply) => {
      const { path, kind, name, bytes } = await originalOf({ database, params })
      const range = byteRange(headers.range, bytes)
      void reply
        .headers({ ...HARMLESS, ...asDownload(truthfulName(name, kind)), 'accept-ranges': 'bytes' })
        .type(KIND_FACTS[kind].mediaType)
      if (range === null) return reply.code(416).header('content-range', `bytes */${bytes}`).send(null)
      if (range === undefined) return reply.header('content-length', bytes).send(createReadStream(path))
      const { start, end } = range
      return reply
        .code(206)
        .headers({ 'content-range': `bytes ${start}-${end}/${bytes}`, 'content-length': end - start + 1 })
        .send(createReadStream(path, { start, end }))
    },
  )
  done()
}
