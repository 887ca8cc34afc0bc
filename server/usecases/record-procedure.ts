import { chinaDay, isDay } from '../../geodata/procedure/day.ts'
import { faultOfEntry } from '../../geodata/procedure/entry-faults.ts'
import { moveVerdict } from '../../geodata/procedure/moves.ts'
import { attachmentRepository } from '../db/repositories/attachments.ts'
import { caseEventRepository } from '../db/repositories/case-events.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { attachmentNotFound } from '../attachment-refusals.ts'
import { entryRefused, noSuchDay, procedureStale } from '../procedure-refusals.ts'

import { openRoundAfterAnnulment } from './seal-ruling.ts'
import { readProcedure } from './view-procedure.ts'

import type { FiledPaper } from '../../geodata/procedure/model.ts'
import type { NewEntryBody } from '../../geodata/wire/procedure.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type Fact = NewEntryBody['fact']

const papersOf = (fact: Fact): readonly FiledPaper[] => {
  if (fact.kind === 'move' || fact.kind === 'papers') return fact.papers
  return fact.kind === 'service' ? [fact.paper] : []
}

async function refuseUnknownFiles(client: DatabaseClient, row: CaseRow, fact: Fact): Promise<void> {
  for (const { attachmentNumber } of papersOf(fact)) {
    if (attachmentNumber !== null && !(await attachmentRepository(client, row).byNumber(attachmentNumber)))
      throw attachmentNotFound(attachmentNumber)
  }
}

/** A reason is kept only where a person went on against the rules, so that it marks just that. */
const withoutNeedlessReason = (fact: Fact, isForeseen: boolean): Fact =>
  fact.kind === 'move' && isForeseen ? { ...fact, reason: null } : fact

/** Writes one entry of the procedure after the version that the person looked at. A decision that is annulled opens a new round. */
export async function recordProcedure(
  client: DatabaseClient,
  row: CaseRow,
  seenVersion: number,
  body: NewEntryBody,
  now: string,
): Promise<void> {
  const { day, fact: given, note, recordedBy } = body
  const events = caseEventRepository(client, row)
  await events.lock()
  const { entries, standing, rulesOn, deadlines, round } = await readProcedure(client, row)
  const version = entries.at(-1)?.number ?? 0
  if (version !== seenVersion) throw procedureStale()
  if (!isDay(day)) throw noSuchDay(day)
  const rules = rulesOn(day)
  const fault = faultOfEntry(given, day, { entries, rules, deadlines, today: chinaDay(now) })
  if (fault) throw entryRefused(fault)
  await refuseUnknownFiles(client, row, given)
  const isForeseen = given.kind === 'move' && moveVerdict(standing, given.state, rules) === 'foreseen'
  const fact = withoutNeedlessReason(given, isForeseen)
  const number = version + 1
  await events.insert({ number, round, day, fact, note, recordedBy, recordedAt: now })
  const before = { state: standing.state, filing: standing.filing, basis: standing.basis }
  await caseRepository(client).record(
    row,
    recordedBy,
    `procedure-${fact.kind}`,
    { number },
    { before, after: { day, fact, note } },
  )
  if (fact.kind === 'move' && fact.state === 'annulled')
    await openRoundAfterAnnulment(client, row, recordedBy, note, now)
}
