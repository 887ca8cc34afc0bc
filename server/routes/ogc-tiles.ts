import { Type } from 'typebox'

import { audienceOf } from '../auth/audience.ts'
import { OGC_ROOT } from '../ogc/address.ts'
import { bytesOf, JSON_TYPE } from '../ogc/media.ts'
import { sendBytes } from '../ogc/send.ts'
import { layersOfScope, tileSets, tileStyle, type AskedTiles } from '../ogc/tile-sets.ts'
import { tileLayerNotFound } from '../tile-refusals.ts'
import { scopeOf } from '../tiles/tile-scope.ts'

import { askedScope, placeOfScope, ScopeQuery, TILE_ACCESS } from './tiles.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { AskedScope } from '../tiles/tile-scope.ts'

async function askedTiles(request: FastifyRequest): Promise<AskedTiles> {
  const scope = request.query as AskedScope
  askedScope(scope)
  // Refused where there is no such county or case.
  await scopeOf(request.database, scope)
  const audience = audienceOf(request, placeOfScope(scope), undefined)
  return { server: `${request.protocol}://${request.host}`, audience, scope }
}

const QUERY = Type.Object(ScopeQuery)

/** OGC API – Tiles: which vector tiles there are of a county or a case, and how they are drawn. */
export const ogcTileRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    `${OGC_ROOT}/tiles`,
    { config: TILE_ACCESS, schema: { hide: true, querystring: QUERY } },
    async (request, reply) => sendBytes(request, reply, JSON_TYPE, bytesOf(tileSets(await askedTiles(request)))),
  )

  app.get(
    `${OGC_ROOT}/tiles/:layer/style`,
    { config: TILE_ACCESS, schema: { hide: true, params: Type.Object({ layer: Type.String() }), querystring: QUERY } },
    async (request, reply) => {
      const asked = await askedTiles(request)
      const layer = layersOfScope(asked).find(({ name }) => name === request.params.layer)
      if (!layer) throw tileLayerNotFound(request.params.layer, askedScope(asked.scope))
      return sendBytes(request, reply, JSON_TYPE, bytesOf(tileStyle(asked, layer)))
    },
  )
  done()
}
