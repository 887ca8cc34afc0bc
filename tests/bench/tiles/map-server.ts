import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { connectionWords } from '../exchange/claims-database.ts'
import { isInstalled, startFastCgi } from '../peers/fast-cgi.ts'

import type { TileServer } from './tile-server.ts'

const MAPSERV = '/usr/bin/mapserv'
/** Where our tiles begin to tell words, so that both pack the same. */
const WORDS_FROM_ZOOM = 13

export const INSTALL_MAPSERVER = 'apt-get install cgi-mapserver lighttpd'

const layer = (name: string, connection: string, items: readonly string[]): string => `
  LAYER
    NAME ${name}
    TYPE POLYGON
    STATUS ON
    CONNECTIONTYPE POSTGIS
    CONNECTION "${connection}"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA "geometry from (select ${['parcel_id', ...items, 'geometry'].join(', ')} from sizhi.parcel where layer = 'claim') as claim using unique parcel_id using srid=4490"
    PROJECTION "init=epsg:4490" END
    METADATA "gml_include_items" "${['parcel_id', ...items].join(',')}" END
  END`

const mapOf = (connection: string): string => `MAP
  NAME claims
  EXTENT -20037508 -20037508 20037508 20037508
  SIZE 512 512
  UNITS METERS
  PROJECTION "init=epsg:3857" END
  OUTPUTFORMAT
    NAME mvt
    DRIVER MVT
    FORMATOPTION "EXTENT=4096"
    FORMATOPTION "EDGE_BUFFER=16"
  END${layer('afar', connection, [])}${layer('near', connection, ['number', 'holder'])}
END
`

/** MapServer on the same tables behind lighttpd, in processes that stay; undefined where it is not installed. */
export async function startMapServer(address: string): Promise<TileServer | undefined> {
  if (!isInstalled(MAPSERV)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-mapserver-'))
  const map = join(folder, 'claims.map')
  writeFileSync(map, mapOf(connectionWords(address)))
  const settings = join(folder, 'mapserver.conf')
  writeFileSync(settings, `CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n  END\n  MAPS\n    CLAIMS "${map}"\n  END\nEND\n`)
  const { port, stop } = await startFastCgi(
    { prefix: '/tiles', program: MAPSERV, environment: { MAPSERVER_CONFIG_FILE: settings } },
    '/tiles?map=CLAIMS&mode=tile&tilemode=gmap&tile=0+0+10&layers=afar&map.imagetype=mvt',
  )
  return {
    port,
    cookie: '',
    pathOf: ({ tile: { z, x, y } }) =>
      `/tiles?map=CLAIMS&mode=tile&tilemode=gmap&tile=${x}+${y}+${z}&layers=${z < WORDS_FROM_ZOOM ? 'afar' : 'near'}&map.imagetype=mvt`,
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
