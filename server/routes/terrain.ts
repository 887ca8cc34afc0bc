import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import {
  TerrainImportBodySchema,
  TerrainPreviewBodySchema,
  TerrainPreviewSchema,
  TerrainUploadQuerySchema,
  TerrainUploadSchema,
  TerrainWithdrawalSchema,
} from '../../geodata/wire/terrain.ts'
import { terrainRepository } from '../db/repositories/terrain.ts'
import { refusedBecause } from '../errors.ts'
import { readElevationFile } from '../files/elevation/elevation-file.ts'
import { ElevationFiles } from '../files/elevation/uploads.ts'
import { ELEVATION_FILE_LIMIT_MEGABYTES, BYTES_PER_MEGABYTE } from '../files/limits.ts'
import { terrainNotFound } from '../terrain-refusals.ts'
import { importTerrain, terrainPreview, wantedOfFile, withdrawTerrain } from '../usecases/import-terrain.ts'

import { CaseParams } from './case-schemas.ts'
import { changeRoute } from './changed-case.ts'
import { fileChangeRoute, filePreviewRoute } from './file-of-case.ts'
import { existingCase } from './seen-case.ts'
import { valueOf, whenGivenUp } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import type { TerrainPreviewBody } from '../../geodata/wire/terrain.ts'
import type { CaseElevation } from '../files/elevation/case-elevation.ts'

/** Never changes: a new grid has a new number. */
const KEPT_FOR_GOOD = 'private, max-age=31536000, immutable'

const fileGone = ({ fileName }: TerrainPreviewBody) =>
  refusedBecause({ code: 'grid-file-gone', details: { file: fileName } })

/** Elevation grids of a case: sent as they are, looked at, stored, withdrawn; and the heights of the one in use. */
export const terrainRoutes: FastifyPluginCallbackTypebox<{ folder: string }> = (app, { folder }, done) => {
  const files = new ElevationFiles(folder)

  async function elevationOf(id: string, body: TerrainPreviewBody, reply: FastifyReply): Promise<CaseElevation> {
    const { sha256, fileName, referenceSystem = null, convertFeet = false } = body
    const wanted = await app.database.inTransaction(async (client) =>
      wantedOfFile(client, await existingCase(client, id)),
    )
    const path = await files.pathOf(sha256)
    if (path === undefined) throw fileGone(body)
    const given = { path, fileName, referenceSystem, convertFeet, ...wanted }
    return valueOf(await readElevationFile(given, { signal: whenGivenUp(reply) }))
  }

  // A file of any size goes to the disk as it comes.
  app.addContentTypeParser('application/octet-stream', (_request, payload, parsed) => parsed(null, payload))

  app.post(
    '/cases/:id/terrain/uploads',
    {
      bodyLimit: (ELEVATION_FILE_LIMIT_MEGABYTES + 1) * BYTES_PER_MEGABYTE,
      schema: {
        params: CaseParams,
        querystring: TerrainUploadQuerySchema,
        response: {
          200: Type.Object({ data: TerrainUploadSchema }),
          400: ErrorSchema,
          404: ErrorSchema,
          413: ErrorSchema,
          422: ErrorSchema,
        },
      },
    },
    async (request) => {
      await app.database.inTransaction((client) => existingCase(client, request.params.id))
      return { data: valueOf(await files.receive(request.body as typeof request.raw, request.query.fileName)) }
    },
  )

  filePreviewRoute(
    app,
    {
      path: 'terrain/preview',
      body: TerrainPreviewBodySchema,
      read: async (body, id, reply) => ({ body, elevation: await elevationOf(id, body, reply) }),
    },
    TerrainPreviewSchema,
    ({ body, elevation }) => terrainPreview(body, elevation),
  )

  fileChangeRoute(
    app,
    'PUT',
    {
      path: 'terrain',
      body: TerrainImportBodySchema,
      read: async (body, id, reply) => {
        const elevation = await elevationOf(id, body, reply)
        // The original lies safe before anything points to it.
        if (!(await files.keep(body.sha256))) throw fileGone(body)
        return { body, elevation }
      },
    },
    importTerrain,
  )

  changeRoute(app, 'terrain/withdraw', TerrainWithdrawalSchema, withdrawTerrain)

  app.get(
    '/cases/:id/terrain/:number/heights',
    {
      schema: {
        description: '32-bit floats in metres, low byte first, row by row from the north-west; NaN where there is none',
        params: Type.Object({ id: Type.String(), number: Type.Integer({ minimum: 1 }) }),
        response: { 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }), 404: ErrorSchema },
      },
    },
    async (request, reply) => {
      const { id, number } = request.params
      const packed = await app.database.inTransaction(async (client) =>
        terrainRepository(client, await existingCase(client, id)).packedHeights(number),
      )
      if (!packed) throw terrainNotFound(number)
      return reply
        .header('cache-control', KEPT_FOR_GOOD)
        .header('content-type', 'application/octet-stream')
        .header('content-encoding', 'deflate')
        .send(packed)
    },
  )
  done()
}
