import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { TileJsonSchema, type TileJson } from '../../geodata/wire/tiles.ts'
import { layersInTiles, tileLayer, type TileLayer } from '../../geodata/tiles/layers.ts'
import { placeOfCase } from '../auth/access.ts'
import { audienceOf } from '../auth/audience.ts'
import { AUDIENCES, type Audience } from '../../geodata/tiles/model.ts'
import { DEEPEST_ZOOM, tileAt } from '../../geodata/tiles/tile-square.ts'
import { askedEncoding } from '../plugins/content-encoding.ts'
import {
  audienceNotFound,
  tileLayerNotFound,
  tileLayerNotShown,
  tileOutOfRange,
  tileScopeMissing,
} from '../tile-refusals.ts'
import { groundOfScope, type AskedScope } from '../tiles/tile-scope.ts'
import { TileService } from '../tiles/tile-service.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyContextConfig } from 'fastify'
import type { Place } from '../../geodata/access/model.ts'

export const ScopeQuery = {
  county: Type.Optional(Type.String({ description: 'code of a county, for its parcels' })),
  case: Type.Optional(Type.String({ description: 'address of a case, for what is drawn in it' })),
}
const TileParams = Type.Object({
  audience: Type.String({ description: AUDIENCES.join(', ') }),
  layer: Type.String(),
  z: Type.String(),
  x: Type.String(),
  y: Type.String(),
})

export const placeOfScope = ({ case: caseId, county }: AskedScope): Place =>
  caseId === undefined ? { countyCode: county ?? null, caseId: null } : placeOfCase(caseId)

/** Of a case or of a county, as the query says. */
export const TILE_ACCESS: FastifyContextConfig = {
  access: ({ query }) => ((query as AskedScope).case === undefined ? 'county.read' : 'case.read'),
  placeOf: ({ query }) => placeOfScope(query as AskedScope),
}

/** Whose turn it is to ask: nobody may name both a county and a case. */
export function askedScope(asked: AskedScope): 'county' | 'case' {
  if ((asked.county === undefined) === (asked.case === undefined)) throw tileScopeMissing()
  return asked.county === undefined ? 'case' : 'county'
}

function shownLayer(audience: string, name: string, asked: AskedScope): { layer: TileLayer; audience: Audience } {
  const known = AUDIENCES.find((each) => each === audience)
  if (known === undefined) throw audienceNotFound(audience)
  const scope = askedScope(asked)
  const layer = tileLayer(scope, name)
  if (!layer) throw tileLayerNotFound(name, scope)
  if (!layer.shownTo.includes(known)) throw tileLayerNotShown(name, audience)
  return { layer, audience: known }
}

/** Whether the reader holds this content already, as If-None-Match says. */
const isKnown = (etag: string, held = ''): boolean =>
  held.split(',').some((each) => each.trim().replace(/^W\//u, '') === etag)

/** Vector tiles of the ground of a county and of what is drawn in a case. */
export const tileRoutes: FastifyPluginCallbackTypebox<{ cacheBytes: number }> = (app, { cacheBytes }, done) => {
  const tiles = new TileService(app.ownDatabase, cacheBytes)
  let unfollow: () => void = () => undefined
  app.addHook('onReady', async () => {
    unfollow = await app.ownDatabase.follow(tiles)
  })
  app.addHook('onClose', (_, closed) => {
    unfollow()
    closed()
  })

  app.get(
    '/tiles/:audience/:layer/:z/:x/:y.mvt',
    {
      config: TILE_ACCESS,
      schema: {
        params: TileParams,
        querystring: Type.Object(ScopeQuery),
      },
    },
    async (request, reply) => {
      const { params, query, headers } = request
      const { layer, audience } = shownLayer(params.audience, params.layer, query)
      audienceOf(request, placeOfScope(query), audience)
      const tile = tileAt(params.z, params.x, params.y)
      if (!tile) throw tileOutOfRange(`${params.z}/${params.x}/${params.y}`)
      const scope = await tiles.scope(request, query)
      const encoding = askedEncoding(headers['accept-encoding'])
      const { etag, bytes } = await tiles.tile({ scope, layer, audience, tile }, encoding)
      void reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding' })
      if (isKnown(etag, headers['if-none-match'])) return reply.code(304).send()
      if (bytes.length === 0) return reply.code(204).send()
      if (encoding !== 'identity') void reply.header('content-encoding', encoding)
      return reply.header('content-type', 'application/vnd.mapbox-vector-tile').send(bytes)
    },
  )

  app.get(
    '/tiles/:audience.json',
    {
      config: TILE_ACCESS,
      schema: {
        params: Type.Object({ audience: Type.String({ description: AUDIENCES.join(', ') }) }),
        querystring: Type.Object({ ...ScopeQuery, layer: Type.String() }),
        response: { 200: TileJsonSchema, 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    async (request): Promise<TileJson> => {
      const { database, params, query, protocol, host } = request
      const { layer, audience } = shownLayer(params.audience, query.layer, query)
      audienceOf(request, placeOfScope(query), audience)
      const scope = await tiles.scope(request, query)
      const ground = await groundOfScope(database, scope)
      const asked = query.case === undefined ? `county=${query.county ?? ''}` : `case=${query.case}`
      return {
        tilejson: '3.0.0',
        name: layer.name,
        description: layer.meaning,
        scheme: 'xyz',
        tiles: [`${protocol}://${host}/api/tiles/${audience}/${layer.name}/{z}/{x}/{y}.mvt?${asked}`],
        minzoom: 0,
        maxzoom: DEEPEST_ZOOM,
        ...(ground && { bounds: [ground.west, ground.south, ground.east, ground.north] }),
        vector_layers: layersInTiles(layer, audience).map((each) => ({ ...each, fields: { ...each.fields } })),
      }
    },
  )
  done()
}
