import { LAST_CELL_LEVEL } from '../../geodata/tiles/bands.ts'
import { groundOfTile } from '../../geodata/tiles/tile-square.ts'
import { tileRepository } from '../db/repositories/tiles.ts'
import { caseNotFound } from '../errors.ts'
import { countyNotFound } from '../county-refusals.ts'
import { findCase } from '../usecases/view-case.ts'

import type { GroundBox } from '../../geodata/tiles/model.ts'
import type { Database } from '../db/database.ts'
import type { TileScope } from './tile-query.ts'

export type AskedScope = { readonly county?: string; readonly case?: string }

/** The county or the case that is asked for. Refused when there is none such. */
export const scopeOf = (database: Database, { county = '', case: caseId }: AskedScope): Promise<TileScope> =>
  database.inTransaction(async (client) => {
    if (caseId !== undefined) {
      const row = await findCase(client, caseId)
      if (!row) throw caseNotFound(caseId)
      return { countyCode: row.countyCode, caseId: row.caseId }
    }
    if (!(await tileRepository(client).hasCounty(county))) throw countyNotFound(county)
    return { countyCode: county }
  })

/** Undefined while nothing lies there. */
export const groundOfScope = (database: Database, { countyCode, caseId }: TileScope): Promise<GroundBox | undefined> =>
  database.inTransaction(async (client) => {
    const tiles = tileRepository(client)
    if (caseId !== undefined) return await tiles.groundOfCase(countyCode, caseId)
    const range = await tiles.cellRange(countyCode, LAST_CELL_LEVEL)
    if (!range) return undefined
    const { west, north } = groundOfTile({ z: LAST_CELL_LEVEL, x: range.west, y: range.north })
    const { east, south } = groundOfTile({ z: LAST_CELL_LEVEL, x: range.east, y: range.south })
    return { west, south, east, north }
  })
