import { overlaps } from '../../geodata/documents/hand-calls.ts'
import { correctionKey } from '../../geodata/text/decided-corrections.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { correctionRepository } from '../db/repositories/corrections.ts'
import { correctionNotProposed } from '../correction-refusals.ts'
import { staleVersion } from '../errors.ts'

import { currentReading } from './current-reading.ts'
import { redrawCase } from './redraw-case.ts'

import type { CorrectionDecisionsBody } from '../../geodata/wire/corrections.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/**
 * Stores what a person decided on corrections and draws again every description that they touch, in one transaction.
 * Throws when one of them is not proposed, or when somebody changed the case since the person looked at it.
 */
export async function decideCorrections(
  client: DatabaseClient,
  row: CaseRow,
  seenVersion: number,
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
  const cases = caseRepository(client)
  if (!(await cases.advance(row, seenVersion))) throw staleVersion(row.version)
  await correctionRepository(client, row.countyCode, document.id).decide(chosen, { decision, decidedBy, decidedAt })
  const touched = descriptions.flatMap((description, index) =>
    chosen.some(({ span }) => overlaps(span, description)) ? [index] : [],
  )
  await redrawCase(client, row, new Set(touched))
  const logged = chosen.map(({ span, from, to }) => ({ span, from, to }))
  await cases.record(row, decidedBy, 'corrections-decided', { decision, corrections: logged })
}
