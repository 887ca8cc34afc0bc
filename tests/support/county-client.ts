import { expect } from 'vitest'

import { polygonEwkb } from '../../geodata/exchange/parcels/polygon-ewkb.ts'

import type { Position } from 'geojson'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { WireCounty } from '../../geodata/wire/county.ts'
import type { WireCountySearch } from '../../geodata/wire/county-searches.ts'
import type { ParcelOverlapPage, WireParcelOverlap } from '../../geodata/wire/parcel-overlaps.ts'
import type { WireParcel } from '../../geodata/wire/parcels.ts'

/** A corner of the made-up county, in degrees. */
const CORNER: Position = [107.6, 21.9]
/** About a hundred metres. */
const STEP = 0.001

/** A closed ring from west to east and south to north, in steps from the corner. */
export const box = (west: number, south: number, east: number, north: number): Position[] =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x, y]) => [CORNER[0]! + x! * STEP, CORNER[1]! + y! * STEP])

/** A row of a table as COPY writes it. */
const tableRow = (number: string, ...rings: Position[][]): string =>
  `${number}\t${Buffer.from(polygonEwkb([rings])).toString('hex')}\n`

/** Parcels by their numbers, each one ring. */
export const table = (parcels: Readonly<Record<string, Position[]>>): string =>
  Object.entries(parcels)
    .map(([number, ring]) => tableRow(number, ring))
    .join('')

type Imported = {
  readonly layer?: string
  readonly fileName?: string
  readonly query?: Readonly<Record<string, string>>
}

/** A county as a browser sees and changes it. */
export function countyClient(app: () => FastifyInstance, code: string) {
  const inject = (options: InjectOptions & { readonly path?: string }) => {
    const { path = '', ...rest } = options
    return app().inject({ ...rest, url: `/api/counties/${code}${path}` })
  }
  const get = async <Data>(path = ''): Promise<Data> => {
    const response = await inject({ method: 'GET', path })
    expect(response.statusCode, response.body).toBe(200)
    return response.json<{ data: Data }>().data
  }
  const sendImport = (
    content: string | Buffer,
    { layer = 'claim', fileName = 'claims.tsv', query = {} }: Imported = {},
  ) =>
    inject({
      method: 'POST',
      path: '/imports',
      query: { layer, fileName, importedBy: '黄调解员', countyName: '示例县', ...query },
      headers: { 'content-type': 'application/octet-stream' },
      payload: content,
    })
  const takeIn = async (
    content: string | Buffer,
    given: Imported = {},
  ): Promise<{ county: WireCounty; importId: string }> => {
    const response = await sendImport(content, given)
    expect(response.statusCode, response.body).toBe(201)
    const { data: county, importId } = response.json<{ data: WireCounty; importId: string }>()
    return { county, importId }
  }
  const startSearch = (rule: object = {}) =>
    inject({ method: 'POST', path: '/searches', payload: { startedBy: '黄调解员', ...rule } })
  const seen = (id: string) => get<WireCountySearch>(`/searches/${id}`)
  /** The search when it has ended. */
  const ended = async (id: string): Promise<WireCountySearch> => {
    for (;;) {
      const search = await seen(id)
      if (search.state !== 'running') return search
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const searched = async (rule: object = {}): Promise<WireCountySearch> => {
    const response = await startSearch(rule)
    expect(response.statusCode, response.body).toBe(202)
    return ended(response.json<{ data: WireCountySearch }>().data.id)
  }
  const overlaps = (query = '') => get<ParcelOverlapPage>(`/overlaps${query}`)
  /** Pairs by the numbers of their parcels, like `1+2 crossing`. */
  const pairs = async (): Promise<string[]> =>
    (await overlaps('?type=equal&type=contained&type=crossing&type=sliver&limit=500')).rows
      .map(({ first, second, type }) => `${[first.number, second.number].sort().join('+')} ${type}`)
      .sort()
  const idOf = async (number: string): Promise<number> => {
    const page = await overlaps('?type=equal&type=contained&type=crossing&type=sliver&limit=500')
    const found = page.rows.flatMap(({ first, second }) => [first, second]).find((parcel) => parcel.number === number)
    return found!.parcelId
  }
  const change = async (parcelId: number, ring: Position[], version?: number) =>
    inject({
      method: 'PUT',
      path: `/parcels/${parcelId}/geometry`,
      headers: { 'if-match': `"${version ?? (await get<WireParcel>(`/parcels/${parcelId}`)).version}"` },
      payload: { geometry: { type: 'Polygon', coordinates: [ring] }, changedBy: '黄调解员', reason: '重新测量' },
    })
  const one = (first: number, second: number, query = '') =>
    get<WireParcelOverlap>(`/overlaps/${first}-${second}${query}`)
  return { inject, get, sendImport, takeIn, startSearch, seen, ended, searched, overlaps, pairs, idOf, change, one }
}
