import { entryNumber, isEntry } from '../../geodata/evidence/entry-key.ts'
import { writtenDate } from '../../geodata/evidence/written-date.ts'
import { chinaDay } from '../../geodata/procedure/day.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { evidenceRepository, lastVersions } from '../db/repositories/evidence.ts'
import {
  evidenceDateAhead,
  evidenceDateUnread,
  evidenceNotFound,
  evidenceNumberTaken,
  opinionTwice,
  partyUnknown,
  readEntryStays,
  samePaperAsItself,
  titleMissing,
} from '../evidence-refusals.ts'

import type { PartialDate, PartyRole } from '../../geodata/documents/model.ts'
import type { EntryReference } from '../../geodata/evidence/model.ts'
import type { EvidenceChangeBody, PersonsEntry } from '../../geodata/wire/evidence.ts'
import type { DatabaseClient } from '../db/transaction.ts'

function dateOf(typed: string | null, today: string): PartialDate | null {
  if (typed === null) return null
  const date = writtenDate(typed)
  if (!date) throw evidenceDateUnread(typed)
  if (date.from > today) throw evidenceDateAhead(typed, today)
  return date
}

/** A case whose papers name no party at all takes evidence from any. */
async function refuseUnknownParties(client: DatabaseClient, row: CaseRow, roles: readonly PartyRole[]): Promise<void> {
  const parties = await caseContents(client, row).parties()
  if (parties.length === 0) return
  const unknown = roles.find((role) => !parties.some((party) => party.role === role))
  if (unknown) throw partyUnknown(unknown)
}

function refuseTwofoldOpinions({ opinions }: PersonsEntry): void {
  const twice = opinions.find(({ by }, index) => opinions.findIndex((one) => one.by === by) !== index)
  if (twice) throw opinionTwice(twice.by)
}

/** Numbers compare as their party means them, so that a number in full width is no second one. */
const asNumbered = ({ offeredBy, number }: EntryReference): EntryReference => ({
  offeredBy,
  number: entryNumber(number),
})

/** What a person says of an entry, or a new entry, as one version over what was read. */
export async function changeEvidence(
  client: DatabaseClient,
  row: CaseRow,
  { entry: given, isNew, changedBy, ...named }: EvidenceChangeBody,
  changedAt: string,
): Promise<void> {
  const reference = asNumbered(named)
  const entries = await caseContents(client, row).evidence()
  const versions = lastVersions(await evidenceRepository(client, row).versions())
  const last = versions.find((version) => isEntry(version, reference)) ?? null
  const read = entries.some((entry) => isEntry(entry, reference) && entry.person?.isEntered !== true)
  if (isNew && (read || last)) throw evidenceNumberTaken(reference)
  if (!isNew && !read && !last) throw evidenceNotFound(reference)

  const entry: PersonsEntry = { ...given, date: dateOf(given.date, chinaDay(changedAt)) }
  await refuseUnknownParties(client, row, [reference.offeredBy, ...entry.opinions.map(({ by }) => by)])
  refuseTwofoldOpinions(entry)
  if (!read && entry.title === null) throw titleMissing(reference)
  if (read && entry.withdrawn) throw readEntryStays(reference)
  if (entry.samePaperAs) {
    const same = asNumbered(entry.samePaperAs)
    if (isEntry(same, reference)) throw samePaperAsItself(reference)
    if (!entries.some((known) => isEntry(known, same))) throw evidenceNotFound(same)
    entry.samePaperAs = same
  }

  await evidenceRepository(client, row).write(reference, entry, !read, { changedBy, changedAt })
  const action = isNew ? 'evidence-entered' : entry.withdrawn ? 'evidence-withdrawn' : 'evidence-changed'
  await caseRepository(client).record(row, changedBy, action, reference, { before: last, after: entry })
}
