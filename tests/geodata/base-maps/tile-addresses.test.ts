import { describe, expect, it } from 'vitest'

import { rowFromSouth, tiandituLayers, wmsAddress, wmtsAddress } from '../../../geodata/base-maps/tile-addresses.ts'
import { groundOfTile } from '../../../geodata/tiles/tile-square.ts'

/** OGC 07-057r7, Annex E.4, well-known scale set GoogleMapsCompatible: level, scale denominator, pixel size in metres. */
const GOOGLE_MAPS_COMPATIBLE = [
  [0, 559082264.0287178, 156543.033928041],
  [1, 279541132.0143589, 78271.51696402048],
  [7, 4367830.187724357, 1222.992452562495],
  [16, 8530.918335399136, 2.388657133911758],
  [18, 2132.729583849784, 0.5971642834779395],
] as const
const STANDARD_PIXEL_METRES = 0.00028
const SPHERE_RADIUS_METRES = 6378137

describe('levels of the map', () => {
  it.each(GOOGLE_MAPS_COMPATIBLE)('level %i is that of the well-known scale set', (level, denominator, pixelMetres) => {
    const { west, east } = groundOfTile({ z: level, x: 0, y: 0 })
    const metres = ((east - west) * Math.PI * SPHERE_RADIUS_METRES) / 180
    expect(metres / 256 / pixelMetres).toBeCloseTo(1, 12)
    expect(metres / 256 / STANDARD_PIXEL_METRES / denominator).toBeCloseTo(1, 9)
  })

  it('begin in the north-west corner of the world: 180° W and 85.0511287798066° N', () => {
    const { west, north } = groundOfTile({ z: 3, x: 0, y: 0 })
    expect(west).toBe(-180)
    expect(north).toBeCloseTo(85.0511287798066, 12)
  })

  it('MBTiles count rows from the south: of eight rows the northernmost is the seventh', () => {
    expect([0, 3, 7].map((row) => rowFromSouth(row, 3))).toEqual([7, 4, 0])
    expect(rowFromSouth(0, 0)).toBe(0)
  })
})

describe('addresses of tiles', () => {
  it('天地图: pictures and then their names, web mercator, levels 1 to 18, eight servers', () => {
    const layers = tiandituLayers('imagery', 'the key')
    expect(layers.map(({ minZoom, maxZoom }) => [minZoom, maxZoom])).toEqual([
      [1, 18],
      [1, 18],
    ])
    expect(layers.map(({ addresses }) => addresses.length)).toEqual([8, 8])
    expect(layers[0]!.addresses[3]).toBe(
      'https://t3.tianditu.gov.cn/img_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=img&STYLE=default' +
        '&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=the%20key',
    )
    expect(layers[1]!.addresses[0]).toContain('https://t0.tianditu.gov.cn/cia_w/wmts?')
    expect(tiandituLayers('vector', 'k').map(({ addresses }) => addresses[0]!.split('/')[3])).toEqual([
      'vec_w',
      'cva_w',
    ])
  })

  it('WMTS by its template', () => {
    const asked = {
      address: 'https://maps.example/wmts/{Layer}/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png',
      layer: '影像',
      style: 'default',
      matrixSet: 'GoogleMapsCompatible',
      format: 'image/png',
      matrixPrefix: '',
    }
    expect(wmtsAddress(asked)).toBe(
      'https://maps.example/wmts/%E5%BD%B1%E5%83%8F/default/GoogleMapsCompatible/{z}/{y}/{x}.png',
    )
  })

  it('WMTS by questions, with levels that bear the name of their system', () => {
    const asked = {
      address: 'http://10.0.0.5/geoserver/gwc/service/wmts?map=a',
      layer: 'county:image',
      style: '',
      matrixSet: 'EPSG:3857',
      format: 'image/jpeg',
      matrixPrefix: 'EPSG:3857:',
    }
    expect(wmtsAddress(asked)).toBe(
      'http://10.0.0.5/geoserver/gwc/service/wmts?map=a&SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=county%3Aimage' +
        '&STYLE=&TILEMATRIXSET=EPSG%3A3857&FORMAT=image%2Fjpeg&TILEMATRIX=EPSG%3A3857%3A{z}&TILEROW={y}&TILECOL={x}',
    )
  })

  it.each([
    ['1.3.0', 'CRS'],
    ['1.1.1', 'SRS'],
  ] as const)('WMS %s names its system in %s', (version, name) => {
    const address = wmsAddress({
      address: 'https://maps.example/wms',
      layers: 'a,b',
      styles: '',
      version,
      format: 'image/png',
      tilePixels: 256,
    })
    expect(address).toContain(`VERSION=${version}&LAYERS=a%2Cb&STYLES=&${name}=EPSG:3857&BBOX={bbox-epsg-3857}`)
    expect(address).toContain('WIDTH=256&HEIGHT=256&FORMAT=image%2Fpng')
  })
})
