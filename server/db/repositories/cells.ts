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

const boxColumns = (boxes: readonly GroundBox[]) => [
  boxes.map(({ west }) => west),
  boxes.map(({ south }) => south),
  boxes.map(({ east }) => east),
  boxes.map(({ north }) => north),
]

export const cellRepository = (client: DatabaseClient, countyCode: string) => ({
  /** Until the transaction ends nobody else counts cells of the county: two who count at once would not see each other. */
  async lock(): Promise<void> {
    await client.query('select from sizhi.county where county_code = $1 for no key update', [countyCode])
  },

  /** Makes the coarse form of what changed in some boxes. */
  async refreshAfar(boxes: readonly GroundBox[]): Promise<void> {
    await client.query(sqlFile('refresh-afar'), [countyCode, ...boxColumns(boxes)])
  },

  /** Counts the cells anew, and those that hold them, level by level. */
  async recount(changed: readonly ChangedCells[], levels: readonly number[], unitsAcrossCell: number): Promise<void> {
    const [finest, ...wider] = levels
    const ranges = columns(changed.map(({ range }) => range))
    await client.query(sqlFile('delete-cells'), [countyCode, ...ranges, finest, levels.at(-1)])
    await client.query(sqlFile('count-cells'), [
      countyCode,
      ...ranges,
      finest,
      ...boxColumns(changed.map(({ ground }) => ground)),
      unitsAcrossCell,
    ])
    for (const [index, level] of wider.entries()) {
      const halved = ranges.map((column) => column.map((cell) => cell >> (index + 1)))
      await client.query(sqlFile('count-wider-cells'), [countyCode, ...halved, level])
    }
  },
})
