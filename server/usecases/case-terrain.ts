import { gridOfStored } from '../../geodata/terrain/stored-grid.ts'
import { terrainRepository } from '../db/repositories/terrain.ts'

import type { ElevationGrid } from '../../geodata/terrain/model.ts'
import type { CaseReference } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** Grids that were drawn on last, with the lines that the solver has found in them; the oldest goes first. */
const held = new Map<string, ElevationGrid>()
/** Two of the largest kind, or many of a village's size. */
const HELD_CELLS = 5_000_000

function hold(key: string, grid: ElevationGrid): ElevationGrid {
  held.delete(key)
  held.set(key, grid)
  let cells = [...held.values()].reduce((sum, { heights }) => sum + heights.length, 0)
  for (const [oldest, { heights }] of held) {
    if (cells <= HELD_CELLS || oldest === key) break
    held.delete(oldest)
    cells -= heights.length
  }
  return grid
}

/** The grid that the case uses; undefined where it has none. The same object for the same grid, while it is held. */
export async function terrainOfCase(
  client: DatabaseClient,
  reference: CaseReference,
): Promise<ElevationGrid | undefined> {
  const terrain = terrainRepository(client, reference)
  const current = await terrain.current()
  if (!current) return undefined
  const key = `${reference.countyCode}/${reference.caseId}/${current.number}/${current.importedAt}`
  const known = held.get(key)
  if (known) return hold(key, known)
  const heights = await terrain.heights(current.number)
  return heights && hold(key, gridOfStored(current.grid, heights, current))
}
