/** Addresses of tiles, as the map fills them in: {z}, {x}, {y}, or {bbox-epsg-3857}. */
import type { BaseMapLayer } from './model.ts'

/** 天地图 counts its levels from 1; deeper than 18 it has nothing. */
const TIANDITU_LEVELS = { minZoom: 1, maxZoom: 18 }
const TIANDITU_SERVERS = [0, 1, 2, 3, 4, 5, 6, 7]
const SMALL_TILE_PIXELS = 256

/** What lies over what: the pictures, then their names. */
const TIANDITU_PICTURES = {
  vector: ['vec', 'cva'],
  imagery: ['img', 'cia'],
  terrain: ['ter', 'cta'],
} as const
export type TiandituPicture = keyof typeof TIANDITU_PICTURES

/** An address with further questions after those that it has. */
function withQuestions(address: string, questions: readonly (readonly [name: string, value: string])[]): string {
  const asked = questions.map(([name, value]) => `${name}=${value}`).join('&')
  if (!address.includes('?')) return `${address}?${asked}`
  return /[?&]$/u.test(address) ? address + asked : `${address}&${asked}`
}

const kvpTile = (layer: string, style: string, matrixSet: string, format: string, matrix: string) =>
  [
    ['SERVICE', 'WMTS'],
    ['REQUEST', 'GetTile'],
    ['VERSION', '1.0.0'],
    ['LAYER', layer],
    ['STYLE', style],
    ['TILEMATRIXSET', matrixSet],
    ['FORMAT', format],
    ['TILEMATRIX', matrix],
    ['TILEROW', '{y}'],
    ['TILECOL', '{x}'],
  ] as const

/** 天地图 in web mercator (`_w`), under the user's own key. Its `_c` tiles lie on another grid (degrees), which the map cannot draw. */
export const tiandituLayers = (picture: TiandituPicture, key: string): BaseMapLayer[] =>
  TIANDITU_PICTURES[picture].map((layer) => ({
    kind: 'tiles',
    addresses: TIANDITU_SERVERS.map((server) =>
      withQuestions(`https://t${server}.tianditu.gov.cn/${layer}_w/wmts`, [
        ...kvpTile(layer, 'default', 'w', 'tiles', '{z}'),
        ['tk', encodeURIComponent(key)],
      ]),
    ),
    tilePixels: SMALL_TILE_PIXELS,
    ...TIANDITU_LEVELS,
  }))

export type WmtsAsked = {
  /** Where the service answers, or a template with {TileMatrix}, {TileRow} and {TileCol}. */
  readonly address: string
  readonly layer: string
  readonly style: string
  readonly matrixSet: string
  readonly format: string
  /** What stands before the number of a level in this service, such as "EPSG:3857:". */
  readonly matrixPrefix: string
}

/** One tile of a WMTS whose matrices are those of GoogleMapsCompatible (OGC 07-057r7, Annex E.4), level by level. */
export function wmtsAddress({ address, layer, style, matrixSet, format, matrixPrefix }: WmtsAsked): string {
  const [layerWord, styleWord, setWord, formatWord, prefix] = [layer, style, matrixSet, format, matrixPrefix].map(
    encodeURIComponent,
  ) as [string, string, string, string, string]
  const matrix = `${prefix}{z}`
  if (!/\{TileMatrix\}/iu.test(address))
    return withQuestions(address, kvpTile(layerWord, styleWord, setWord, formatWord, matrix))
  return address
    .replace(/\{TileMatrixSet\}/giu, setWord)
    .replace(/\{TileMatrix\}/giu, matrix)
    .replace(/\{TileRow\}/giu, '{y}')
    .replace(/\{TileCol\}/giu, '{x}')
    .replace(/\{Style\}/giu, styleWord)
    .replace(/\{Layer\}/giu, layerWord)
}

export type WmsAsked = {
  readonly address: string
  readonly layers: string
  readonly styles: string
  readonly version: '1.1.1' | '1.3.0'
  readonly format: string
  readonly tilePixels: number
}

/** A picture of a WMS for one square of the map. In EPSG:3857 both versions put east first. */
export const wmsAddress = ({ address, layers, styles, version, format, tilePixels }: WmsAsked): string =>
  withQuestions(address, [
    ['SERVICE', 'WMS'],
    ['REQUEST', 'GetMap'],
    ['VERSION', version],
    ['LAYERS', encodeURIComponent(layers)],
    ['STYLES', encodeURIComponent(styles)],
    [version === '1.3.0' ? 'CRS' : 'SRS', 'EPSG:3857'],
    ['BBOX', '{bbox-epsg-3857}'],
    ['WIDTH', String(tilePixels)],
    ['HEIGHT', String(tilePixels)],
    ['FORMAT', encodeURIComponent(format)],
    ['TRANSPARENT', 'TRUE'],
  ])

/** The row of a tile counted from the south, as MBTiles and TMS store it. */
export const rowFromSouth = (row: number, zoom: number): number => 2 ** zoom - 1 - row
