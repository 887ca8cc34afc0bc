import { randomBytes } from 'node:crypto'

import { chinaDay } from '../../geodata/procedure/day.ts'
import { readReceipt, receiptOf, receiptText, RECEIPT_BYTES } from '../../geodata/public-record/receipt-number.ts'
import { MOST_OBJECTION_CHARACTERS } from '../../geodata/public-record/model.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { objectionRepository } from '../db/repositories/objections.ts'
import { publicRecordRepository } from '../db/repositories/public-records.ts'
import {
  noticeNotRunning,
  objectionClosed,
  objectionEmpty,
  objectionNotFound,
  objectionTooLong,
  receiptNotFound,
  receiptUnread,
} from '../publication-refusals.ts'

import { existingPublication, noticeOn } from './public-records.ts'
import { caseKeyOf } from './view-case.ts'

import type { CloseObjectionBody, WireObjection } from '../../geodata/wire/publication-desk.ts'
import type { NewObjectionBody, WireObjectionStanding, WireReceipt } from '../../geodata/wire/public-pages.ts'
import type { DatabaseClient } from '../db/transaction.ts'

function mustBeReadable(text: string): void {
  if (text.trim() === '') throw objectionEmpty()
  if ([...text].length > MOST_OBJECTION_CHARACTERS) throw objectionTooLong(MOST_OBJECTION_CHARACTERS)
}

/** Takes an objection while the notice runs, and gives a receipt number for it. */
export async function objectTo(
  client: DatabaseClient,
  id: string,
  { text, name, contact }: NewObjectionBody,
  receivedAt: string,
): Promise<WireReceipt> {
  const published = await existingPublication(client, id)
  const receivedOn = chinaDay(receivedAt)
  const { firstDay, lastDay, takesObjections } = noticeOn(published, receivedOn)
  if (!takesObjections) throw noticeNotRunning(firstDay, lastDay)
  mustBeReadable(text)
  const receipt = receiptOf(randomBytes(RECEIPT_BYTES))
  const given = { text: text.trim(), name: name.trim(), contact: contact.trim() }
  await objectionRepository(client, published).insert({ ...given, version: published.version, receipt, receivedAt })
  return { receipt: receiptText(receipt), receivedOn }
}

/** How an objection stands, for whoever has its receipt; also after the record was withdrawn. */
export async function objectionStanding(
  client: DatabaseClient,
  id: string,
  typed: string,
): Promise<WireObjectionStanding> {
  const receipt = readReceipt(typed)
  if (receipt === null) throw receiptUnread()
  const address = caseKeyOf(id)
  const found = address && (await publicRecordRepository(client).objection(address.countyCode, address.key, receipt))
  if (!found) throw receiptNotFound()
  const { receivedAt, closing } = found
  return {
    receivedOn: chinaDay(receivedAt),
    closed: closing && { on: chinaDay(closing.closedAt), outcome: closing.outcome, reason: closing.reason },
  }
}

export const viewObjections = async (client: DatabaseClient, row: CaseRow): Promise<WireObjection[]> =>
  (await objectionRepository(client, row).all()).map((objection) => ({
    ...objection,
    receipt: receiptText(objection.receipt),
  }))

/** Closes an objection with what became of it and why. Once. */
export async function closeObjection(
  client: DatabaseClient,
  row: CaseRow,
  number: number,
  body: CloseObjectionBody,
  closedAt: string,
): Promise<void> {
  const objections = objectionRepository(client, row)
  const objection = (await objections.all()).find((one) => one.number === number)
  if (!objection) throw objectionNotFound(number)
  if (objection.closing) throw objectionClosed(number)
  if (!(await objections.close(number, body, closedAt))) throw objectionClosed(number)
  const { outcome, reason, closedBy } = body
  await caseRepository(client).record(row, closedBy, 'objection-closed', { number, outcome, reason })
}
