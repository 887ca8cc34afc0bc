import { CERTAINTY_WORDS, KIND_WORDS, METHOD_WORDS, OVERLAP_TYPE_WORDS, SIDE_WORDS } from '../words/code-words.ts'

import type { Standing } from '../documents/model.ts'
import type { OutlineRole } from '../outline/model.ts'
import type { ParcelLayer } from '../overlaps/model.ts'
import type { Language } from '../words/problem-sentences.ts'
import type { LayerProperty } from './model.ts'

type CodeWords = Readonly<Record<Language, Readonly<Record<string, string>>>>
type Coded<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, string>>>>

/** `part`: of published ground, what one side was given. */
const ROLES: Coded<OutlineRole | 'part'> = {
  'zh-CN': { extent: '争议范围', claim: '主张', 'dividing-line': '分界线', description: '其他文字', part: '一方分得' },
  en: { extent: 'disputed extent', claim: 'claim', 'dividing-line': 'dividing line', description: 'other words', part: 'given to a side' }, // prettier-ignore
}
const STANDINGS: Coded<Standing> = {
  'zh-CN': { stands: '有效', 'stands-in-part': '部分有效', changed: '已变更', 'declared-unlawful': '确认违法', revoked: '已撤销', 'not-decided': '未定' }, // prettier-ignore
  en: { stands: 'stands', 'stands-in-part': 'stands in part', changed: 'changed', 'declared-unlawful': 'declared unlawful', revoked: 'revoked', 'not-decided': 'not decided' }, // prettier-ignore
}
const PARCELS: Coded<ParcelLayer> = {
  'zh-CN': { claim: '主张', certificate: '权证', award: '裁决' },
  en: { claim: 'claims', certificate: 'certificates', award: 'awards' },
}
const BASES: Coded<'sealed-ruling' | 'notice'> = {
  'zh-CN': { 'sealed-ruling': '封存的裁定', notice: '公示' },
  en: { 'sealed-ruling': 'sealed ruling', notice: 'public notice' },
}

/** By the name of the property, which means the same in every layer. */
const WORDS: Readonly<Record<string, CodeWords>> = {
  basis: BASES,
  certainty: CERTAINTY_WORDS,
  direction: SIDE_WORDS,
  kind: KIND_WORDS,
  layer: PARCELS,
  method: METHOD_WORDS,
  role: ROLES,
  standing: STANDINGS,
  type: OVERLAP_TYPE_WORDS,
}

/** What a person is shown for the value of a property; the value itself where it is in words already. */
export const wordsOfValue = ({ name }: LayerProperty, value: string, language: Language): string =>
  WORDS[name]?.[language][value] ?? value
