import { tiandituLayers, wmsAddress, wmtsAddress } from '../../geodata/base-maps/tile-addresses.ts'

import type { BaseMapLayer } from '../../geodata/base-maps/model.ts'
import type { ConfiguredBaseMap, ConfiguredFrom } from './file-schema.ts'

type Remote = Exclude<ConfiguredBaseMap, { kind: 'file' }>

const USUAL_LEVELS = { minZoom: 0, maxZoom: 18 }
const PNG = 'image/png'

const pixelsOf = ({ tilePixels = '256' }: { tilePixels?: '256' | '512' }): number => Number(tilePixels)

/** An address with the key in the place that is kept for it. */
const withKey = (address: string, key: string): string => address.replaceAll('{key}', encodeURIComponent(key))

const ofWmts = ({
  address,
  layer,
  style = 'default',
  matrixSet,
  matrixPrefix = '',
  format = PNG,
}: ConfiguredFrom<'wmts'>) => wmtsAddress({ address, layer, style, matrixSet, matrixPrefix, format })

const ofWms = ({ address, layers, styles = '', version = '1.3.0', format = PNG, ...more }: ConfiguredFrom<'wms'>) =>
  wmsAddress({ address, layers, styles, version, format, tilePixels: pixelsOf(more) })

function addressOf(configured: Exclude<Remote, { kind: 'tianditu' }>): string {
  if (configured.kind === 'wmts') return ofWmts(configured)
  return configured.kind === 'wms' ? ofWms(configured) : configured.address
}

/** What a browser asks another server for. `key` is empty where the provider asks for none. */
export function configuredLayers(configured: Remote, key: string): BaseMapLayer[] {
  const { minZoom, maxZoom } = configured
  const levels = { ...(minZoom !== undefined && { minZoom }), ...(maxZoom !== undefined && { maxZoom }) }
  if (configured.kind === 'tianditu')
    return tiandituLayers(configured.picture, key).map((layer) => ({ ...layer, ...levels }))
  return [
    {
      kind: configured.kind === 'pmtiles' ? 'pmtiles' : 'tiles',
      addresses: [withKey(addressOf(configured), key)],
      tilePixels: pixelsOf(configured),
      ...USUAL_LEVELS,
      ...levels,
    },
  ]
}
