import { Server } from '@tus/server'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { uploadWithoutLength } from '../attachment-refusals.ts'
import { RequestRefused } from '../errors.ts'
import { languageOf } from '../plugins/error-answers.ts'
import { refuseByNameAndSize } from '../usecases/add-attachment.ts'

import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { Upload } from '@tus/server'
import type { FastifyRequest } from 'fastify'
import type { FileStore } from '../file-store/file-store.ts'
import type { Log } from '../log/log.ts'
import type { ProtocolAnswer } from '../file-store/incoming-uploads.ts'

const UPLOADS_PATH = '/api/uploads'
const UPLOAD_MEDIA_TYPE = 'application/offset+octet-stream'

/** An error as any other refusal of the server is told; the protocol's own stay as they are. */
function errorAnswer(
  error: Error | ProtocolAnswer | { status_code: number; body: string },
  language: 'zh-CN' | 'en',
  events: Log,
) {
  if (error instanceof RequestRefused) {
    const { statusCode, code, details } = error
    return {
      status_code: statusCode,
      body: JSON.stringify({ error: { code, message: error.sentence(language), details } }),
    }
  }
  if ('status_code' in error) return error
  events.fault(error)
  const message = language === 'en' ? 'The server failed; send it again.' : '服务器出错，请重传。'
  return { status_code: 500, body: JSON.stringify({ error: { code: 'internal', message } }) }
}

/**
 * Uploads by the tus protocol (tus.io, version 1.0.0): POST with Upload-Length and Upload-Metadata (`case`, `filename`) begins one,
 * PATCH sends bytes from Upload-Offset on, HEAD tells how much has come, DELETE gives it up. What has come whole is taken into
 * its case by POST /cases/:id/attachments.
 */
export const uploadRoutes: FastifyPluginCallbackTypebox<{ store: FileStore }> = (app, { store }, done) => {
  /** Who sends each upload: the protocol's server knows only the request as Node has it. */
  const askedBy = new WeakMap<object, FastifyRequest>()

  async function mayBegin({ database }: FastifyRequest, upload: Upload): Promise<void> {
    const { size, metadata } = upload
    if (size === undefined) throw uploadWithoutLength()
    const given = { name: metadata?.['filename'] ?? '', bytes: size }
    await database.inTransaction(async (client) => {
      const row = await existingCase(client, metadata?.['case'] ?? '')
      await refuseByNameAndSize(client, row, given, store.limits)
    })
  }

  const server = new Server({
    path: UPLOADS_PATH,
    datastore: store.incoming,
    relativeLocation: true,
    // Pages of other addresses have no business here.
    allowedOrigins: () => false,
    onUploadCreate: async ({ runtime }, upload) => {
      const request = askedBy.get(runtime?.node?.req ?? {})
      if (!request) throw new Error('An upload was begun by nobody.')
      await mayBegin(request, upload)
      return {}
    },
    onResponseError: (request, error) =>
      errorAnswer(
        error,
        languageOf({ headers: { 'accept-language': request.headers.get('accept-language') ?? '' } }),
        app.events,
      ),
  })

  // The bytes go to the disk as they come.
  app.addContentTypeParser(UPLOAD_MEDIA_TYPE, (_request, _payload, parsed) => parsed(null))

  for (const url of ['/uploads', '/uploads/:upload'])
    app.route({
      method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
      url,
      config: { access: 'case.change' },
      schema: {
        description: 'tus 1.0.0 (creation, termination); metadata: case, filename',
        response: { 404: ErrorSchema, 413: ErrorSchema, 422: ErrorSchema, 507: ErrorSchema },
      },
      handler: async (request, reply) => {
        reply.hijack()
        askedBy.set(request.raw, request)
        await server.handle(request.raw, reply.raw)
      },
    })
  done()
}
