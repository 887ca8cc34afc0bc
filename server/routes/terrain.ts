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
import { terrainNotFound } from '../terrain-refusals.ts'
import { importTerrain, terrainPreview, wantedOfFile, withdrawTerrain } from '../usecases/import-terrain.ts'

import { CaseParams } from './case-schemas.ts'
import { changeRoute } from './changed-case.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { fileChangeRoute, filePreviewRoute, type CaseRequest } from './file-of-case.ts'
import { existingCase } from './seen-case.ts'
import { arrivingFile, valueOf, whenGivenUp } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import type { TerrainPreviewBody } from '../../geodata/wire/terrain.ts'
import { ORDINAL } from '../../geodata/wire/primitives.ts'
import type { CaseElevation } from '../files/elevation/case-elevation.ts'

/** Never changes: a new grid has a new number. */
const KEPT_FOR_GOOD = 'private, max-age=31536000, immutable'

const fileGone = ({ fileName }: TerrainPreviewBody) =>
  refusedBecause({ code: 'grid-file-gone', details: { file: fileName } })

/** Elevation grids of a case: sent as they are, looked at, stored, withdrawn; and the heights of the one in use. */
export const terrainRoutes: FastifyPluginCallbackTypebox<{ folder: string }> = (app, { folder }, done) => {
  const files = new ElevationFiles(folder)

  async function elevationOf(
    body: TerrainPreviewBody,
    { database, params: { id } }: CaseRequest,
    reply: FastifyReply,
  ): Promise<CaseElevation> {
    const { sha256, fileName, referenceSystem = null, convertFeet = false } = body
    const wanted = await database.inTransaction(async (client) => wantedOfFile(client, await existingCase(client, id)))
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
      ...ROUTES_WITH_FILES.elevation,
      config: { ...ROUTES_WITH_FILES.elevation.config, access: 'case.change' },
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
      await request.database.inTransaction((client) => existingCase(client, request.params.id))
      return { data: valueOf(await files.receive(arrivingFile(request), request.query.fileName)) }
    },
  )

  filePreviewRoute(
    app,
    {
      path: 'terrain/preview',
      limits: ROUTES_WITH_FILES.worked,
      body: TerrainPreviewBodySchema,
      read: async (body, request, reply) => ({ body, elevation: await elevationOf(body, request, reply) }),
    },
    TerrainPreviewSchema,
    ({ body, elevation }) => terrainPreview(body, elevation),
  )

  fileChangeRoute(
    app,
    'PUT',
    {
      path: 'terrain',
      limits: ROUTES_WITH_FILES.worked,
      body: TerrainImportBodySchema,
      read: async (body, request, reply) => {
        const elevation = await elevationOf(body, request, reply)
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
      config: { access: 'case.read' },
      schema: {
        description: '32-bit floats in metres, low byte first, row by row from the north-west; NaN where there is none',
        params: Type.Object({ id: Type.String(), number: Type.Integer(ORDINAL) }),
        response: { 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }), 404: ErrorSchema },
      },
    },
    async (request, reply) => {
      const { id, number } = request.params
      const packed = await request.database.inTransaction(async (client) =>
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
