import { isOfOffice } from '../../geodata/access/permissions.ts'
import { shapeUnusable } from '../layer-refusals.ts'
import { layerRepository, type FeatureRow, type LayerExtent } from '../db/repositories/layers.ts'

import {
  countStatement,
  extentStatement,
  featuresStatement,
  featureStatement,
  type LayerQuery,
  type LayerScope,
} from './layer-query.ts'
import { keyValues } from './layer-source.ts'

import type { OfferedSystem } from '../../geodata/crs/offered-systems.ts'
import type { Layer, LayerReader } from '../../geodata/layers/model.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Database } from '../db/database.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { Cursor } from './keyset.ts'

type Asking = Pick<Database, 'inTransaction'>

/** As PostGIS says that it can make nothing of a shape: it crosses itself, or lies where its system has no ground. */
const SHAPE_UNUSABLE = 'XX000'

/** One short transaction. A shape of the caller's that the engine cannot use is the caller's to correct. */
const asked = <Answer>(database: Asking, work: (client: DatabaseClient) => Promise<Answer>): Promise<Answer> =>
  database.inTransaction(work).catch((error: unknown) => {
    throw (error as { code?: string }).code === SHAPE_UNUSABLE ? shapeUnusable() : error
  })

/** Each in a transaction of its own: a slow reader keeps nobody waiting. */
export const ROWS_AT_A_TIME = 1000

/** What somebody is told at most, by the roles he has anywhere. A party is told what the public is, until the office gives it more. */
export function layerReaderOf(viewer: Pick<Viewer, 'grants'> | null): LayerReader {
  if (viewer === null) return 'public'
  if (isOfOffice(viewer.grants)) return 'office'
  return viewer.grants.some(({ role }) => role === 'court') ? 'court' : 'public'
}

/** Whose features a reader gets, told by the database. */
export async function scopeOfReader(database: Asking, reader: LayerReader): Promise<LayerScope> {
  if (reader === 'public') return { reader, counties: [], cases: [] }
  const reach = await database.inTransaction((client) => layerRepository(client).reach())
  return { reader, ...reach }
}

/** The features of a query from behind a cursor on, so many at most, in batches. */
export async function* featureBatches(
  database: Asking,
  query: LayerQuery,
  scope: LayerScope,
  after: Cursor | null,
  mostRows: number,
): AsyncGenerator<FeatureRow[]> {
  for (let [cursor, left] = [after, mostRows]; left > 0;) {
    // One more, by which a page knows whether another follows.
    const most = Math.min(left, ROWS_AT_A_TIME + 1)
    const statement = featuresStatement(query, scope, cursor, most)
    const rows = await asked(database, (client) => layerRepository(client).features(statement))
    if (rows.length > 0) yield rows
    if (rows.length < most) return
    cursor = rows.at(-1)!.cursor
    left -= rows.length
  }
}

export const countFeatures = (database: Asking, query: LayerQuery, scope: LayerScope): Promise<number> =>
  asked(database, (client) => layerRepository(client).count(countStatement(query, scope)))

/** As GeoJSON; undefined where the reader gets no such feature. */
export async function readFeature(
  database: Asking,
  layer: Layer,
  scope: LayerScope,
  id: string,
  system: OfferedSystem,
): Promise<string | undefined> {
  const keys = keyValues(layer, id)
  if (!keys) return undefined
  return database.inTransaction((client) =>
    layerRepository(client).feature(featureStatement(layer, scope, keys, system)),
  )
}

export const layerExtent = (database: Asking, layer: Layer, scope: LayerScope): Promise<LayerExtent> =>
  database.inTransaction((client) => layerRepository(client).extent(extentStatement(layer, scope)))
