import { Type, type Static, type TObject } from 'typebox'

import { BASE_MAP_DATUMS } from '../../geodata/base-maps/model.ts'
import { OneOf } from '../../geodata/wire/primitives.ts'

const Words = Type.String({ minLength: 1, maxLength: 120, pattern: '^[^~\\p{Cc}]*\\S[^~\\p{Cc}]*$' })
const Name = Type.String({ minLength: 1, maxLength: 200 })
const Level = Type.Integer({ minimum: 0, maximum: 24 })
const Address = Type.String({ pattern: '^https?://[^/\\s]+/\\S*$', maxLength: 2000 })
const TilePixels = Type.Optional(OneOf(['256', '512']))

const ANY_KIND = {
  id: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
  title: Words,
  attribution: Words,
  /** 审图号. */
  reviewNumber: Type.Optional(Words),
  datum: Type.Optional(OneOf(BASE_MAP_DATUMS)),
  minZoom: Type.Optional(Level),
  maxZoom: Type.Optional(Level),
}
/** A key goes into the browser of whoever may see the map: the provider asks for it with every tile. */
const WITH_KEY = {
  key: Type.Optional(Name),
  keyFile: Type.Optional(Name),
  tellsOrigin: Type.Optional(Type.Boolean()),
}
const closed = { additionalProperties: false }

/** What an office writes of a base map, by its kind. */
export const BASE_MAP_KINDS = {
  tianditu: Type.Object(
    {
      ...ANY_KIND,
      ...WITH_KEY,
      kind: Type.Literal('tianditu'),
      picture: OneOf(['vector', 'imagery', 'terrain']),
      matrixSet: Type.Optional(Type.Literal('w')),
    },
    closed,
  ),
  xyz: Type.Object(
    { ...ANY_KIND, ...WITH_KEY, kind: Type.Literal('xyz'), address: Address, tilePixels: TilePixels },
    closed,
  ),
  wmts: Type.Object(
    {
      ...ANY_KIND,
      ...WITH_KEY,
      kind: Type.Literal('wmts'),
      address: Address,
      layer: Name,
      style: Type.Optional(Type.String({ maxLength: 200 })),
      matrixSet: Name,
      matrixPrefix: Type.Optional(Name),
      format: Type.Optional(Name),
      tilePixels: TilePixels,
    },
    closed,
  ),
  wms: Type.Object(
    {
      ...ANY_KIND,
      ...WITH_KEY,
      kind: Type.Literal('wms'),
      address: Address,
      layers: Name,
      styles: Type.Optional(Type.String({ maxLength: 200 })),
      version: Type.Optional(OneOf(['1.1.1', '1.3.0'])),
      format: Type.Optional(Name),
      tilePixels: TilePixels,
    },
    closed,
  ),
  pmtiles: Type.Object(
    { ...ANY_KIND, kind: Type.Literal('pmtiles'), address: Address, tilePixels: TilePixels },
    closed,
  ),
  file: Type.Object(
    { ...ANY_KIND, kind: Type.Literal('file'), file: Type.String({ pattern: '^[^/\\\\]+\\.(mbtiles|pmtiles)$' }) },
    closed,
  ),
} as const satisfies Record<string, TObject>

export type BaseMapKind = keyof typeof BASE_MAP_KINDS
export type ConfiguredBaseMap = { [Kind in BaseMapKind]: Static<(typeof BASE_MAP_KINDS)[Kind]> }[BaseMapKind]
export type ConfiguredFrom<Kind extends BaseMapKind> = Extract<ConfiguredBaseMap, { kind: Kind }>
