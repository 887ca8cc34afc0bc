import { Type, type Static } from 'typebox'

import { BaseMapSchema } from '../../geodata/wire/base-maps.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { baseMapNotFound, baseMapTileOutOfRange } from '../base-map-refusals.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { BaseMaps } from '../base-maps/base-maps.ts'

const WHOLE_NUMBER = /^\d{1,9}$/u
const DEEPEST_LEVEL = 24
const A_DAY_SECONDS = 86_400

const TileParams = Type.Object({ map: Type.String(), z: Type.String(), x: Type.String(), y: Type.String() })

/** The three numbers of a tile that can be; undefined for others. */
function tileOf(words: readonly string[]): [zoom: number, column: number, row: number] | undefined {
  if (!words.every((word) => WHOLE_NUMBER.test(word))) return undefined
  const [zoom = 0, column = 0, row = 0] = words.map(Number)
  const across = 2 ** zoom
  return zoom <= DEEPEST_LEVEL && column < across && row < across ? [zoom, column, row] : undefined
}

/** The base maps of this installation, for whoever has signed in; the pages of the public have none. */
export const baseMapRoutes: FastifyPluginCallbackTypebox<{ baseMaps: BaseMaps }> = (app, { baseMaps }, done) => {
  app.get(
    '/base-maps',
    {
      config: { access: 'own' },
      schema: { response: { 200: Type.Object({ data: Type.Array(BaseMapSchema) }) } },
    },
    () => ({ data: baseMaps.all }),
  )

  app.get<{ Params: Static<typeof TileParams> }>(
    '/base-maps/:map/tiles/:z/:x/:y',
    {
      config: { access: 'own' },
      schema: {
        params: TileParams,
        produces: ['image/png', 'image/jpeg', 'image/webp'],
        response: { 400: ErrorSchema, 404: ErrorSchema },
      },
    },
    async ({ params: { map, z, x, y } }, reply) => {
      const tiles = baseMaps.tilesOf(map)
      if (!tiles) throw baseMapNotFound(map)
      const asked = tileOf([z, x, y])
      if (!asked) throw baseMapTileOutOfRange(`${z}/${x}/${y}`)
      const picture = await tiles.tile(...asked)
      void reply.header('cache-control', `private, max-age=${A_DAY_SECONDS}`)
      if (picture === null) return reply.code(204).send()
      return reply.type(picture.mediaType).send(Buffer.from(picture.bytes))
    },
  )
  done()
}
