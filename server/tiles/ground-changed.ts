import { CELL_LEVELS, FINE_UNITS_ACROSS, LAST_CELL_LEVEL } from '../../geodata/tiles/bands.ts'
import { changeInWords, type GroundChange } from '../../geodata/tiles/ground-change.ts'
import { groundOfTile, tilesOfGround } from '../../geodata/tiles/tile-square.ts'
import { announce } from '../db/announcements.ts'
import { cellRepository, type ChangedCells } from '../db/repositories/cells.ts'

import type { GroundBox } from '../../geodata/tiles/model.ts'
import type { CaseReference } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export const GROUND_SUBJECT = 'ground'
const UNITS_ACROSS_CELL = FINE_UNITS_ACROSS / 2 ** LAST_CELL_LEVEL
/** More places of change than these are told as the one box around them. */
const MOST_BOXES = 200

function cellsUnder(box: GroundBox): ChangedCells {
  const range = tilesOfGround(box, LAST_CELL_LEVEL)
  const north = groundOfTile({ z: LAST_CELL_LEVEL, x: range.west, y: range.north })
  const south = groundOfTile({ z: LAST_CELL_LEVEL, x: range.east, y: range.south })
  return { range, ground: { west: north.west, north: north.north, east: south.east, south: south.south } }
}

const around = (boxes: readonly GroundBox[]): GroundBox => ({
  west: Math.min(...boxes.map(({ west }) => west)),
  south: Math.min(...boxes.map(({ south }) => south)),
  east: Math.max(...boxes.map(({ east }) => east)),
  north: Math.max(...boxes.map(({ north }) => north)),
})

async function tell(client: DatabaseClient, change: GroundChange): Promise<void> {
  for (const words of changeInWords(change)) await announce(client, { subject: GROUND_SUBJECT, words })
}

/** What is drawn in a case has changed, or may have: its tiles are made anew once the transaction is committed. */
export const caseDrawingChanged = (client: DatabaseClient, { countyCode, caseId }: CaseReference): Promise<void> =>
  tell(client, { countyCode, caseId })

/**
 * Whoever adds, moves or takes away parcels or recorded overlaps of a county says so here, in the same transaction and as
 * its last act: in which boxes (degrees) ground lay before or lies now. The counts of the cells follow at once, tiles that
 * show this ground are made anew once the transaction is committed, and no others are.
 */
export async function groundChanged(
  client: DatabaseClient,
  countyCode: string,
  boxes: readonly GroundBox[],
): Promise<void> {
  if (boxes.length === 0) return
  const changed = boxes.length > MOST_BOXES ? [around(boxes)] : boxes
  const cells = cellRepository(client, countyCode)
  await cells.lock()
  await cells.refreshAfar(changed)
  await cells.recount(changed.map(cellsUnder), CELL_LEVELS, UNITS_ACROSS_CELL)
  await tell(client, { countyCode, boxes: changed })
}
