import { setImmediate } from 'node:timers/promises'

import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { SQUARE_METRES_PER_MU } from '../../geodata/claims/model.ts'
import { countyRepository } from '../db/repositories/counties.ts'
import { overlapSearchRepository, type SearchProgress, type StoredSearch } from '../db/repositories/overlap-searches.ts'
import { parcelOverlapRepository, type NewOverlap } from '../db/repositories/parcel-overlaps.ts'
import { PARCEL_TABLES, parcelRepository, type ParcelOutline } from '../db/repositories/parcels.ts'
import { SearchThreads } from '../overlaps/search-threads.ts'
import { bytesOf, OutlinePacking, type PackedParcels } from '../parcels/packed-outlines.ts'
import { idsOf, isSliver, measuredRow, sliverRow, type FoundPair } from '../parcels/recorded-overlaps.ts'
import { groundChanged } from '../tiles/ground-changed.ts'

import { followUpParcels } from './follow-up-parcels.ts'
import { searchBorder } from './search-border.ts'

import type { PlaneSystem } from '../../geodata/crs/gauss-kruger.ts'
import type { OverlapColumns, OverlapsFound } from '../../geodata/overlaps/search-overlaps.ts'
import type { SearchFigures } from '../../geodata/wire/county-searches.ts'
import type { Database } from '../db/database.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type CountySearchOrder = Pick<StoredSearch, 'countyCode' | 'id' | 'layers' | 'leastMu' | 'leastShare'>

export type CountySearchWatch = {
  readonly signal: AbortSignal
  readonly onProgress: (progress: SearchProgress) => void
}

type Transactions = Pick<Database, 'inTransaction'>
type SearchedDatabase = Pick<Database, 'inTransaction' | 'refreshStatistics'>

const THREADS = 2
/** Each in a transaction of its own: on the embedded engine nobody else is served while one is open. */
const READ_AT_A_TIME = 1000
const PACKED_AT_A_TIME = 500
const MEASURED_AT_A_TIME = 200
const MEASURING_CONNECTIONS = 2

const secondsSince = (start: number): number => Math.round(performance.now() - start) / 1000

async function readOutlines(
  database: Transactions,
  { countyCode, layers }: CountySearchOrder,
  { signal, onProgress }: CountySearchWatch,
): Promise<ParcelOutline[]> {
  const parcelsOf = (client: DatabaseClient) => parcelRepository(client, countyCode)
  const total = await database.inTransaction((client) => parcelsOf(client).count(layers))
  const outlines: ParcelOutline[] = []
  for (;;) {
    signal.throwIfAborted()
    const lastId = outlines.at(-1)?.parcelId ?? 0
    const read = await database.inTransaction((client) =>
      parcelsOf(client).outlinesFrom(layers, lastId, READ_AT_A_TIME),
    )
    outlines.push(...read)
    onProgress({ phase: 'reading', done: outlines.length, total: Math.max(total, outlines.length) })
    if (read.length < READ_AT_A_TIME) return outlines
  }
}

async function packed(plane: PlaneSystem, outlines: readonly ParcelOutline[], signal: AbortSignal) {
  const packing = new OutlinePacking(plane, outlines.length, bytesOf(outlines))
  for (let from = 0; from < outlines.length; from += PACKED_AT_A_TIME) {
    packing.pack(outlines.slice(from, from + PACKED_AT_A_TIME))
    signal.throwIfAborted()
    await setImmediate()
  }
  return packing.packed()
}

async function foundIn(
  parcels: PackedParcels,
  order: CountySearchOrder,
  watch: CountySearchWatch,
): Promise<OverlapsFound> {
  const { signal, onProgress } = watch
  const threads = new SearchThreads(THREADS)
  const rule = {
    leastSquareMetres: order.leastMu * SQUARE_METRES_PER_MU,
    leastShareOfSmaller: order.leastShare,
    listsSlivers: true,
  }
  const total = parcels.polygons.count
  try {
    const overlaps = await threads.search(parcels.polygons, rule, {
      signal,
      onProgress: (done) => onProgress({ phase: 'searching', done, total }),
    })
    if (overlaps) return overlaps
    signal.throwIfAborted()
    throw new Error('A search without an end was not stopped.')
  } finally {
    await threads.close()
  }
}

function pairsOf({ first, second, areaSquareMetres }: OverlapColumns, parcels: PackedParcels): FoundPair[] {
  const { ids, versions, polygons } = parcels
  return Array.from(first, (one, row) => {
    const other = second[row]!
    return {
      firstId: ids[one]!,
      secondId: ids[other]!,
      firstVersion: versions[one]!,
      secondVersion: versions[other]!,
      areaSquareMetres: areaSquareMetres[row]!,
      firstSquareMetres: polygons.areasSquareMetres[one]!,
      secondSquareMetres: polygons.areasSquareMetres[other]!,
    }
  })
}

