import { propertiesFor } from '../../geodata/layers/layers.ts'
import { caseLayersFor, type LayerContent, type LayerFeature } from '../../geodata/layers/case-layers.ts'
import { layerRepository } from '../db/repositories/layers.ts'

import { featuresStatement, type LayerScope } from './layer-query.ts'
import { ROWS_AT_A_TIME } from './read-layers.ts'

import type { OfferedSystem } from '../../geodata/crs/offered-systems.ts'
import type { Layer } from '../../geodata/layers/model.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { Cursor } from './keyset.ts'

export type CaseLayersOrder = {
  readonly caseId: string
  readonly scope: LayerScope
  /** Null for all. */
  readonly layerId: string | null
}

async function featuresOfCase(
  client: DatabaseClient,
  layer: Layer,
  caseId: string,
  scope: LayerScope,
  system: OfferedSystem,
): Promise<LayerFeature[]> {
  const filter = { kind: 'compare', property: 'case', comparison: '=', value: caseId } as const
  const features: LayerFeature[] = []
  for (let cursor: Cursor | null = null; ;) {
    const statement = featuresStatement({ layer, filter, sort: [], system }, scope, cursor, ROWS_AT_A_TIME)
    const rows = await layerRepository(client).features(statement)
    for (const { feature } of rows) features.push(JSON.parse(feature) as LayerFeature)
    if (rows.length < ROWS_AT_A_TIME) return features
    cursor = rows.at(-1)!.cursor
  }
}

/**
 * Every layer of a case that the reader gets, as it stands in one transaction, also those in which nothing lies: whoever opens the file
 * sees that there is nothing. Coordinates are in the system, always east before north.
 */
export async function caseFeatures(
  client: DatabaseClient,
  { caseId, scope, layerId }: CaseLayersOrder,
  system: OfferedSystem,
): Promise<LayerContent[]> {
  const contents: LayerContent[] = []
  for (const layer of caseLayersFor(scope.reader).filter(({ id }) => layerId === null || id === layerId)) {
    const features = await featuresOfCase(client, layer, caseId, scope, { ...system, northFirst: false })
    contents.push({ layer, properties: propertiesFor(layer, scope.reader), features })
  }
  return contents
}
