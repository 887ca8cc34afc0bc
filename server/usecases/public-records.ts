import { chinaDay, daysBetween, type Day } from '../../geodata/procedure/day.ts'
import { publicRecordRepository, type StoredRecord } from '../db/repositories/public-records.ts'
import { noNotice, recordNotPublished, recordWithdrawn } from '../publication-refusals.ts'

import { caseKeyOf } from './view-case.ts'

import type { PublicRecord } from '../../geodata/wire/publication.ts'
import type { WirePublicListing, WirePublicNotice, WirePublished } from '../../geodata/wire/public-pages.ts'
import type { DatabaseClient } from '../db/transaction.ts'

const MOST_LISTED = 500

const recordOf = ({ document }: Pick<StoredRecord, 'document'>): PublicRecord => JSON.parse(document) as PublicRecord

/** What stands published. */
export async function listPublished(client: DatabaseClient): Promise<WirePublicListing[]> {
  return (await publicRecordRepository(client).standing(MOST_LISTED)).map((document) => {
    const { id, words, countyName, basis, illustrative, publishedOn, version } = recordOf({ document })
    const title = { 'zh-CN': words['zh-CN'].title, en: words.en.title }
    return { id, title, countyName, basis, illustrative, publishedOn, version }
  })
}

export type PublishedCase = StoredRecord & { readonly countyCode: string }

/** What stands published under an address. Throws where nothing was, and where it was withdrawn. */
export async function existingPublication(client: DatabaseClient, id: string): Promise<PublishedCase> {
  const address = caseKeyOf(id)
  if (!address) throw recordNotPublished()
  const records = publicRecordRepository(client)
  const stored = await records.record(address.countyCode, address.key)
  if (stored) return { ...stored, countyCode: address.countyCode }
  const withdrawnAt = await records.withdrawnAt(address.countyCode, address.key)
  throw withdrawnAt === null ? recordNotPublished() : recordWithdrawn(chinaDay(withdrawnAt))
}

export async function readPublished(client: DatabaseClient, id: string): Promise<WirePublished> {
  const stored = await existingPublication(client, id)
  const { sha256, reopenedAt } = stored
  return { record: recordOf(stored), sha256, reopenedOn: reopenedAt === null ? null : chinaDay(reopenedAt) }
}

export function noticeOn({ notice }: PublishedCase, today: Day): WirePublicNotice {
  if (!notice) throw noNotice()
  const { kind, firstDay, lastDay } = notice
  const daysLeft = Math.max(0, daysBetween(today, lastDay) + 1)
  return { kind, firstDay, lastDay, today, daysLeft, takesObjections: firstDay <= today && today <= lastDay }
}
