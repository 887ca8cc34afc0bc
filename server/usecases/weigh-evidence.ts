import { issuesOf } from '../../geodata/desk/issues.ts'
import { entryNumber, isEntry } from '../../geodata/evidence/entry-key.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { weighingRepository } from '../db/repositories/weighings.ts'
import { evidenceNotFound, issueNotThere, nothingWeighed } from '../evidence-refusals.ts'

import { currentReading } from './current-reading.ts'
import { viewReading } from './view-reading.ts'

import type { NewWeighingBody } from '../../geodata/wire/weighings.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** A person's decision on one cell of the matrix. One on an issue that is gone can only be taken back. */
export async function weighEvidence(
  client: DatabaseClient,
  row: CaseRow,
  body: NewWeighingBody,
  decidedAt: string,
): Promise<void> {
  const contents = caseContents(client, row)
  const weighing = { ...body, number: entryNumber(body.number) }
  if (!(await contents.evidence()).some((entry) => isEntry(entry, weighing))) throw evidenceNotFound(weighing)
  const weighings = weighingRepository(client, row)
  const before =
    (await weighings.standing()).find((known) => isEntry(known, weighing) && known.issue === weighing.issue) ?? null
  if (weighing.stance === null && before === null) throw nothingWeighed()
  if (weighing.stance !== null) {
    const issues = issuesOf({
      ...viewReading(await currentReading(client, row)),
      claimants: row.claimants,
      outlines: await contents.outlines(),
    })
    if (!issues.some(({ key }) => key === weighing.issue)) throw issueNotThere()
  }
  await weighings.add(weighing, decidedAt)
  const { offeredBy, number, issue, stance, note, decidedBy } = weighing
  await caseRepository(client).record(
    row,
    decidedBy,
    'evidence-weighed',
    { offeredBy, number, issue },
    { before: before && { stance: before.stance, note: before.note }, after: stance && { stance, note } },
  )
}