/** Geometry and areas of the pairs that are kept, as PostGIS makes them, in as many connections as it has use for. */
async function measured(
  database: Transactions,
  order: CountySearchOrder,
  pairs: readonly FoundPair[],
  { signal, onProgress }: CountySearchWatch,
): Promise<{ readonly rows: NewOverlap[]; readonly unanswered: FoundPair[] }> {
  const rows: NewOverlap[] = []
  const unanswered: FoundPair[] = []
  let next = 0
  const measureOn = async (): Promise<void> => {
    while (next < pairs.length) {
      signal.throwIfAborted()
      const part = pairs.slice(next, (next += MEASURED_AT_A_TIME))
      const answers = await database.inTransaction((client) =>
        parcelOverlapRepository(client, order.countyCode).measure(part.map(idsOf)),
      )
      const byPlace = new Map(answers.map((answer) => [answer.place, answer]))
      for (const [index, pair] of part.entries()) {
        // A parcel that was withdrawn meanwhile has no answer, and is gone from the record too.
        const answer = byPlace.get(index + 1)
        if (answer) rows.push(measuredRow(pair, answer, order))
        else unanswered.push(pair)
      }
      onProgress({ phase: 'recording', done: rows.length, total: pairs.length })
    }
  }
  await Promise.all(Array.from({ length: MEASURING_CONNECTIONS }, measureOn))
  return { rows, unanswered }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function figuresOf(
  parcels: PackedParcels,
  candidatePairs: number,
  overlaps: readonly NewOverlap[],
  seconds: SearchFigures['seconds'],
): Omit<SearchFigures, 'border'> {
  const slivers = overlaps.filter(({ type }) => type === 'sliver')
  const kept = overlaps.filter(({ type }) => type !== 'sliver')
  const areaOf = (rows: readonly NewOverlap[]): number => sum(rows.map(({ planarSquareMetres }) => planarSquareMetres))
  const count = (type: NewOverlap['type']): number => kept.filter((row) => row.type === type).length
  return {
    parcels: parcels.polygons.count,
    leftOut: parcels.leftOut,
    candidatePairs,
    pairs: kept.length,
    areaSquareMetres: areaOf(kept),
    equal: count('equal'),
    contained: count('contained'),
    crossing: count('crossing'),
    slivers: slivers.length,
    sliverSquareMetres: areaOf(slivers),
    seconds,
  }
}

/** Parcels that are not what they were when they were read, the gone ones among them, and those that came since. */
async function changedSince(
  client: DatabaseClient,
  { countyCode, layers }: CountySearchOrder,
  { ids, versions }: PackedParcels,
): Promise<Set<number>> {
  const now = await parcelRepository(client, countyCode).versions(layers)
  const changed = new Set<number>()
  for (const [index, id] of ids.entries()) {
    if (now.get(id) !== versions[index]) changed.add(id)
    now.delete(id)
  }
  for (const id of now.keys()) changed.add(id)
  return changed
}

/**
 * Finds all overlaps of a county and puts them in the place of the records before, in one transaction at the end. What changed since it was
 * read is followed up there. Throws when it is stopped; then the records before stand.
 */
export async function searchCounty(
  database: SearchedDatabase,
  order: CountySearchOrder,
  watch: CountySearchWatch,
): Promise<void> {
  const { countyCode } = order
  const reading = performance.now()
  const county = await database.inTransaction((client) => countyRepository(client).byCode(countyCode))
  const centralMeridianDegrees = county?.centralMeridianDegrees
  if (centralMeridianDegrees == null) throw new Error(`County ${countyCode} has no zone, so it has no parcels.`)
  const outlines = await readOutlines(database, order, watch)
  const parcels = await packed(gaussKruger(centralMeridianDegrees), outlines, watch.signal)
  outlines.length = 0
  const readingSeconds = secondsSince(reading)

  const searching = performance.now()
  const { kept, slivers, candidatePairs } = await foundIn(parcels, order, watch)
  const searchingSeconds = secondsSince(searching)

  const recording = performance.now()
  const small = pairsOf(slivers.listed, parcels)
  const found = [...pairsOf(kept, parcels), ...small.filter((pair) => !isSliver(pair, order))]
  const { rows, unanswered } = await measured(database, order, found, watch)
  const overlaps = [...rows, ...small.filter((pair) => isSliver(pair, order)).map((pair) => sliverRow(pair, order))]
  await database.inTransaction(async (client) => {
    await countyRepository(client).lock(countyCode)
    const changed = await changedSince(client, order, parcels)
    const isAsRead = ({ firstId, secondId }: { readonly firstId: number; readonly secondId: number }): boolean =>
      !changed.has(firstId) && !changed.has(secondId)
    const lost = unanswered.find(isAsRead)
    if (lost) throw new Error(`PostGIS gave no answer for the parcels ${idsOf(lost).join(' and ')}.`)
    const records = parcelOverlapRepository(client, countyCode)
    await records.removeAll()
    await records.insert(overlaps.filter(isAsRead))
    const border = await searchBorder(client, countyCode, order)
    watch.signal.throwIfAborted()
    const seconds = {
      reading: readingSeconds,
      searching: searchingSeconds,
      recording: secondsSince(recording),
    }
    const isRecorded = await overlapSearchRepository(client).end(countyCode, order.id, {
      state: 'done',
      figures: { ...figuresOf(parcels, candidatePairs, overlaps, seconds), border },
      failure: null,
      endedAt: new Date().toISOString(),
      isOutdated: false,
    })
    if (!isRecorded) throw new Error(`Search ${order.id} was ended by another server.`)
    await followUpParcels(client, countyCode, centralMeridianDegrees, [...changed])
    const box = await countyRepository(client).box(countyCode)
    if (box) await groundChanged(client, countyCode, [box])
  })
  await database.refreshStatistics(PARCEL_TABLES)
}
