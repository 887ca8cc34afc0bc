import { epsgOfCentralMeridian } from '../../geodata/crs/gauss-kruger.ts'
import { PARCEL_LAYERS } from '../../geodata/overlaps/model.ts'
import { problemSentence, type Language } from '../../geodata/words/problem-sentences.ts'
import { countyRepository, type CountyRow } from '../db/repositories/counties.ts'
import { overlapSearchRepository, type SearchProgress, type StoredSearch } from '../db/repositories/overlap-searches.ts'
import { parcelRepository, type StoredImport } from '../db/repositories/parcels.ts'
import { countyNotFound, importNotFound, searchNotFound } from '../county-refusals.ts'
import { rowDetails } from '../parcels/looked-at-parcels.ts'

import type { CountySummary, WireCounty, WireParcelImport } from '../../geodata/wire/county.ts'
import type { WireCountySearch } from '../../geodata/wire/county-searches.ts'
import type { ProblemCode } from '../../geodata/problems.ts'
import type { DatabaseClient } from '../db/transaction.ts'

const FAILURES: Readonly<Record<string, Record<Language, string>>> = {
  'server-ended': {
    'zh-CN': '查找时服务器停了，原来的记录没有动，请再查找一次。',
    en: 'The server ended during the search and the records before stand; search again.',
  },
  fault: {
    'zh-CN': '查找时服务器出错，原来的记录没有动，请再查找一次。',
    en: 'The server failed during the search and the records before stand; search again.',
  },
}

/** Where a search is; undefined for one that does not run in this server. */
export type ProgressOf = (id: string) => SearchProgress | undefined

function wireSearch(
  { countyCode: _county, progress: told, ...search }: StoredSearch,
  language: Language,
  progressOf: ProgressOf,
): WireCountySearch {
  const isRunning = search.state === 'running'
  const progress = isRunning ? (progressOf(search.id) ?? told) : null
  return {
    ...search,
    failure: search.failure && (FAILURES[search.failure] ?? FAILURES['fault']!)[language],
    phase: isRunning ? (progress?.phase ?? 'reading') : null,
    done: progress?.done ?? 0,
    total: progress?.total ?? 0,
  }
}

function summaryOf(county: CountyRow, search: WireCountySearch | undefined): CountySummary {
  const { claim = 0, certificate = 0, award = 0 } = county.counts
  return { code: county.code, name: county.name, parcels: { claim, certificate, award }, search: search ?? null }
}

export async function listCounties(client: DatabaseClient, language: Language): Promise<CountySummary[]> {
  const standing = await overlapSearchRepository(client).standing()
  const searches = new Map(standing.map((search) => [search.countyCode, wireSearch(search, language, () => undefined)]))
  return (await countyRepository(client).all()).map((county) => summaryOf(county, searches.get(county.code)))
}

const wireProblems = (problems: StoredImport['leftOut'], language: Language): WireParcelImport['leftOut'] =>
  problems.map(({ code, count, rows, details }) => ({
    code,
    count,
    rows: [...rows],
    sentence: problemSentence({ code: code as ProblemCode, details: rowDetails(rows[0] ?? 1, details) }, language),
  }))

const wireImport = (given: StoredImport, language: Language): WireParcelImport => ({
  ...given,
  leftOut: wireProblems(given.leftOut, language),
  noticed: wireProblems(given.noticed, language),
})

/** One import, as it stands. */
export async function importOf(
  client: DatabaseClient,
  countyCode: string,
  importId: string,
  language: Language,
): Promise<WireParcelImport> {
  const found = (await parcelRepository(client, countyCode).imports()).find(({ id }) => id === importId)
  if (!found) throw importNotFound(importId)
  return wireImport(found, language)
}

export async function existingCounty(client: DatabaseClient, countyCode: string): Promise<CountyRow> {
  const county = await countyRepository(client).byCode(countyCode)
  if (!county) throw countyNotFound(countyCode)
  return county
}

export async function viewCounty(
  client: DatabaseClient,
  countyCode: string,
  language: Language,
  progressOf: ProgressOf,
): Promise<WireCounty> {
  const county = await existingCounty(client, countyCode)
  const searches = overlapSearchRepository(client)
  const wire = (search: StoredSearch | undefined) => (search ? wireSearch(search, language, progressOf) : null)
  const box = await countyRepository(client).box(countyCode)
  const { centralMeridianDegrees } = county
  return {
    code: county.code,
    name: county.name,
    centralMeridianDegrees,
    epsg: centralMeridianDegrees === null ? null : epsgOfCentralMeridian(centralMeridianDegrees),
    box: box && [box.west, box.south, box.east, box.north],
    layers: PARCEL_LAYERS.map((layer) => ({
      layer,
      parcels: county.counts[layer] ?? 0,
      planarSquareMetres: county.areas[layer] ?? 0,
    })),
    imports: (await parcelRepository(client, countyCode).imports()).map((one) => wireImport(one, language)),
    search: wire(await searches.standingOf(countyCode)),
    running: wire(await searches.runningOf(countyCode)),
    broken: wire(await searches.brokenOf(countyCode)),
  }
}

export async function viewSearch(
  client: DatabaseClient,
  countyCode: string,
  id: string,
  language: Language,
  progressOf: ProgressOf,
): Promise<WireCountySearch> {
  const search = await overlapSearchRepository(client).byId(countyCode, id)
  if (!search) throw searchNotFound(id)
  return wireSearch(search, language, progressOf)
}
