import { wordsNotFound } from '../place-refusals.ts'

import { currentReading } from './current-reading.ts'

import type { Span } from '../../geodata/text/span.ts'
import type { WordsBody } from '../../geodata/wire/places.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** Where the words of a request stand in the document. Refuses words that the present reading does not have. */
export async function wordsMeant(
  client: DatabaseClient,
  row: CaseRow,
  { descriptionId, callIndex, markIndex }: WordsBody,
): Promise<{ readonly documentId: string; readonly call: Span; readonly mark: Span | null }> {
  const { document, descriptions } = await currentReading(client, row)
  const description = descriptions.find((_, index) => String(index) === descriptionId)
  const call = description?.reading.calls[callIndex]
  const mark = markIndex === null ? null : call?.marks[markIndex]
  if (!call || mark === undefined) throw wordsNotFound()
  return {
    documentId: document.id,
    call: { start: call.start, end: call.end },
    mark: mark && { start: mark.start, end: mark.end },
  }
}
