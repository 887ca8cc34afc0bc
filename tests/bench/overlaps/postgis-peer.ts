import pg from 'pg'

import { valueOrProblem } from '../../../server/command-line/problems.ts'
import { readClaimsFile } from '../../../server/overlaps/claims-file.ts'

import type { PackedPolygons } from '../../../geodata/overlaps/packed-polygons.ts'

export type PeerResult = { readonly pairs: number; readonly areaSquareMetres: number; readonly seconds: number }

const LEAST_SQUARE_METRES = 2000 / 3
const LEAST_SHARE = 0.01
const ROWS_A_TIME = 2000

/** The outlines that our search works on, to the millimetre, so that both answer the same question. */
function wellKnownText(polygons: PackedPolygons, polygon: number): string {
  const { coordinatesMillimetres: coordinates, ringStarts, polygonStarts } = polygons
  const rings: string[] = []
  for (let ring = polygonStarts[polygon]!; ring < polygonStarts[polygon + 1]!; ring++) {
    const [from, to] = [ringStarts[ring]!, ringStarts[ring + 1]!]
    const point = (vertex: number) => `${coordinates[2 * vertex]! / 1000} ${coordinates[2 * vertex + 1]! / 1000}`
    const points = Array.from({ length: to - from }, (_, index) => point(from + index))
    rings.push(`(${[...points, point(from)].join(',')})`)
  }
  return `POLYGON(${rings.join(',')})`
}

const KEPT = `area >= ${LEAST_SQUARE_METRES} and area >= ${LEAST_SHARE} * least(first_area, second_area)`

/** PostGIS finding the same overlaps, on one core. */
export class PostgisPeer {
  readonly #client: pg.Client

  private constructor(client: pg.Client) {
    this.#client = client
  }

  static async connect(address: string): Promise<PostgisPeer> {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    await client.query('create extension if not exists postgis')
    await client.query(`set max_parallel_workers_per_gather = 0; set work_mem = '256MB'; set jit = off`)
    return new PostgisPeer(client)
  }

  async load(path: string): Promise<void> {
    const { polygons } = valueOrProblem(await readClaimsFile(path))
    await this.#client.query('drop table if exists claim; create table claim (id integer, area float8, shape geometry)')
    for (let from = 0; from < polygons.count; from += ROWS_A_TIME) {
      const numbers = Array.from({ length: Math.min(ROWS_A_TIME, polygons.count - from) }, (_, index) => from + index)
      await this.#client.query(
        'insert into claim select id, st_area(shape), shape from unnest($1::integer[], $2::text[]) as row (id, words), st_geomfromtext(words) as shape',
        [numbers, numbers.map((number) => wellKnownText(polygons, number))],
      )
    }
    await this.#client.query('create index on claim using gist (shape); create unique index on claim (id)')
    await this.#client.query('vacuum analyze claim')
  }

  planarJoin(): Promise<PeerResult> {
    return this.#measure(`
      with pair as materialized (
        select one.area as first_area, two.area as second_area, st_area(st_intersection(one.shape, two.shape)) as area
        from claim as one join claim as two on st_intersects(one.shape, two.shape) and one.id + 0 < two.id + 0
      )
      select count(*)::integer as pairs, coalesce(sum(area), 0) as "areaSquareMetres" from pair where ${KEPT}`)
  }

  relateJoin(): Promise<PeerResult> {
    return this.#measure(`
      with pair as materialized (
        select one.area as first_area, two.area as second_area, one.shape as first, two.shape as second
        from claim as one join claim as two on one.shape && two.shape and one.id + 0 < two.id + 0
        where (least(st_xmax(one.shape), st_xmax(two.shape)) - greatest(st_xmin(one.shape), st_xmin(two.shape)))
            * (least(st_ymax(one.shape), st_ymax(two.shape)) - greatest(st_ymin(one.shape), st_ymin(two.shape)))
            >= greatest(${LEAST_SQUARE_METRES}, ${LEAST_SHARE} * least(one.area, two.area))
          and st_relate(one.shape, two.shape, 'T********')
      ), measured as materialized (
        select first_area, second_area, st_area(st_intersection(first, second)) as area from pair
      )
      select count(*)::integer as pairs, coalesce(sum(area), 0) as "areaSquareMetres" from measured where ${KEPT}`)
  }

  close(): Promise<void> {
    return this.#client.end()
  }

  async #measure(query: string): Promise<PeerResult> {
    const start = performance.now()
    const { rows } = await this.#client.query<Omit<PeerResult, 'seconds'>>(query)
    return { ...rows[0]!, seconds: (performance.now() - start) / 1000 }
  }
}
