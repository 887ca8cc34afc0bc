import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { isInstalled, startFastCgi } from '../peers/fast-cgi.ts'

import { connectionWords, COUNTY } from './claims-database.ts'
import { DIGITS, FEATURES, TOLD, type ItemsServer } from './items-peer.ts'

const MAPSERV = '/usr/bin/mapserv'

/** Degrees stay degrees: nothing has to be moved from one system to another. */
const mapOf = (connection: string): string => `MAP
  NAME claims
  EXTENT 73 18 136 54
  UNITS DD
  PROJECTION "init=epsg:4326" END
  WEB METADATA
    "ows_title" "claims"
    "ows_enable_request" "*"
    "oga_enable_request" "*"
    "ows_onlineresource" "http://127.0.0.1/map/CLAIMS"
    "oga_onlineresource" "http://127.0.0.1/map/CLAIMS/ogcapi"
  END END
  LAYER
    NAME parcels
    TYPE POLYGON
    STATUS ON
    EXTENT 73 18 136 54
    CONNECTIONTYPE POSTGIS
    CONNECTION "${connection}"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA "geometry from (select ${[...TOLD, 'geometry'].join(', ')} from sizhi.parcel where county_code = '${COUNTY}') as claim using unique parcel_id using srid=4490"
    TEMPLATE "none"
    PROJECTION "init=epsg:4326" END
    METADATA
      "ows_title" "parcels"
      "gml_include_items" "all"
      "gml_featureid" "parcel_id"
      "ows_geometry_precision" "${DIGITS}"
      "oga_geometry_precision" "${DIGITS}"
      "oga_max_limit" "10000"
    END
  END
END
`

/** MapServer's OGC API on the same table; undefined where it is not installed. */
export async function startMapServerItems(address: string): Promise<ItemsServer | undefined> {
  if (!isInstalled(MAPSERV)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-mapserver-'))
  const [map, settings] = [join(folder, 'claims.map'), join(folder, 'mapserver.conf')]
  writeFileSync(map, mapOf(connectionWords(address)))
  writeFileSync(settings, `CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n  END\n  MAPS\n    CLAIMS "${map}"\n  END\nEND\n`)
  const items = '/map/CLAIMS/ogcapi/collections/parcels/items?f=json'
  const running = await startFastCgi(
    { prefix: '/map', program: MAPSERV, environment: { MAPSERVER_CONFIG_FILE: settings } },
    `${items}&limit=1`,
  )
  return {
    name: 'MapServer',
    port: running.port,
    headers: {},
    pathOf: (box) => `${items}&limit=${FEATURES}&bbox=${box.join(',')}`,
    stop: async () => {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
