import { TILE_LAYERS, type TileLayer } from '../../geodata/tiles/layers.ts'
import { tileStyleLayers } from '../../geodata/tiles/tile-style.ts'
import { DEEPEST_ZOOM } from '../../geodata/tiles/tile-square.ts'

import { JSON_TYPE } from './media.ts'

import type { Audience } from '../../geodata/tiles/model.ts'
import type { AskedScope } from '../tiles/tile-scope.ts'

const TILE_TYPE = 'application/vnd.mapbox-vector-tile'
const WEB_MERCATOR_QUAD = 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad'
const WEB_MERCATOR = 'http://www.opengis.net/def/crs/EPSG/0/3857'

/** Of whom and of what tiles are asked for, from where. */
export type AskedTiles = {
  /** Without a path. */
  readonly server: string
  readonly audience: Audience
  readonly scope: AskedScope
}

const queryOf = ({ scope }: AskedTiles): string =>
  scope.case === undefined ? `county=${scope.county ?? ''}` : `case=${scope.case}`

export const layersOfScope = ({ scope, audience }: AskedTiles): TileLayer[] =>
  TILE_LAYERS.filter(
    (layer) => layer.scope === (scope.case === undefined ? 'county' : 'case') && layer.shownTo.includes(audience),
  )

const tileAddress = (asked: AskedTiles, { name }: TileLayer, square: string): string =>
  `${asked.server}/api/tiles/${asked.audience}/${name}/${square}.mvt?${queryOf(asked)}`

const styleAddress = (asked: AskedTiles, { name }: TileLayer): string =>
  `${asked.server}/ogc/tiles/${name}/style?${queryOf(asked)}`

/** The sets of tiles of a county or a case (OGC 20-057, 9). */
export const tileSets = (asked: AskedTiles) => ({
  links: [{ href: `${asked.server}/ogc/tiles?${queryOf(asked)}`, rel: 'self', type: JSON_TYPE }],
  tilesets: layersOfScope(asked).map((layer) => ({
    title: layer.name,
    description: layer.meaning,
    dataType: 'vector',
    crs: WEB_MERCATOR,
    tileMatrixSetURI: WEB_MERCATOR_QUAD,
    links: [
      {
        href: tileAddress(asked, layer, '{tileMatrix}/{tileCol}/{tileRow}'),
        rel: 'item',
        type: TILE_TYPE,
        templated: true,
      },
      { href: `${asked.server}/api/tiles/${asked.audience}.json?${queryOf(asked)}&layer=${layer.name}`, rel: 'describedby', type: JSON_TYPE, title: 'TileJSON 3.0' }, // prettier-ignore
      { href: styleAddress(asked, layer), rel: 'http://www.opengis.net/def/rel/ogc/1.0/styles', type: JSON_TYPE },
    ],
  })),
})

/** One layer as a MapLibre style document: a source of tiles, and how it is drawn. */
export const tileStyle = (asked: AskedTiles, layer: TileLayer) => ({
  version: 8,
  name: layer.name,
  sources: {
    [layer.name]: {
      type: 'vector',
      tiles: [tileAddress(asked, layer, '{z}/{x}/{y}')],
      minzoom: 0,
      maxzoom: DEEPEST_ZOOM,
    },
  },
  layers: tileStyleLayers(layer),
})
