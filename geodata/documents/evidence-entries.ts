/** One entry of an evidence list taken apart: its title and what is said of it (主张证明…, 证实…). */
import type { EvidencePassage } from './evidence-passages.ts'
import type { NumberedItem } from './numbered-list.ts'
import { NUMBER_LIST, NUMERAL, readNumberList } from './number-lists.ts'

export type Stretch = { readonly start: number; readonly end: number }
export type ReadEntry = { readonly number: number; readonly title: Stretch; readonly said: Stretch | null }

/** What introduces the words on an entry. 《证明》, 证明书 and 证明材料 are titles of papers. */
const SAYS = [
  '(?:主张|用以|用于|拟|欲|以|旨在|意在|可以|能够?|共同|均)?证明(?![》书材])',
  '证实',
  `[与和](?:原告|被告|第三人)(?:提供|提交)?的?证据第?${NUMERAL}`,
  '[该此](?:《|证|份|组|表)',
  '(?:本院)?(?:予以|不予)',
  '系',
]
const SAID = new RegExp(`(?:${SAYS.join('|')})`, 'gu')
const ENDS_A_TITLE = /[》)录本图表书证卡单据份件函片簿册记,]\s*$/u

/** 证据6至证据11均主张证明…: one statement on several entries. */
const SHARED = new RegExp(
  `(?<lead>证据(?<list>${NUMBER_LIST})(?:号)?(?:均|共同|都|一并|分别)*)(?=${SAYS.slice(0, 2).join('|')})`,
  'u',
)

const PUNCTUATION = /[\s,。;、:.]+$/u

export const trimmed = (text: string, start: number, end: number): Stretch => {
  const words = text.slice(start, end)
  const lead = /^[\s,。;、:.]*/u.exec(words)?.[0].length ?? 0
  const length = words.replace(PUNCTUATION, '').length
  return { start: start + Math.min(lead, length), end: start + Math.max(lead, length) }
}

/** Where the title ends and the statement begins; the end of the item when nothing is said of it. */
const statementStart = (text: string, { start, end }: NumberedItem): number => {
  const item = text.slice(start, end)
  for (const match of item.matchAll(SAID)) {
    if (match.index > 0 && !insideTitle(item, match.index) && ENDS_A_TITLE.test(item.slice(0, match.index)))
      return start + match.index
  }
  return end
}

const insideTitle = (item: string, index: number): boolean => {
  const before = item.slice(0, index)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

type Statement = { readonly numbers: readonly number[]; readonly said: Stretch; readonly at: number }

const sharedStatement = (text: string, item: NumberedItem): Statement | null => {
  const match = SHARED.exec(text.slice(item.start, item.end))
  if (!match) return null
  const at = item.start + match.index
  return { numbers: readNumberList(match.groups?.['list'] ?? ''), said: trimmed(text, at, item.end), at }
}

export const readEntries = (text: string, { items }: Pick<EvidencePassage, 'items'>): ReadEntry[] => {
  const shared = items.map((item) => sharedStatement(text, item))
  return items.map((item, i) => {
    const own = shared[i]
    const bounded = own ? { ...item, end: own.at } : item
    const start = statementStart(text, bounded)
    const said = start < bounded.end ? trimmed(text, start, bounded.end) : null
    const common = shared.find((statement) => statement?.numbers.includes(item.number))?.said ?? null
    return { number: item.number, title: trimmed(text, item.start, start), said: said ?? common }
  })
}
