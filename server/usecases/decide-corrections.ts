import { correctionKey } from '../../geodata/text/decided-corrections.ts'
import { overlaps } from '../../geodata/text/span.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { correctionRepository } from '../db/repositories/corrections.ts'
import { correctionNotProposed } from '../correction-refusals.ts'

import { currentReading } from './current-reading.ts'
import { redrawCase } from './redraw-case.ts'

import type { CorrectionDecisionsBody } from '../../geodata/wire/corrections.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/**
 * Stores what a person decided on corrections and draws again every description that they touch, in one transaction.
 * Throws when one of them is not proposed.
 */
export async function decideCorrections(
  client: DatabaseClient,
  row: CaseRow,
  { corrections: named, decision, decidedBy }: CorrectionDecisionsBody,
  decidedAt: string,
): Promise<void> {
  const { document, corrections, descriptions } = await currentReading(client, row)
  const known = new Map(corrections.map((correction) => [correctionKey(correction), correction]))
  const chosen = [...new Map(named.map((correction) => [correctionKey(correction), correction])).values()].map(
    (one) => {
      const correction = known.get(correctionKey(one))
      if (!correction) throw correctionNotProposed(one.from, one.to, one.span.start)
      return correction
    },
  )
  await correctionRepository(client, row.countyCode, document.id).decide(chosen, { decision, decidedBy, decidedAt })
  const touched = descriptions.flatMap((description, index) =>
    chosen.some(({ span }) => overlaps(span, description)) ? [index] : [],
  )
  await redrawCase(client, row, new Set(touched))
  const logged = chosen.map(({ span, from, to }) => ({ span, from, to }))
  await caseRepository(client).record(row, decidedBy, 'corrections-decided', { decision, corrections: logged })
}
