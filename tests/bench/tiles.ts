/**
 * Vector tiles over HTTP beside MapServer on one machine, in one run, on the same ground: `npm run bench -- tiles [CLAIMS.tsv …]`.
 * Without a table it invents a county of 100,000 claims. Tiles are made anew for every request; then they come from memory.
 */
import { chmodSync, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { startPostgresqlServer } from '../support/postgresql-server.ts'
import { inventedClaims } from './overlaps/invented-claims.ts'
import { GroundDatabase, type LoadedGround } from './tiles/ground-database.ts'
import { INSTALL_MAPSERVER, startMapServer } from './tiles/map-server.ts'
import { requestsInTurn, type Figures } from './tiles/requests.ts'
import { startTileServer, type TileServer } from './tiles/tile-server.ts'
import { tilesAsked } from './tiles/tiles-asked.ts'

const SIZE = 100_000
const SEED = 1981
const ZOOMS = [8, 11, 14]
const SECONDS = 3
const ROUNDS = 3
const CACHE_BYTES = 256 * 1024 * 1024
const WHAT_IS_ASKED =
  'npm run bench -- tiles [CLAIMS.tsv …]: tables of COPY, or none for an invented county of ' +
  `${SIZE.toLocaleString('en')} claims; PostgreSQL with PostGIS must be installed.`

const rounded = (value: number): number => Number(value.toPrecision(3))

/** Of an odd number of rounds the one in the middle. */
const middle = (rounds: readonly Figures[]): Figures =>
  [...rounds].sort((one, other) => one.perSecond - other.perSecond)[rounds.length >> 1]!

const rowOf = (what: string, { perSecond, medianMilliseconds, largestBytes }: Figures) => ({
  what,
  'requests/s': rounded(perSecond),
  'p50, ms': rounded(medianMilliseconds),
  'largest sent, bytes': largestBytes,
})

type Servers = { readonly anew: TileServer; readonly kept: TileServer; readonly peer: TileServer | undefined }

async function compareZoom(zoom: number, { counties }: LoadedGround, { anew, kept, peer }: Servers): Promise<void> {
  const asked = counties.slice(0, 1).flatMap((county) => tilesAsked(county, zoom))
  const measured = (server: TileServer) =>
    requestsInTurn({ port: server.port, cookie: server.cookie, paths: asked.map(server.pathOf), seconds: SECONDS })
  const rounds: { ours: Figures; theirs: Figures | undefined }[] = []
  // In turn, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ ours: await measured(anew), theirs: peer && (await measured(peer)) })
  const ours = middle(rounds.map((each) => each.ours))
  const theirs = rounds.flatMap((each) => each.theirs ?? [])
  await measured(kept)
  console.log(`\nzoom ${zoom}: ${asked.length} tiles in turn, load ${loadavg()[0]!.toFixed(1)}`)
  console.table([
    rowOf('ours, made anew', ours),
    rowOf('ours, from memory', await measured(kept)),
    ...(theirs.length > 0 ? [rowOf('MapServer', middle(theirs))] : []),
  ])
  if (theirs.length > 0)
    console.log(`ours made anew to MapServer: ${rounded(ours.perSecond / middle(theirs).perSecond)} times`)
}

async function compare(path: string, address: string): Promise<Map<number, number>> {
  const ground = await GroundDatabase.connect(address)
  const loaded = await ground.load(path)
  console.log(`\n${path}: ${loaded.claims} claims in ${loaded.counties.length} counties`)
  console.log(
    `stored in ${rounded(loaded.storingSeconds)} s, cells and coarse forms in ${rounded(loaded.followingSeconds)} s`,
  )
  const peer = await startMapServer(address)
  if (!peer) console.log(`MapServer is not installed, nothing to compare with: ${INSTALL_MAPSERVER}`)
  const servers = { anew: await startTileServer(address, 0), kept: await startTileServer(address, CACHE_BYTES), peer }
  const milliseconds = new Map<number, number>()
  try {
    for (const zoom of ZOOMS) {
      await compareZoom(zoom, loaded, servers)
      milliseconds.set(
        zoom,
        await ground.millisecondsInSql(loaded.counties.flatMap((county) => tilesAsked(county, zoom))),
      )
      console.log(`${rounded(milliseconds.get(zoom)!)} ms a tile in SQL, one after another (median)`)
    }
  } finally {
    for (const server of Object.values(servers)) await server?.stop()
    await ground.close()
  }
  return milliseconds
}

async function onOwnServer(path: string): Promise<Map<number, number>> {
  const server = await startPostgresqlServer()
  if (!server) throw new Error('PostgreSQL with PostGIS is not installed.')
  try {
    return await compare(path, server.address)
  } finally {
    await server.stop()
  }
}

async function inventedTable(folder: string): Promise<string> {
  const path = join(folder, `invented-${SIZE}.tsv`)
  await pipeline(Readable.from(inventedClaims(SIZE, SEED)), createWriteStream(path))
  // PostgreSQL, which reads it, is another user.
  chmodSync(folder, 0o755)
  return path
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-tiles-'))
  try {
    const given = process.argv.slice(3)
    const missing = given.find((path) => !existsSync(path))
    if (missing !== undefined) {
      console.error(`There is no table ${missing}. ${WHAT_IS_ASKED}`)
      process.exitCode = 2
      return
    }
    if (given.length === 0) console.log(`${WHAT_IS_ASKED}\nNo table was named: inventing one, which takes a while.`)
    const paths = given.length > 0 ? given : [await inventedTable(folder)]
    const results: Map<number, number>[] = []
    for (const path of paths) results.push(await onOwnServer(path))
    if (results.length < 2) return
    console.log('\ntime of a tile in the last table against the first')
    console.table(ZOOMS.map((zoom) => ({ zoom, times: rounded(results.at(-1)!.get(zoom)! / results[0]!.get(zoom)!) })))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
