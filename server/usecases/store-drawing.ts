import { drawingRepository, type CasePlane } from '../db/repositories/drawings.ts'

import { storeCaseParcels } from './store-case-parcels.ts'

import type { StandingDrawing } from '../../geodata/standing-drawing.ts'
import type { DatabaseClient } from '../db/transaction.ts'

const SOLVER = 'solver'

/** Stores the outlines that `isChanged` picks as new versions, and line and awards that follow from them. Overlaps follow in `standingOverlaps`. */
export async function storeDrawing(
  client: DatabaseClient,
  plane: CasePlane,
  digitized: StandingDrawing,
  isChanged: (drawn: StandingDrawing['outlines'][number]) => boolean,
  fabricVersion: number | null = null,
): Promise<void> {
  const drawings = drawingRepository(client)
  const { descriptions, decision } = digitized.document
  for (const drawn of digitized.outlines.filter(isChanged)) {
    const { claimantLetter, reading } = descriptions[drawn.descriptionIndex]!
    const outlineId = await drawings.insertOutline(
      plane,
      drawn,
      drawn.role === 'claim' ? (claimantLetter ?? '?') : null,
      SOLVER,
      drawn.isByHand ? fabricVersion : null,
    )
    if (drawn.role !== 'dividing-line' || !decision) continue
    await drawings.replaceDividingLine(plane, outlineId)
    await drawings.replaceAwards(
      plane,
      digitized.awards.map((award) => ({
        ...award,
        fabricVersion: award.isByHand ? fabricVersion : null,
        side: reading.calls[award.callIndex]?.side ?? null,
        winner: reading.calls[award.callIndex]?.marks.find(({ role }) => role === 'winner')?.quote ?? '',
      })),
    )
  }
  await storeCaseParcels(client, plane)
}
