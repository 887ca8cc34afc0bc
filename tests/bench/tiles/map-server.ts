import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { freePort } from '../../support/free-port.ts'

import type { TileServer } from './tile-server.ts'

const MAPSERV = '/usr/bin/mapserv'
const LIGHTTPD = '/usr/sbin/lighttpd'
/** As many as connections ask. */
const PROCESSES = 4
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

async function untilItAnswers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('close', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('MapServer did not start.')
}

/** MapServer on the same tables behind lighttpd, in processes that stay; undefined where it is not installed. */
export async function startMapServer(address: string): Promise<TileServer | undefined> {
  if (!existsSync(MAPSERV) || !existsSync(LIGHTTPD)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-mapserver-'))
  const { hostname, port: databasePort, username, pathname } = new URL(address)
  const map = join(folder, 'claims.map')
  writeFileSync(map, mapOf(`host=${hostname} port=${databasePort} user=${username} dbname=${pathname.slice(1)}`))
  const settings = join(folder, 'mapserver.conf')
  writeFileSync(settings, `CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n  END\n  MAPS\n    CLAIMS "${map}"\n  END\nEND\n`)
  const port = await freePort()
  const web = join(folder, 'lighttpd.conf')
  writeFileSync(
    web,
    `server.document-root = "${folder}"
server.bind = "127.0.0.1"
server.port = ${port}
server.max-keep-alive-requests = 100000000
server.modules = ("mod_fastcgi")
fastcgi.server = ("/tiles" => ((
  "socket" => "${join(folder, 'mapserv.socket')}",
  "bin-path" => "${MAPSERV}",
  "check-local" => "disable",
  "max-procs" => ${PROCESSES},
  "bin-environment" => ("MAPSERVER_CONFIG_FILE" => "${settings}")
)))
`,
  )
  const server = spawn(LIGHTTPD, ['-D', '-f', web], { stdio: ['ignore', 'ignore', 'inherit'] })
  await untilItAnswers(port)
  return {
    port,
    cookie: '',
    pathOf: ({ tile: { z, x, y } }) =>
      `/tiles?map=CLAIMS&mode=tile&tilemode=gmap&tile=${x}+${y}+${z}&layers=${z < WORDS_FROM_ZOOM ? 'afar' : 'near'}&map.imagetype=mvt`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true })
          resolve()
        })
        // Gently asked (SIGINT) it would leave its processes behind.
        server.kill('SIGTERM')
      }),
  }
}
