/** Records of two lists that are one paper: where the court says so, and where title and date suggest it. */
import { foldText } from '../../text/fold.ts'
import type { EvidenceEntry, EvidenceRecord, RecordReference, SamePaper, SamePaperBasis } from '../model.ts'
import { DATE } from '../partial-date.ts'

type Listed = RecordReference & { readonly record: EvidenceRecord; readonly entry: EvidenceEntry; readonly key: string }

/** Two lists name one interview by different verbs. */
const ANY_INTERVIEW = /询问|访问|调查|走访|谈话|问话/gu

/** The title without date, quotation marks and punctuation. */
const keyOf = ({ title }: EvidenceRecord): string =>
  foldText(title.quote)
    .replace(new RegExp(DATE, 'gu'), '')
    .replace(ANY_INTERVIEW, '询问')
    .replace(/[\s、,。;:"“”《》()]|各?[一二两三\d]份$/gu, '')

/** 申请书, 证明 and 照片 are titles of many papers. */
const SHORTEST_TELLING_TITLE = 8

const basisOf = (first: Listed, second: Listed): SamePaperBasis | null => {
  if (first.key !== second.key || first.key === '') return null
  const { date } = first.record
  const other = second.record.date
  if (date && other) return date.from === other.from && date.to === other.to ? 'title-and-date' : null
  return first.key.length >= SHORTEST_TELLING_TITLE ? 'title' : null
}

const isStated = (first: Listed, second: Listed): boolean =>
  [
    [first, second],
    [second, first],
  ].some(
    ([one, other]) =>
      one?.entry.samePaperAs?.offeredBy === other?.offeredBy && one?.entry.samePaperAs?.number === other?.number,
  )

const referenceOf = ({ offeredBy, number, recordIndex }: Listed): RecordReference => ({
  offeredBy,
  number,
  recordIndex,
})

/** Pairs across the lists of two parties, in the order of the first. What is stated is not proposed again. */
export const findSamePapers = (entries: readonly EvidenceEntry[]): SamePaper[] => {
  const listed = entries.flatMap((entry) =>
    entry.records.map((record, recordIndex): Listed => {
      const { offeredBy, number } = entry
      return { offeredBy, number, recordIndex, record, entry, key: keyOf(record) }
    }),
  )
  return listed.flatMap((first, index) =>
    listed.slice(index + 1).flatMap((second) => {
      if (first.offeredBy === second.offeredBy) return []
      const stated = isStated(first, second)
      const basis =
        stated && first.recordIndex === second.recordIndex ? 'stated' : stated ? null : basisOf(first, second)
      return basis ? [{ basis, first: referenceOf(first), second: referenceOf(second) }] : []
    }),
  )
}
