/** Records of two lists that are one paper: where the court says so, and where title and date suggest it. */
import { foldText } from '../../text/fold.ts'
import type { EvidenceEntry, EvidenceRecord, RecordReference, SamePaper, SamePaperBasis } from '../model.ts'
import { DATE } from '../partial-date.ts'

type Listed = RecordReference & { readonly record: EvidenceRecord; readonly entry: EvidenceEntry; readonly key: string }

/** Two lists name one interview by different verbs. */
const ANY_INTERVIEW = /询问|访问|调查|走访|谈话|问话/gu
const ANY_DATE = new RegExp(DATE, 'gu')

/** The title without date, quotation marks and punctuation. */
const keyOf = ({ title }: EvidenceRecord): string =>
  foldText(title.quote)
    .replace(ANY_DATE, '')
    .replace(ANY_INTERVIEW, '询问')
    .replace(/[\s、,。;:"“”《》()]|各?[一二两三\d]份$/gu, '')

/** 申请书, 证明 and 照片 are titles of many papers. */
const SHORTEST_TELLING_TITLE = 8
/** A title that stands so often in the lists tells nothing. */
const MOST_OF_ONE_TITLE = 20

const basisOf = (first: Listed, second: Listed): SamePaperBasis | null => {
  const { date } = first.record
  const other = second.record.date
  if (date && other) return date.from === other.from && date.to === other.to ? 'title-and-date' : null
  return first.key.length >= SHORTEST_TELLING_TITLE ? 'title' : null
}

const entryKey = ({ offeredBy, number }: Pick<RecordReference, 'offeredBy' | 'number'>) => `${offeredBy} ${number}`
const statesThat = (one: Listed, other: Listed): boolean =>
  one.entry.samePaperAs !== null && entryKey(one.entry.samePaperAs) === entryKey(other)
const isStated = (first: Listed, second: Listed) => statesThat(first, second) || statesThat(second, first)

const pairOf = (basis: SamePaperBasis, first: Listed, second: Listed): SamePaper => {
  const reference = ({ offeredBy, number, recordIndex }: Listed) => ({ offeredBy, number, recordIndex })
  return { basis, first: reference(first), second: reference(second) }
}

const grouped = (listed: readonly Listed[], keyOfOne: (one: Listed) => string): Map<string, Listed[]> => {
  const groups = new Map<string, Listed[]>()
  for (const one of listed) {
    const group = groups.get(keyOfOne(one))
    if (group) group.push(one)
    else groups.set(keyOfOne(one), [one])
  }
  return groups
}

/** Record by record: the first of an entry is the first of the other. */
const statedPairs = (listed: readonly Listed[]): SamePaper[] => {
  const entries = grouped(listed, entryKey)
  return listed.flatMap((one) => {
    const other = one.entry.samePaperAs && entries.get(entryKey(one.entry.samePaperAs))?.[one.recordIndex]
    if (!other) return []
    return other.record.title.start < one.record.title.start
      ? [pairOf('stated', other, one)]
      : [pairOf('stated', one, other)]
  })
}

const proposedPairs = (listed: readonly Listed[]): SamePaper[] =>
  [...grouped(listed, ({ key }) => key).values()]
    .filter((group) => group.length <= MOST_OF_ONE_TITLE && group[0]?.key !== '')
    .flatMap((group) =>
      group.flatMap((first, index) =>
        group.slice(index + 1).flatMap((second) => {
          if (first.offeredBy === second.offeredBy || isStated(first, second)) return []
          const basis = basisOf(first, second)
          return basis ? [pairOf(basis, first, second)] : []
        }),
      ),
    )

/** Pairs across the lists of two parties: those the court states, then the proposals. What is stated is not proposed. */
export const findSamePapers = (entries: readonly EvidenceEntry[]): SamePaper[] => {
  const listed = entries.flatMap((entry) =>
    entry.records.map((record, recordIndex): Listed => {
      const { offeredBy, number } = entry
      return { offeredBy, number, recordIndex, record, entry, key: keyOf(record) }
    }),
  )
  return [...statedPairs(listed), ...proposedPairs(listed)]
}
