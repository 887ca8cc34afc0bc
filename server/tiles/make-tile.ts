import { tileRepository, type TileQuery } from '../db/repositories/tiles.ts'
import { encodeTile } from './encode-tile.ts'

import type { Database } from '../db/database.ts'

/** The bytes of a tile, none where nothing lies in it. Both engines give the same features. */
export const makeTile = (database: Database, query: TileQuery): Promise<Uint8Array> =>
  database.inTransaction((client) =>
    database.engine === 'postgresql'
      ? tileRepository(client).packed(query)
      : tileRepository(client).packedBy(encodeTile, query),
  )
