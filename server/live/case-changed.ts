import { changedThingOf } from '../../geodata/live/changed-thing.ts'
import { announce } from '../db/announcements.ts'

import type { ChangedThing } from '../../geodata/live/model.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export const CASE_CHANGED = 'case-changed'

/** What every server hears of a change; `caseId` is the id within the database. */
export type CaseChanged = {
  readonly caseId: string
  readonly version: number
  readonly at: string
  readonly by: string
  readonly what: ChangedThing
}

/** Longer names are cut for those who are told; the log holds them whole. */
const LONGEST_NAME = 60

/** Whoever has the case open hears of the change once the transaction is committed. */
export async function caseChanged(
  client: DatabaseClient,
  { countyCode, caseId }: { readonly countyCode: string; readonly caseId: string },
  actor: string,
  action: string,
): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    'select version from sizhi.case_file where county_code = $1 and case_id = $2',
    [countyCode, caseId],
  )
  const version = rows[0]?.version
  if (version === undefined) return
  const by = actor.slice(0, LONGEST_NAME)
  const changed: CaseChanged = { caseId, version, at: new Date().toISOString(), by, what: changedThingOf(action) }
  await announce(client, { subject: CASE_CHANGED, words: JSON.stringify(changed) })
}
