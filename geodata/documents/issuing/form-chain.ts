/** The issuer chain of a form or certificate, field by field: 大队意见:同意上报。(印)1982年11月20日. */
import type { Span } from '../../text/span.ts'
import type { DocumentText } from '../document-text.ts'
import type { DocumentKind, IssuedPaper, IssuerStatement, IssuerStep, Opinion, Seal } from '../model.ts'
import { findDates } from '../partial-date.ts'

const OPINION = '(?:审批|审核|审查)?(?:意见|签署)'

/** Labels of the fields, in the order of trial: 县人民政府意见 ends like 乡人民政府意见. */
const LABELS: readonly (readonly [IssuerStep, RegExp])[] = [
  ['filled', /^(?:填表|填报|填写|申请)(?:人|单位|队|户)$/u],
  ['brigade', new RegExp(`(?:生产大队|大队|村委会|村民委员会|村)${OPINION}$`, 'u')],
  ['team', new RegExp(`(?:生产小?队|村民小组|小组|队)${OPINION}$`, 'u')],
  ['commune', new RegExp(`(?:公社|区公所|乡|镇)(?:人民政府|政府|管委会)?${OPINION}$`, 'u')],
  ['county', new RegExp(`(?:县|市|革命委员会|林业局|林业部门|人民政府)(?:人民政府|政府)?${OPINION}$`, 'u')],
  ['county', /^(?:发证|填发|核发|颁证|签发)机关$/u],
  // The land certificates of the fifties are signed by the head of the county.
  ['county', /^县长$/u],
]

const FIELD =
  /(?:^|\n|[ \t]{2,})[ \t]*(?<label>[^\s:,。;()]{2,14})(?:\([^()]{0,8}\))?:(?<words>(?:(?![ \t]{2,}\p{Script=Han}{2,8}:)[^\n])*)/gu

const REFUSES = /不(?:予)?(?:同意|批准|上报|发证)|退回/u
const APPROVES = /同意|批准|准予|准许|核准/u

const opinionIn = (words: string): Opinion =>
  REFUSES.test(words) ? 'refused' : APPROVES.test(words) ? 'approved' : 'not-said'

const NO_SEAL = /未(?:加)?盖|没有(?:加)?盖|无(?:印|公)章|\(无印\)/u

/** What a copyist writes for a seal. (盖章) and (公章) are printed on the form and tell nothing. */
const SEAL =
  /[([](?:印|章|印章|[方圆]章|已盖章|[^()]{2,24}(?:之印|印章|公章|印))[)\]]|盖有[^,。;()]{0,24}[印章]|已(?:加)?盖/u

const sealIn = (words: string): Seal => (NO_SEAL.test(words) ? 'absent' : SEAL.test(words) ? 'present' : 'not-said')

const nameIn = (words: string): string | null =>
  /^\s*(?<name>\p{Script=Han}{2,30})/u.exec(words)?.groups?.['name'] ?? null

const statementOf = (document: DocumentText, step: IssuerStep, field: Span, wordsAt: number): IssuerStatement => {
  const words = document.text.slice(wordsAt, field.end)
  const date = findDates(words)[0]
  const seal = sealIn(words)
  const names = step === 'filled' || !/意见|签署/u.test(document.text.slice(field.start, wordsAt))
  return {
    step,
    by: names ? nameIn(words) : null,
    opinion: opinionIn(words),
    seal,
    sealPlace: seal === 'not-said' || names ? 'not-said' : 'issuing-authority',
    date:
      (date && {
        words: document.originalOf(wordsAt + date.start, wordsAt + date.end).quote,
        from: date.from,
        to: date.to,
      }) ||
      null,
    words: document.originalOf(field.start, field.end),
    saidBy: null,
  }
}

/** A field that is left empty is told too: nothing said, no seal told. */
export const readFormChain = (document: DocumentText, title: string, kind: DocumentKind): IssuedPaper => {
  const statements = [...document.text.matchAll(FIELD)].flatMap((match) => {
    const { label = '', words = '' } = match.groups ?? {}
    const step = LABELS.find(([, pattern]) => pattern.test(label))?.[0]
    if (!step) return []
    const end = match.index + match[0].trimEnd().length
    const start = match.index + match[0].indexOf(label)
    const wordsAt = match.index + match[0].length - words.length
    return [statementOf(document, step, { start, end: Math.max(end, wordsAt) }, wordsAt)]
  })
  return { title, kind, claimantLetter: null, statements }
}
