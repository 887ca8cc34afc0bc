/**
 * Names of village units: a stem (the hamlet), ordinals where there are several groups, and a suffix that changes
 * with the era: 琴八生产队, 琴八组; 英志一组, 英志第一、二、三村民小组, 英志一至三组.
 */
import { NUMBER_LIST, readNumberList } from './number-lists.ts'

export type UnitName = { readonly stem: string; readonly ordinals: readonly number[]; readonly suffix: string }

const SUFFIXES = [
  '村民小组',
  '村民组',
  '股份经济合作社',
  '经济合作社',
  '经济联合社',
  '村民委员会',
  '生产大队',
  '生产小队',
  '生产队',
  '合作社',
  '村委会',
  '大队',
  '小组',
  '组',
  '队',
  '屯',
  '村',
  '寨',
  '社',
] as const

const VILLAGE_LEVEL: readonly string[] = ['村民委员会', '村委会', '生产大队', '大队', '经济联合社']

/** A village and the group of the same name in it are two units. */
export const levelOf = (suffix: string): 'village' | 'group' => (VILLAGE_LEVEL.includes(suffix) ? 'village' : 'group')

/** 某村 before these words is a place (村背, 村口) or people (村民), not the unit. */
const NOT_A_VILLAGE = '(?![背前后边口头尾屋民东南西北])'
const SUFFIX = `(?<suffix>${SUFFIXES.map((word) => (word === '村' ? `村${NOT_A_VILLAGE}` : word)).join('|')})`
const ADMINISTRATIVE = /省|自治区|市|县|区|镇|乡|公社|街道|办事处|村(?!民)|社区/gu

/** 第十一组 of a village is counted, not called by a hamlet. */
const COUNTS_ONLY = /^(?:第.*|[一二三四五六七八九十]+)$/u

const UNIT = new RegExp(`^(?<stem>\\p{Script=Han}{2,8}?)(?<ordinals>第?${NUMBER_LIST})?${SUFFIX}$`, 'u')

const unitIn = (words: string): UnitName | null => {
  const groups = UNIT.exec(words)?.groups
  if (!groups?.['stem'] || !groups['suffix'] || COUNTS_ONLY.test(groups['stem'])) return null
  return { stem: groups['stem'], ordinals: readNumberList(groups['ordinals'] ?? ''), suffix: groups['suffix'] }
}

/** The unit that a full or short name names; null for governments, firms and persons. */
export const unitNameOf = (name: string): UnitName | null => {
  const cuts = [...name.matchAll(ADMINISTRATIVE)].map((match) => match.index + match[0].length)
  for (const cut of [...cuts.reverse(), 0]) {
    const unit = unitIn(name.slice(cut))
    if (unit) return unit
  }
  return null
}

export type UnitMention = UnitName & {
  readonly start: number
  readonly end: number
  readonly words: string
  /** 英志三个队 counts groups; it is no name of one. */
  readonly counted: boolean
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Made once for a stem: every place where a text names a unit of it, in order. */
export const unitMentionsOf = (stem: string): ((text: string) => UnitMention[]) => {
  const pattern = new RegExp(
    `${escaped(stem)}(?<ordinals>第?${NUMBER_LIST})?(?<count>[一二两三四五六七八九十]个)?${SUFFIX}`,
    'gu',
  )
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      stem,
      ordinals: readNumberList(match.groups?.['ordinals'] ?? ''),
      suffix: match.groups?.['suffix'] ?? '',
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
      counted: match.groups?.['count'] !== undefined,
    }))
}
