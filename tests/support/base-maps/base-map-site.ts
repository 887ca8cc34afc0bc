import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { publishDemonstration } from '../../../seeds/publish-demonstration.ts'
import { loadDemonstration } from '../../../seeds/seed.ts'
import { buildApp } from '../../../server/app.ts'
import { readBaseMaps } from '../../../server/base-maps/read-base-maps.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { embeddedTemplate } from '../embedded-template.ts'
import { openDesks } from '../office-app.ts'

import { writeMbtiles, writePmtiles, type StoredTile } from './tile-files.ts'
import { tilePicture } from './tile-picture.ts'
import { startTileServer, type TileServer } from './tile-server.ts'

const WEB_ROOT = join(import.meta.dirname, '../../../web/dist')
const MBTILES_COLOUR = [40, 90, 200] as const
const PMTILES_COLOUR = [200, 80, 160] as const
const PNG_TILES = 2

/** Every tile of the lower levels: the case lies in one of them. */
const everyTile = (): StoredTile[] =>
  [0, 1, 2, 3].flatMap((zoom) =>
    Array.from({ length: 4 ** zoom }, (_, index) => ({
      zoom,
      column: index % 2 ** zoom,
      row: Math.floor(index / 2 ** zoom),
      bytes: tilePicture(MBTILES_COLOUR),
    })),
  )

/** An office that offers base maps of every kind, from a machine elsewhere and from its own files. */
export type BaseMapSite = {
  readonly address: string
  readonly elsewhere: TileServer
  /** The cookie of an officer who has signed in. */
  readonly cookie: string
  readonly close: () => Promise<void>
}

const TOLD = { attribution: '某测绘院', reviewNumber: '桂S（2024）1号' }

const configured = (elsewhere: string) => [
  { id: 'own', title: '本机影像', attribution: '县林业局', kind: 'file', file: 'own.mbtiles' },
  { ...TOLD, id: 'squares', title: '方块', kind: 'xyz', address: `${elsewhere}/xyz/{z}/{x}/{y}.png` },
  {
    ...TOLD,
    id: 'wmts',
    title: '县局影像',
    kind: 'wmts',
    address: `${elsewhere}/wmts`,
    layer: 'image',
    matrixSet: 'GoogleMapsCompatible',
    tellsOrigin: true,
  },
  { ...TOLD, id: 'wms', title: '县局图', kind: 'wms', address: `${elsewhere}/wms`, layers: 'ground' },
  { ...TOLD, id: 'archive', title: '远处的档案', kind: 'pmtiles', address: `${elsewhere}/ground.pmtiles` },
  {
    ...TOLD,
    id: 'shifted',
    title: '路名图',
    kind: 'xyz',
    address: `${elsewhere}/xyz/{z}/{x}/{y}.png?shifted`,
    datum: 'GCJ-02',
  },
  { ...TOLD, id: 'away', title: '没有的图', kind: 'xyz', address: `${elsewhere}/refused/{z}/{x}/{y}.png` },
]

export async function openBaseMapSite(): Promise<BaseMapSite> {
  const opened: (() => unknown)[] = []
  const close = async () => {
    for (const one of opened.reverse()) await one()
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-base-map-site-'))
  opened.push(() => rmSync(dataFolder, { recursive: true, force: true }))
  mkdirSync(join(dataFolder, 'base-maps'))
  writeMbtiles(join(dataFolder, 'base-maps/own.mbtiles'), everyTile())
  const archive = join(dataFolder, 'ground.pmtiles')
  writePmtiles(archive, tilePicture(PMTILES_COLOUR), PNG_TILES)
  const elsewhere = await startTileServer({ archive })
  opened.push(elsewhere.close)
  const list = join(dataFolder, 'base-maps.json')
  writeFileSync(list, JSON.stringify(configured(elsewhere.address)))
  const baseMaps = await readBaseMaps(list, dataFolder)
  opened.push(() => baseMaps.close())
  const database = await openDatabase({ dataFolder, templateFolder: await embeddedTemplate(), backUp: false })
  opened.push(() => database.close())
  await migrate(database)
  await loadDemonstration({ database, progress: () => undefined })
  await publishDemonstration(database)
  const { officer } = await openDesks(database)
  const app = buildApp({ database, webRoot: WEB_ROOT, settings: { host: '127.0.0.1', dataFolder }, baseMaps })
  opened.push(() => app.close())
  return { address: await app.listen({ port: 0, host: '127.0.0.1' }), elsewhere, cookie: officer['cookie']!, close }
}
