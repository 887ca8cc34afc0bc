import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { partyCorrectionRepository } from '../db/repositories/party-corrections.ts'
import { partyUnknown } from '../procedure-refusals.ts'

import type { PartyCorrectionBody } from '../../geodata/wire/parties.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** What a party is called and is by a person's word, over what was read. The names of the sides in the claims stay as read. */
export async function correctParty(
  client: DatabaseClient,
  row: CaseRow,
  body: PartyCorrectionBody,
  at: string,
): Promise<void> {
  const party = (await caseContents(client, row).parties())[body.party]
  if (!party) throw partyUnknown(body.party)
  await partyCorrectionRepository(client, row).insert(body, at)
  const { name, role, reason, correctedBy } = body
  const change = { before: { name: party.name, role: party.role }, after: { name, role } }
  await caseRepository(client).record(row, correctedBy, 'party-corrected', { party: body.party, reason }, change)
}
