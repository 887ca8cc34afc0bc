import { RequestRefused } from './errors.ts'

import type { PartyRole } from '../geodata/documents/model.ts'
import type { EntryReference } from '../geodata/evidence/model.ts'
import type { PinTarget } from '../geodata/wire/pins.ts'
import type { Language } from '../geodata/words/problem-sentences.ts'

const ROLES: Readonly<Record<PartyRole, Record<Language, string>>> = {
  plaintiff: { 'zh-CN': '原告', en: 'plaintiff' },
  defendant: { 'zh-CN': '被告', en: 'defendant' },
  'third-party': { 'zh-CN': '第三人', en: 'third party' },
}
const nameOf = ({ offeredBy, number }: EntryReference, language: Language): string =>
  language === 'en' ? `${ROLES[offeredBy].en}’s evidence ${number}` : `${ROLES[offeredBy]['zh-CN']}证据 ${number}`

export const evidenceNumberTaken = (entry: EntryReference) =>
  new RequestRefused(
    409,
    'evidence-number-taken',
    {
      'zh-CN': `${nameOf(entry, 'zh-CN')} 已经有了，没有保存；同一方的编号不能重复，请换一个编号，或在名单中打开已有的那一件。`,
      en: `The ${nameOf(entry, 'en')} exists already and nothing was stored; a party gives each number once: choose another, or open the entry in the list.`,
    },
    { ...entry },
  )

export const evidenceNotFound = (entry: EntryReference) =>
  new RequestRefused(
    422,
    'evidence-not-found',
    {
      'zh-CN': `本案没有${nameOf(entry, 'zh-CN')}，没有保存；请刷新后从名单中选。`,
      en: `This case has no ${nameOf(entry, 'en')} and nothing was stored; reload and choose from the list.`,
    },
    { ...entry },
  )

export const partyUnknown = (role: PartyRole) =>
  new RequestRefused(
    422,
    'party-unknown',
    {
      'zh-CN': `本案没有${ROLES[role]['zh-CN']}，没有保存；请选本案的一方当事人。`,
      en: `This case has no ${ROLES[role].en} and nothing was stored; choose a party of the case.`,
    },
    { role },
  )

export const opinionTwice = (role: PartyRole) =>
  new RequestRefused(
    422,
    'opinion-twice',
    {
      'zh-CN': `${ROLES[role]['zh-CN']}对这件证据的意见给了两次，没有保存；一方只记一份意见，请合成一份。`,
      en: `The opinion of the ${ROLES[role].en} on this entry is given twice and nothing was stored; write it once.`,
    },
    { role },
  )

export const titleMissing = (entry: EntryReference) =>
  new RequestRefused(
    422,
    'evidence-title-missing',
    {
      'zh-CN': `新增的${nameOf(entry, 'zh-CN')}没有名称，没有保存；请写明证据名称。`,
      en: `The new ${nameOf(entry, 'en')} has no title and nothing was stored; give its title.`,
    },
    { ...entry },
  )

export const evidenceDateUnread = (words: string) =>
  new RequestRefused(
    422,
    'evidence-date-unread',
    {
      'zh-CN': `“${words}”不是日期，没有保存；请写成 1981年5月、1981-05-03 或只写年份。`,
      en: `“${words}” is no date and nothing was stored; write 1981年5月, 1981-05-03 or the year alone.`,
    },
    { words },
  )

export const evidenceDateAhead = (words: string, today: string) =>
  new RequestRefused(
    422,
    'evidence-date-ahead',
    {
      'zh-CN': `证据的日期“${words}”在今天（${today}）之后，没有保存；请核对年月日。`,
      en: `The date “${words}” of the evidence lies after today (${today}) and nothing was stored; check it.`,
    },
    { words, today },
  )

export const readEntryStays = (entry: EntryReference) =>
  new RequestRefused(
    422,
    'read-entry-stays',
    {
      'zh-CN': `${nameOf(entry, 'zh-CN')} 是文书上读出来的，不能撤下，没有保存；有错请在认定或证明目的中写明。`,
      en: `The ${nameOf(entry, 'en')} was read in the document, cannot be withdrawn, and nothing was stored; say in finding or purpose what is wrong.`,
    },
    { ...entry },
  )

export const samePaperAsItself = (entry: EntryReference) =>
  new RequestRefused(
    422,
    'same-paper-as-itself',
    {
      'zh-CN': `${nameOf(entry, 'zh-CN')} 不能说与自己是同一份，没有保存；请选另一件证据。`,
      en: `The ${nameOf(entry, 'en')} cannot be the same paper as itself and nothing was stored; choose another entry.`,
    },
    { ...entry },
  )

const AIMS: Readonly<Record<PinTarget['kind'], Record<Language, string>>> = {
  clause: { 'zh-CN': '这一句', en: 'clause' },
  segment: { 'zh-CN': '这一段线', en: 'segment' },
  place: { 'zh-CN': '这个地名', en: 'place' },
  claim: { 'zh-CN': '这一方的主张', en: 'claim' },
  extent: { 'zh-CN': '争议范围', en: 'disputed extent' },
  point: { 'zh-CN': '这一点', en: 'point' },
}

export const pinOnNothing = (kind: PinTarget['kind']) =>
  new RequestRefused(
    422,
    'pin-on-nothing',
    {
      'zh-CN': `本案现在没有${AIMS[kind]['zh-CN']}，没有钉上；请刷新后从名单中选。`,
      en: `This case has no such ${AIMS[kind].en} now and nothing was pinned; reload and choose from the list.`,
    },
    { kind },
  )

export const pinOutsideChina = () =>
  new RequestRefused(422, 'pin-outside-china', {
    'zh-CN': '这一点的经纬度不在我国范围内，没有钉上；请核对经度、纬度的次序和数字。',
    en: 'The longitude and latitude of the point lie outside China and nothing was pinned; check their order and figures.',
  })

export const pinNotFound = (pin: number) =>
  new RequestRefused(422, 'pin-not-found', {
    'zh-CN': `第 ${pin} 号图钉已经不在了，没有取下什么；请刷新后再看。`,
    en: `Pin ${pin} is no longer there and nothing was taken off; reload and look again.`,
  })

export const issueNotThere = () =>
  new RequestRefused(422, 'issue-not-there', {
    'zh-CN': '本案现在没有这一项争点（可能重读或改画后已不在），没有保存；请刷新后在表中选。',
    en: 'The case has no such issue now (a new reading or drawing may have removed it) and nothing was stored; reload and choose in the table.',
  })

export const nothingWeighed = () =>
  new RequestRefused(422, 'nothing-weighed', {
    'zh-CN': '这一格没有人定过，无可收回，没有保存；请刷新后再看。',
    en: 'Nobody decided this cell, so there is nothing to take back and nothing was stored; reload and look again.',
  })
