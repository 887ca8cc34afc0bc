/** A thousand features in a box from the data service, over four connections, beside MapServer and QGIS Server on the same table. */
import { loadavg } from 'node:os'

import { seeded } from '../../support/seeded.ts'
import { askedFor, fetched, type Figures } from './ask-items.ts'
import { COUNTY, withClaims, type ClaimsDatabase } from './claims-database.ts'
import { startMapServerItems } from './items-map-server.ts'
import { FEATURES, type ItemsServer } from './items-peer.ts'
import { startQgisServerItems } from './items-qgis-server.ts'
import { startOwnServer } from './own-server.ts'
import { memoryOf, rounded } from './watched.ts'

const [ROUNDS, SECONDS] = [5, 6]
const BOXES = 200
/** So many lie in a box in the mean, so that each box has a thousand. */
const IN_A_BOX = 2500
const SEED = 8
const INSTALL = 'apt-get install cgi-mapserver qgis-server lighttpd python3-qgis'

type Ground = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

async function boxesOf({ pool, claims }: ClaimsDatabase): Promise<number[][]> {
  const { rows } = await pool.query<Ground>(
    `select min(st_xmin(geometry)) as west, min(st_ymin(geometry)) as south, max(st_xmax(geometry)) as east, max(st_ymax(geometry)) as north
     from sizhi.parcel where county_code = $1`,
    [COUNTY],
  )
  const { west, south, east, north } = rows[0]!
  const share = Math.sqrt(IN_A_BOX / claims)
  const [width, height] = [share * (east - west), share * (north - south)]
  const draw = seeded(SEED)
  return Array.from({ length: BOXES }, () => {
    const [x, y] = [west + draw() * (east - west - width), south + draw() * (north - south - height)]
    return [x, y, x + width, y + height].map((value) => Number(value.toFixed(6)))
  })
}

/** Boxes in which every server finds a thousand features, so that all send the same. */
async function fullBoxes(server: ItemsServer, boxes: readonly number[][]): Promise<number[][]> {
  const full: number[][] = []
  for (const box of boxes) {
    const { features } = JSON.parse((await fetched(server, server.pathOf(box))).toString()) as { features: unknown[] }
    if (features.length === FEATURES) full.push(box)
  }
  return full
}

const middle = (rounds: readonly Figures[]): Figures =>
  [...rounds].sort((one, other) => one.perSecond - other.perSecond)[rounds.length >> 1]!

const rowOf = (name: string, { perSecond, medianMilliseconds, slowMilliseconds, bytes }: Figures, ours: Figures) => ({
  server: name,
  'requests/s': rounded(perSecond),
  'p50, ms': rounded(medianMilliseconds),
  'p99, ms': rounded(slowMilliseconds),
  'bytes an answer': Math.round(bytes),
  'ours is so many times': rounded(ours.perSecond / perSecond),
})

async function compare(servers: readonly ItemsServer[], boxes: readonly number[][]): Promise<void> {
  const rounds = new Map<string, Figures[]>(servers.map(({ name }) => [name, []]))
  for (const server of servers) await askedFor(server, boxes, SECONDS / 2)
  // In turn, so that whatever else the machine does falls on all.
  for (let round = 0; round < ROUNDS; round++)
    for (const server of servers) rounds.get(server.name)!.push(await askedFor(server, boxes, SECONDS))
  const ours = middle(rounds.get('ours')!)
  console.log(`medians of ${ROUNDS} rounds of ${SECONDS} s, load ${loadavg()[0]!.toFixed(1)}`)
  console.table([...rounds].map(([name, figures]) => rowOf(name, middle(figures), ours)))
}

export const run = (path: string | undefined): Promise<void> =>
  withClaims(path, async (database) => {
    const own = await startOwnServer(database.address)
    const peers = [await startMapServerItems(database.address), await startQgisServerItems(database.address)]
    const servers = [own, ...peers.filter((peer) => peer !== undefined)]
    if (servers.length < 3) console.log(`Not everything to compare with is installed: ${INSTALL}`)
    try {
      const boxes = await fullBoxes(own, await boxesOf(database))
      console.log(`\n${database.claims} claims, ${boxes.length} boxes with ${FEATURES} features each and more`)
      const before = memoryOf(own.processId, 'VmRSS')
      await compare(servers, boxes)
      const [after, most] = [memoryOf(own.processId, 'VmRSS'), memoryOf(own.processId, 'VmHWM')]
      console.log(`memory of our server: ${Math.round(before)} MB before, ${Math.round(after)} MB after, at most ${Math.round(most)} MB`) // prettier-ignore
    } finally {
      for (const server of servers) await server.stop()
    }
  })
