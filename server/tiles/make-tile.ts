import { MOST_TILE_BYTES } from '../../geodata/tiles/bands.ts'
import { tileRepository, type TileQuery } from '../db/repositories/tiles.ts'
import { encodeTile } from './encode-tile.ts'
import { crowdQuery, tileQuery, type TileScope } from './tile-query.ts'

import type { TileLayer } from '../../geodata/tiles/layers.ts'
import type { Audience, TileAddress } from '../../geodata/tiles/model.ts'
import type { Database } from '../db/database.ts'

export type TileRequest = {
  readonly scope: TileScope
  readonly layer: TileLayer
  readonly audience: Audience
  readonly tile: TileAddress
}

/** Both engines give the same features; only who packs them differs. */
const packed = (database: Database, query: TileQuery): Promise<Uint8Array> =>
  database.reading((client) =>
    database.engine === 'postgresql'
      ? tileRepository(client).packed(query)
      : tileRepository(client).packedBy(encodeTile, query),
  )

/** The bytes of a tile, none where nothing lies in it. Where there is too much for a tile, it counts instead of showing. */
export async function makeTile(database: Database, { scope, layer, audience, tile }: TileRequest): Promise<Uint8Array> {
  const bytes = await packed(database, tileQuery(scope, layer, audience, tile))
  if (bytes.length <= MOST_TILE_BYTES || scope.caseId !== undefined) return bytes
  return await packed(database, crowdQuery(scope, layer, tile))
}
