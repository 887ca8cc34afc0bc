/** What the court finds of an entry of evidence. */
import { parseNumeral } from '../text/numerals.ts'
import type { EvidenceEntry, Finding, PartyRole } from './model.ts'
import type { EvidencePassage } from './evidence-passages.ts'
import { courtBeginsAt } from './evidence-passages.ts'
import { readEntries, trimmed, type Stretch } from './evidence-entries.ts'
import { NUMBER_LIST, NUMERAL, readNumberList } from './number-lists.ts'
import { ROLE_WORD, roleOf } from './party-roles.ts'

export type CourtFinding = {
  readonly offeredBy: PartyRole
  readonly number: number
  readonly finding: Finding | null
  readonly words: Stretch
  readonly title: Stretch | null
  readonly samePaperAs: EvidenceEntry['samePaperAs']
}

const SAME_PAPER = new RegExp(
  `[与和](?<role>${ROLE_WORD})[^,。;]{0,10}?证据第?(?<number>${NUMERAL})号?(?:的?内容)?(?:一致|相同|同一|系同一|为同一|重复)`,
  'u',
)
const REFUSED =
  /不予(?:以)?(?:确认|采信|采纳|认定|认可|采用)|不能作为[^,。;]{0,12}(?:依据|证据)|不具有[^,。;]{0,6}(?:真实性|合法性|关联性|证明力)/u
const ACCEPTED = /予以(?:确认|采信|采纳|认定|认可)|证实|证明|可以采信|本院采信|作为(?:定案|认定事实)的依据/u

const findingIn = (words: string): Pick<CourtFinding, 'finding' | 'samePaperAs'> => {
  const same = SAME_PAPER.exec(words)?.groups
  const role = roleOf(same?.['role'] ?? '')
  const number = parseNumeral(same?.['number'] ?? '')
  if (role && number !== null)
    return { finding: 'same-paper', samePaperAs: { offeredBy: role, number: String(number) } }
  const finding = REFUSED.test(words) ? 'refused' : ACCEPTED.test(words) ? 'accepted' : null
  return { finding, samePaperAs: null }
}

/** The court goes through a list: 1、《申请书》证实…. */
const findingsOfList = (text: string, passage: EvidencePassage): CourtFinding[] =>
  readEntries(text, passage).flatMap(({ number, title, said }) =>
    said
      ? [{ offeredBy: passage.offeredBy, number, title, words: said, ...findingIn(text.slice(said.start, said.end)) }]
      : [],
  )

const VERDICT = '(?:予以|不予)(?:确认|采信|采纳|认定|认可|采用)'
const SENTENCE = new RegExp(
  `(?:(?<role>${ROLE_WORD})[^。;\\n证]{0,20}(?:提供|提交|出示)?的?)?(?:第)?证据(?:第)?(?<list>${NUMBER_LIST})[、,号]?(?<words>[^。;\\n]*?${VERDICT})`,
  'gu',
)

/** The court speaks of entries outside a list: 对被告提供的证据3、5,本院不予采信. The role holds until another is named. */
const findingsOfSentences = (text: string, passages: readonly EvidencePassage[]): CourtFinding[] => {
  const from = courtBeginsAt(text)
  if (from < 0) return []
  let role: PartyRole | null = null
  return [...text.matchAll(SENTENCE)].flatMap((match) => {
    const inList = passages.some(({ start, end }) => match.index >= start && match.index < end)
    if (match.index < from || inList) return []
    role = roleOf(match.groups?.['role'] ?? '') ?? role
    const words = match.groups?.['words'] ?? ''
    const start = match.index + match[0].length - words.length
    const offeredBy = role
    if (!offeredBy) return []
    return readNumberList(match.groups?.['list'] ?? '').map((number) => ({
      offeredBy,
      number,
      title: null,
      words: trimmed(text, start, start + words.length),
      ...findingIn(words),
    }))
  })
}

/** In the order of the text; where the court speaks twice of an entry the first word stands. */
export const readFindings = (text: string, passages: readonly EvidencePassage[]): CourtFinding[] => [
  ...passages.filter(({ byCourt }) => byCourt).flatMap((passage) => findingsOfList(text, passage)),
  ...findingsOfSentences(text, passages),
]
