import { sqlFile } from '../sql-file.ts'

import type { ParcelLayer, SearchPhase, SearchState } from '../../../geodata/overlaps/model.ts'
import type { SearchFigures } from '../../../geodata/wire/county-searches.ts'
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
  /** As the server that runs it told last; null before its first sign of life. */
  readonly progress: SearchProgress | null
}

export type NewSearch = Pick<StoredSearch, 'layers' | 'leastMu' | 'leastShare' | 'startedBy' | 'startedAt'>

/** How far a search is. */
export type SearchProgress = { readonly phase: SearchPhase; readonly done: number; readonly total: number }

export type SearchEnd = {
  readonly state: Exclude<SearchState, 'running'>
  readonly figures: SearchFigures | null
  readonly failure: string | null
  readonly endedAt: string
  readonly isOutdated: boolean
}

export const overlapSearchRepository = (client: DatabaseClient) => {
  const lastOf = async (countyCode: string | null, ...states: SearchState[]): Promise<StoredSearch[]> =>
    (await client.query<StoredSearch>(sqlFile('read-searches'), [countyCode, states])).rows

  return {
    /** The last search done of every county: what stands. */
    standing: (): Promise<StoredSearch[]> => lastOf(null, 'done'),

    async standingOf(countyCode: string): Promise<StoredSearch | undefined> {
      return (await lastOf(countyCode, 'done'))[0]
    },

    async runningOf(countyCode: string): Promise<StoredSearch | undefined> {
      return (await lastOf(countyCode, 'running'))[0]
    },

    /** The last search that came to an end, where that was none: it was stopped or failed. */
    async brokenOf(countyCode: string): Promise<StoredSearch | undefined> {
      const ended = await lastOf(countyCode, 'done', 'stopped', 'failed')
      const [last] = ended.sort((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt))
      return last?.state === 'done' ? undefined : last
    },

    async byId(countyCode: string, id: string): Promise<StoredSearch | undefined> {
      return (await client.query<StoredSearch>(sqlFile('read-search'), [countyCode, id])).rows[0]
    },

    /** Its id; undefined where a search of the county is running. */
    async start(countyCode: string, given: NewSearch, server: string): Promise<string | undefined> {
      const { rows } = await client.query<{ id: string }>(sqlFile('insert-search'), [
        countyCode,
        given.layers,
        given.leastMu,
        given.leastShare,
        given.startedBy,
        given.startedAt,
        server,
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

    /** A sign of life. Whether somebody asked to stop it; undefined for one that runs no more. */
    async keepAlive(
      countyCode: string,
      id: string,
      progress: SearchProgress,
      server: string,
    ): Promise<boolean | undefined> {
      const given = [countyCode, id, JSON.stringify(progress), server]
      return (await client.query<{ isStopAsked: boolean }>(sqlFile('keep-search-alive'), given)).rows[0]?.isStopAsked
    },

    /** Whichever server runs it hears of it with its next sign of life. */
    async askToStop(countyCode: string, id: string): Promise<void> {
      await client.query(
        `update sizhi.overlap_search set is_stop_asked = true
         where county_code = $1 and search_id = $2 and state = 'running'`,
        [countyCode, id],
      )
    },

    /** Searches of other servers that gave no sign of life for so long (null: of all others) have ended with them. */
    async failSilent(server: string, endedAt: string, silentSeconds: number | null): Promise<void> {
      await client.query(sqlFile('fail-silent-searches'), ['server-ended', endedAt, silentSeconds, server])
    },
  }
}
