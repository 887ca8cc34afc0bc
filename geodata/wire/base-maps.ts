import { Type, type Static } from 'typebox'

import { BASE_MAP_DATUMS } from '../base-maps/model.ts'

import { Nullable, OneOf } from './primitives.ts'

const BaseMapLayerSchema = Type.Object({
  kind: OneOf(['tiles', 'pmtiles']),
  addresses: Type.Array(Type.String(), {
    minItems: 1,
    description:
      'of tiles in web mercator with {z}, {x}, {y} or {bbox-epsg-3857} to be filled in, or of a PMTiles archive; a path is of this server. A key that a provider asks for stands in it: whoever may see the map can read it',
  }),
  tilePixels: Type.Integer(),
  minZoom: Type.Integer(),
  maxZoom: Type.Integer(),
})

export const BaseMapSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  attribution: Type.String({ description: 'has to stand on the map wherever the base map is shown' }),
  reviewNumber: Nullable(Type.String({ description: '审图号' })),
  datum: OneOf(BASE_MAP_DATUMS),
  tellsOrigin: Type.Boolean({ description: 'whether the provider is told from which site its tiles are asked for' }),
  layers: Type.Array(BaseMapLayerSchema, { minItems: 1, description: 'the lowest first' }),
})
export type WireBaseMap = Static<typeof BaseMapSchema>
