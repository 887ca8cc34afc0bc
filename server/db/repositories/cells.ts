import { sqlFile } from '../sql-file.ts'

import type { TileRange } from '../../../geodata/tiles/tile-square.ts'
import type { GroundBox } from '../../../geodata/tiles/model.ts'
import type { DatabaseClient } from '../transaction.ts'

/** Cells of the finest level, and their ground. */
export type ChangedCells = { readonly range: TileRange; readonly ground: GroundBox }

const columns = (ranges: readonly TileRange[]) => [
  ranges.map(({ west }) => west),
  ranges.map(({ north }) => north),
  ranges.map(({ east }) => east),
  ranges.map(({ south }) => south),
]

export const cellRepository = (client: DatabaseClient, countyCode: string) => ({
  /** Until the transaction ends nobody else counts cells of the county: two who count at once would not see each other. */
  async lock(): Promise<void> {
    await client.query('select from sizhi.county where county_code = $1 for no key update', [countyCode])
  },

  /** Counts the cells anew, and those that hold them, level by level. */
  async recount(changed: readonly ChangedCells[], levels: readonly number[], unitsAcrossCell: number): Promise<void> {
    const [finest, ...wider] = levels
    const ranges = columns(changed.map(({ range }) => range))
    await client.query(sqlFile('delete-cells'), [countyCode, ...ranges, finest])
    const grounds = changed.map(({ ground }) => ground)
    await client.query(sqlFile('count-cells'), [
      countyCode,
      ...ranges,
      finest,
      grounds.map(({ west }) => west),
      grounds.map(({ south }) => south),
      grounds.map(({ east }) => east),
      grounds.map(({ north }) => north),
      unitsAcrossCell,
    ])
    for (const [index, level] of wider.entries()) {
      const halved = ranges.map((column) => column.map((cell) => cell >> (index + 1)))
      await client.query(sqlFile('count-wider-cells'), [countyCode, ...halved, level])
    }
  },
})
