import { Type, type Static } from 'typebox'

const LayerInTileSchema = Type.Object({
  id: Type.String({ description: 'its name inside the tiles' }),
  description: Type.String(),
  minzoom: Type.Integer(),
  maxzoom: Type.Integer(),
  fields: Type.Record(Type.String(), Type.String(), {
    description: 'properties that this audience is told, and what they mean',
  }),
})

/** TileJSON 3.0.0. */
export const TileJsonSchema = Type.Object({
  tilejson: Type.Literal('3.0.0'),
  name: Type.String(),
  description: Type.String(),
  scheme: Type.Literal('xyz'),
  tiles: Type.Array(Type.String()),
  minzoom: Type.Integer(),
  maxzoom: Type.Integer(),
  bounds: Type.Optional(
    Type.Array(Type.Number(), { description: 'west, south, east, north in degrees; not told where nothing lies yet' }),
  ),
  vector_layers: Type.Array(LayerInTileSchema),
})
export type TileJson = Static<typeof TileJsonSchema>
