import { Type } from 'typebox'

import { CaseSchema, ErrorSchema } from '../../geodata/wire/case.ts'
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

import { changedCase, changeRoute } from './changed-case.ts'
import { existingCase } from './seen-case.ts'
import { valueOf, whenGivenUp } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import type { TerrainPreviewBody } from '../../geodata/wire/terrain.ts'
import type { CaseElevation } from '../files/elevation/case-elevation.ts'

const Params = Type.Object({ id: Type.String() })
const refusals = {
  400: ErrorSchema,
  404: ErrorSchema,
  412: ErrorSchema,
  413: ErrorSchema,
  422: ErrorSchema,
  428: ErrorSchema,
}

/** Never changes: a new grid has a new number. */
const KEPT_FOR_GOOD = 'private, max-age=31536000, immutable'

/** Elevation grids of a case: sent as they are, looked at, stored, withdrawn; and the heights of the one in use. */
export const terrainRoutes: FastifyPluginCallbackTypebox<{ folder: string }> = (app, { folder }, done) => {
  const files = new ElevationFiles(folder)

  async function elevationOf(id: string, body: TerrainPreviewBody, reply: FastifyReply): Promise<CaseElevation> {
    const { sha256, fileName, referenceSystem = null, convertFeet = false } = body
    const wanted = await app.database.inTransaction(async (client) =>
      wantedOfFile(client, await existingCase(client, id)),
    )
    const path = await files.pathOf(sha256)
    if (path === undefined) throw refusedBecause({ code: 'grid-file-gone', details: { file: fileName } })
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
        params: Params,
        querystring: TerrainUploadQuerySchema,
        response: { 200: Type.Object({ data: TerrainUploadSchema }), ...refusals },
      },
    },
    async (request) => {
      await app.database.inTransaction((client) => existingCase(client, request.params.id))
      return { data: valueOf(await files.receive(request.body as typeof request.raw, request.query.fileName)) }
    },
  )

  app.post(
    '/cases/:id/terrain/preview',
    {
      schema: {
        params: Params,
        body: TerrainPreviewBodySchema,
        response: { 200: Type.Object({ data: TerrainPreviewSchema }), ...refusals },
      },
    },
    async (request, reply) => {
      const elevation = await elevationOf(request.params.id, request.body, reply)
      return { data: terrainPreview(request.body, elevation) }
    },
  )

  app.put(
    '/cases/:id/terrain',
    {
      schema: {
        params: Params,
        body: TerrainImportBodySchema,
        response: { 200: Type.Object({ data: CaseSchema }), ...refusals },
      },
    },
    async (request, reply) => {
      const { params, headers, body } = request
      const elevation = await elevationOf(params.id, body, reply)
      // The original lies safe before anything points to it.
      if (!(await files.keep(body.sha256)))
        throw refusedBecause({ code: 'grid-file-gone', details: { file: body.fileName } })
      return changedCase(app.database, { params, headers, body: { body, elevation } }, reply, importTerrain)
    },
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
