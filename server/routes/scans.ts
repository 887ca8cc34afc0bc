import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import {
  NewScanSchema,
  ScanChangeSchema,
  ScanReturnSchema,
  ScanSchema,
  ScanVersionSchema,
} from '../../geodata/wire/scans.ts'
import { ORDINAL } from '../../geodata/wire/primitives.ts'
import { scanRepository } from '../db/repositories/scans.ts'
import { readScanFile } from '../files/scans/scan-file.ts'
import { scanNotFound } from '../scan-refusals.ts'
import { addScan, changeScan, returnToScanVersion } from '../usecases/change-scan.ts'

import { changeRoute } from './changed-case.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { fileChangeRoute } from './file-of-case.ts'
import { asDownload, HARMLESS } from './harmless.ts'
import { existingCase } from './seen-case.ts'
import { bytesOfBase64, valueOf, whenGivenUp } from './uploaded-file.ts'
import { viewRoute } from './viewed-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const ScanParams = Type.Object({ id: Type.String(), number: Type.Integer(ORDINAL) })

const MEDIA_TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpeg: 'image/jpeg', tiff: 'image/tiff' }

/** Scans of maps and sketches: uploaded, laid under the map by control points, or given names that lead to places. */
export const scanRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  fileChangeRoute(
    app,
    'POST',
    {
      path: 'scans',
      limits: ROUTES_WITH_FILES.document,
      body: NewScanSchema,
      read: async ({ fileName, base64, page = 1, title, changedBy }, _request, reply) => {
        const options = { signal: whenGivenUp(reply) }
        const file = valueOf(await readScanFile(fileName, bytesOfBase64(base64, 'base64'), page, options))
        return { file, title, changedBy }
      },
    },
    addScan,
  )
  changeRoute(app, 'scans', ScanChangeSchema, changeScan)
  changeRoute(app, 'scans/return', ScanReturnSchema, returnToScanVersion)
  viewRoute(app, 'scans', Type.Array(ScanSchema), (client, row) => scanRepository(client, row).all())

  app.get(
    '/cases/:id/scans/:number/versions',
    {
      config: { access: 'case.read' },
      schema: {
        params: ScanParams,
        response: { 200: Type.Object({ data: Type.Array(ScanVersionSchema) }), 404: ErrorSchema },
      },
    },
    ({ database, params }) =>
      database.inTransaction(async (client) => {
        const data = await scanRepository(client, await existingCase(client, params.id)).versions(params.number)
        if (data.length === 0) throw scanNotFound(params.number)
        return { data }
      }),
  )

  app.get(
    '/cases/:id/scans/:number/picture',
    { config: { access: 'case.read' }, schema: { params: ScanParams } },
    async ({ database, params }, reply) => {
      const picture = await database.inTransaction(async (client) =>
        scanRepository(client, await existingCase(client, params.id)).picture(params.number),
      )
      if (!picture) throw scanNotFound(params.number)
      return reply.headers(HARMLESS).type(picture.mediaType).send(picture.bytes)
    },
  )

  app.get(
    '/cases/:id/scans/:number/original',
    { config: { access: 'case.read' }, schema: { params: ScanParams } },
    async ({ database, params }, reply) => {
      const original = await database.inTransaction(async (client) =>
        scanRepository(client, await existingCase(client, params.id)).original(params.number),
      )
      if (!original) throw scanNotFound(params.number)
      return reply
        .headers({ ...HARMLESS, ...asDownload(original.fileName) })
        .type(MEDIA_TYPES[original.format] ?? 'application/octet-stream')
        .send(original.bytes)
    },
  )
  done()
}
