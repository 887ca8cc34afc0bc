/**
 * The search for overlaps beside PostGIS on one machine, in one run, on the same outlines: `npm run bench -- overlaps [CLAIMS.tsv …]`.
 * Without a table it invents counties of claims. Seconds are for the search alone, data loaded and indexed; one core each.
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { sizhi } from '../support/command-line.ts'
import { startPostgresqlServer } from '../support/postgresql-server.ts'
import { inventedClaims } from './overlaps/invented-claims.ts'
import { PostgisPeer, type PeerResult } from './overlaps/postgis-peer.ts'

const SIZES = [10_000, 100_000]
const SEED = 1981
const RUNS = 3

type Searched = {
  readonly claims: number
  readonly pairs: number
  readonly areaSquareMetres: number
  readonly seconds: number
  readonly loadSeconds: number
  readonly peakMegabytes: number
}

/** Of an odd number of runs the one in the middle, by seconds. */
const middleRun = <T extends { readonly seconds: number }>(runs: readonly T[]): T =>
  [...runs].sort((one, other) => one.seconds - other.seconds)[Math.floor(runs.length / 2)]!

async function ownSearch(path: string, workers: number): Promise<Searched> {
  const runs: Searched[] = []
  for (let run = 0; run < RUNS; run++) {
    const { code, out, err } = await sizhi(['overlaps', path, '--workers', String(workers), '--json'])
    if (code !== 0) throw new Error(err)
    runs.push(JSON.parse(out) as Searched)
  }
  return middleRun(runs)
}

const row = (what: string, { pairs, areaSquareMetres, seconds }: PeerResult, reference: PeerResult) => ({
  what,
  seconds: Number(seconds.toFixed(2)),
  'share of PostGIS planar': Number((seconds / reference.seconds).toFixed(3)),
  pairs,
  'area, m²': Number(areaSquareMetres.toFixed(1)),
  'area differs by': (areaSquareMetres / reference.areaSquareMetres - 1).toExponential(1),
})

async function compare(path: string, peer: PostgisPeer | undefined): Promise<void> {
  const [one, two] = [await ownSearch(path, 1), await ownSearch(path, 2)]
  console.log(`\n${path}: ${one.claims} claims; load ${loadavg()[0]!.toFixed(1)}; medians of ${RUNS} runs`)
  console.log(`loading ${one.loadSeconds} s, at most ${one.peakMegabytes} MB`)
  if (!peer) return console.table([row('sweep', one, one), row('sweep, two threads', two, one)])
  await peer.load(path)
  const planar = middleRun(await inTurn(RUNS, () => peer.planarJoin()))
  const relate = middleRun(await inTurn(RUNS, () => peer.relateJoin()))
  console.table([
    row('PostGIS, planar column, ST_Intersects and ST_Intersection', planar, planar),
    row("PostGIS, box area, then ST_Relate 'T********'", relate, planar),
    row('sweep, one thread', one, planar),
    row('sweep, two threads', two, planar),
  ])
}

async function inTurn<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let run = 0; run < times; run++) results.push(await work())
  return results
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-overlaps-'))
  const server = await startPostgresqlServer()
  if (!server) console.log('PostgreSQL with PostGIS is not installed: nothing to compare with.')
  const peer = server && (await PostgisPeer.connect(server.address))
  try {
    const given = process.argv.slice(3)
    for (const path of given) await compare(path, peer)
    for (const size of given.length > 0 ? [] : SIZES) {
      const path = join(folder, `invented-${size}.tsv`)
      await pipeline(Readable.from(inventedClaims(size, SEED)), createWriteStream(path))
      await compare(path, peer)
    }
  } finally {
    await peer?.close()
    await server?.stop()
    rmSync(folder, { recursive: true })
  }
}
