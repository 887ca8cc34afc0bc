import { fileSystem } from '../../geodata/crs/file-systems.ts'
import { CRS84 } from '../../geodata/crs/offered-systems.ts'
import { layersGeoPackage } from '../exports/layers-geopackage.ts'
import { caseFeatures } from '../layers/case-features.ts'

import type { FeatureCollection } from 'geojson'
import type { LayerShape } from '../../geodata/layers/case-layers.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { LayerScope } from '../layers/layer-query.ts'

export type LayersOrder = {
  readonly caseId: string
  /** Whose layers they are. */
  readonly scope: LayerScope
}

/** What an office holds of one of its cases. */
export const scopeOfOffice = ({ countyCode }: Pick<CaseRow, 'countyCode'>): LayerScope => ({
  reader: 'office',
  counties: [countyCode],
  cases: [],
})

/** The layers of a case as one GeoPackage; `referenceSystem` as `EPSG:4490`, `lastChange` (ISO 8601) dates it. */
export async function caseGeoPackage(
  client: DatabaseClient,
  { caseId, scope }: LayersOrder,
  { referenceSystem, lastChange }: { readonly referenceSystem: string; readonly lastChange: string },
): Promise<Uint8Array> {
  const system = fileSystem(referenceSystem)
  const contents = await caseFeatures(client, caseId, scope, system)
  return layersGeoPackage({ contents, epsg: system.epsg, lastChange })
}

/** The layers of a case as GeoJSON (RFC 7946): in degrees, each feature with the id of its layer among its properties. */
export async function caseGeoJson(
  client: DatabaseClient,
  { caseId, scope }: LayersOrder,
  layerId: string | null,
): Promise<FeatureCollection<LayerShape | null>> {
  const contents = await caseFeatures(client, caseId, scope, CRS84)
  const features = contents
    .filter(({ layer }) => layerId === null || layer.id === layerId)
    .flatMap(({ layer, features: ofLayer }) =>
      ofLayer.map((feature) => ({ ...feature, properties: { layer: layer.id, ...feature.properties } })),
    )
  return { type: 'FeatureCollection', features }
}
