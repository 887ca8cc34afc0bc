import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { isInstalled, startFastCgi } from '../peers/fast-cgi.ts'

import { connectionWords, COUNTY } from './claims-database.ts'
import { DIGITS, FEATURES, TOLD, type ItemsServer } from './items-peer.ts'

const QGIS = '/usr/lib/cgi-bin/qgis_mapserv.fcgi'
const WITHOUT_SCREEN = { QT_QPA_PLATFORM: 'offscreen' }

/** QGIS Server's OGC API on the same table; undefined where it is not installed. */
export async function startQgisServerItems(address: string): Promise<ItemsServer | undefined> {
  if (!isInstalled(QGIS)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-qgis-'))
  const project = join(folder, 'claims.qgs')
  const script = join(import.meta.dirname, 'qgis_project.py')
  // QGIS keeps its Python with the system's.
  const { status, stderr } = spawnSync(
    '/usr/bin/python3',
    [script, project, connectionWords(address), COUNTY, String(DIGITS), ...TOLD],
    { encoding: 'utf8', env: { ...process.env, ...WITHOUT_SCREEN } },
  )
  if (status !== 0) throw new Error(`QGIS made no project: ${stderr}`)
  const items = '/qgis/wfs3/collections/parcels/items.json'
  const running = await startFastCgi(
    {
      prefix: '/qgis',
      program: QGIS,
      environment: {
        ...WITHOUT_SCREEN,
        QGIS_PROJECT_FILE: project,
        QGIS_SERVER_API_WFS3_MAX_LIMIT: '10000',
        QGIS_SERVER_LOG_LEVEL: '2',
        HOME: folder,
      },
    },
    `${items}?limit=1`,
  )
  return {
    name: 'QGIS Server',
    port: running.port,
    headers: {},
    pathOf: (box) => `${items}?limit=${FEATURES}&bbox=${box.join(',')}`,
    stop: async () => {
      await running.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    },
  }
}
