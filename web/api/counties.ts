import { request } from './request.ts'

import type { ParcelLayer } from '../../geodata/overlaps/model.ts'
import type { CountySummary, WireCounty } from '../../geodata/wire/county.ts'
import type { WireCountySearch } from '../../geodata/wire/county-searches.ts'
import type { ParcelOverlapPage, WireParcelOverlap } from '../../geodata/wire/parcel-overlaps.ts'
import type {
  ParcelChangeBody,
  WireParcel,
  WireParcelNeighbour,
  WireParcelVersion,
} from '../../geodata/wire/parcels.ts'
import type { Answer } from './request.ts'

const AUDIENCE = 'officer'

/** The overlaps that a table or an export is to hold. */
export type OverlapChoice = {
  readonly types: readonly string[]
  readonly layers: readonly ParcelLayer[]
  readonly order: 'area' | 'share'
}

export type SearchOrder = {
  readonly layers: readonly ParcelLayer[]
  readonly leastMu: number
  readonly leastShare: number
  readonly startedBy: string
}

const pathOf = (code: string, path = ''): string => `/api/counties/${encodeURIComponent(code)}${path}`
const inLanguage = (language: string): RequestInit => ({ headers: { 'accept-language': language } })

const choiceQuery = ({ types, layers, order }: OverlapChoice): URLSearchParams => {
  const query = new URLSearchParams({ audience: AUDIENCE, order })
  for (const type of types) query.append('type', type)
  for (const layer of layers) query.append('layer', layer)
  return query
}

export const listCounties = (language: string): Promise<Answer<CountySummary[]>> =>
  request('/api/counties', inLanguage(language))

export const readCounty = (code: string, language: string): Promise<Answer<WireCounty>> =>
  request(pathOf(code), inLanguage(language))

/** Takes back what a whole file brought. */
export const withdrawImport = (
  code: string,
  importId: string,
  by: { readonly withdrawnBy: string; readonly reason: string },
  language: string,
): Promise<Answer<WireCounty>> =>
  request(`${pathOf(code, `/imports/${importId}`)}?${new URLSearchParams(by).toString()}`, {
    method: 'DELETE',
    ...inLanguage(language),
  })

export const startSearch = (code: string, order: SearchOrder, language: string): Promise<Answer<WireCountySearch>> =>
  request(pathOf(code, '/searches'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(order),
  })

export const readSearch = (code: string, id: string, language: string): Promise<Answer<WireCountySearch>> =>
  request(pathOf(code, `/searches/${id}`), inLanguage(language))

export const stopSearch = (code: string, id: string, language: string): Promise<Answer<WireCountySearch>> =>
  request(pathOf(code, `/searches/${id}`), { method: 'DELETE', ...inLanguage(language) })

/** `cursor` is the one that the page before gave; null for the first page. */
export function readOverlaps(
  code: string,
  choice: OverlapChoice,
  cursor: string | null,
  limit: number,
): Promise<Answer<ParcelOverlapPage>> {
  const query = choiceQuery(choice)
  query.set('limit', String(limit))
  if (cursor !== null) query.set('cursor', cursor)
  return request(`${pathOf(code, '/overlaps')}?${query.toString()}`)
}

export const readOverlap = (code: string, pair: string): Promise<Answer<WireParcelOverlap>> =>
  request(`${pathOf(code, `/overlaps/${pair}`)}?audience=${AUDIENCE}`)

export const readParcel = (code: string, parcelId: number): Promise<Answer<WireParcel>> =>
  request(`${pathOf(code, `/parcels/${parcelId}`)}?audience=${AUDIENCE}`)

/** What lies about a parcel, those that share most ground with it first. */
export const readNeighbours = (code: string, parcelId: number): Promise<Answer<WireParcelNeighbour[]>> =>
  request(`${pathOf(code, `/parcels/${parcelId}/neighbours`)}?audience=${AUDIENCE}`)

/** The outlines that a parcel has had, the newest first. */
export const readParcelVersions = (code: string, parcelId: number): Promise<Answer<WireParcelVersion[]>> =>
  request(`${pathOf(code, `/parcels/${parcelId}/versions`)}?audience=${AUDIENCE}`)

/** Another outline for a parcel that was seen in this version. */
export const changeParcelOutline = (
  code: string,
  parcelId: number,
  seenVersion: number,
  body: ParcelChangeBody,
  language: string,
): Promise<Answer<WireParcel>> =>
  request(pathOf(code, `/parcels/${parcelId}/geometry`), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': `"${seenVersion}"`, 'accept-language': language },
    body: JSON.stringify(body),
  })

/** Where all overlaps of a choice are fetched as one file. */
export const overlapFile = (code: string, choice: OverlapChoice, format: 'csv' | 'geojson' | 'gpkg'): string =>
  `${pathOf(code, `/overlaps.${format}`)}?${choiceQuery(choice).toString()}`

/** Where all parcels of a county are fetched as a GeoPackage. */
export const parcelFile = (code: string): string =>
  `${pathOf(code, '/parcels.gpkg')}?${new URLSearchParams({ audience: AUDIENCE }).toString()}`
