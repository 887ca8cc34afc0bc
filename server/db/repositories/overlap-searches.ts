import { sqlFile } from '../sql-file.ts'

import type { ParcelLayer, SearchState } from '../../../geodata/overlaps/model.ts'
import type { SearchFigures } from '../../../geodata/wire/county.ts'
import type { DatabaseClient } from '../transaction.ts'

export type StoredSearch = {
  readonly countyCode: string
  readonly id: string
  readonly layers: ParcelLayer[]
  readonly leastMu: number
  readonly leastShare: number
  readonly state: SearchState
  readonly figures: SearchFigures | null
  readonly failure: string | null
  readonly isOutdated: boolean
  readonly startedBy: string
  readonly startedAt: string
  readonly endedAt: string | null
}

export type NewSearch = Pick<StoredSearch, 'layers' | 'leastMu' | 'leastShare' | 'startedBy' | 'startedAt'>

export type SearchEnd = {
  readonly state: Exclude<SearchState, 'running'>
  readonly figures: SearchFigures | null
  readonly failure: string | null
  readonly endedAt: string
  readonly isOutdated: boolean
}

export const overlapSearchRepository = (client: DatabaseClient) => {
  const lastOf = async (countyCode: string | null, state: SearchState): Promise<StoredSearch[]> =>
    (await client.query<StoredSearch>(sqlFile('read-searches'), [countyCode, [state]])).rows

  return {
    /** The last search done of every county: what stands. */
    standing: (): Promise<StoredSearch[]> => lastOf(null, 'done'),

    async standingOf(countyCode: string): Promise<StoredSearch | undefined> {
      return (await lastOf(countyCode, 'done'))[0]
    },

    async runningOf(countyCode: string): Promise<StoredSearch | undefined> {
      return (await lastOf(countyCode, 'running'))[0]
    },

    async byId(countyCode: string, id: string): Promise<StoredSearch | undefined> {
      return (await client.query<StoredSearch>(sqlFile('read-search'), [countyCode, id])).rows[0]
    },

    /** Its id; undefined where a search of the county is running. */
    async start(countyCode: string, given: NewSearch): Promise<string | undefined> {
      const { rows } = await client.query<{ id: string }>(sqlFile('insert-search'), [
        countyCode,
        given.layers,
        given.leastMu,
        given.leastShare,
        given.startedBy,
        given.startedAt,
      ])
      return rows[0]?.id
    },

    /** False when it is not running any more. */
    async end(countyCode: string, id: string, given: SearchEnd): Promise<boolean> {
      const { rowCount } = await client.query(sqlFile('end-search'), [
        countyCode,
        id,
        given.state,
        given.figures && JSON.stringify(given.figures),
        given.failure,
        given.endedAt,
        given.isOutdated,
      ])
      return rowCount === 1
    },

    async markOutdated(countyCode: string): Promise<void> {
      await client.query(
        `update sizhi.overlap_search set is_outdated = true where county_code = $1 and state = 'done'`,
        [countyCode],
      )
    },

    /** Searches whose server has ended without them. */
    async failRunning(failure: string, endedAt: string): Promise<void> {
      await client.query(
        `update sizhi.overlap_search set state = 'failed', failure = $1, ended_at = $2 where state = 'running'`,
        [failure, endedAt],
      )
    },
  }
}
