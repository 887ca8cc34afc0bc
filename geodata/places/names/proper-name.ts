import { nameWithoutPosition } from '../name-core.ts'

/** What kind of thing a name is of, at its end; longest first. 英志一组 and 英志屯 are both of 英志. */
const GENERIC_ENDINGS = [
  '村民小组组长小组',
  '村民小组',
  '村民委员会',
  '生产大队',
  '生产队',
  '屋背山',
  '后背岭',
  '后背山',
  '山弄沟',
  '分水岭',
  '分水',
  '流水',
  '山脊',
  '岭脊',
  '山顶',
  '山脚',
  '岭脚',
  '屋背',
  '后背',
  '村背',
  '田垌',
  '弄沟',
  '水井',
  '水库',
  '水沟',
  '公路',
  '小路',
  '大队',
  '村委',
  '山',
  '岭',
  '岗',
  '坡',
  '脊',
  '顶',
  '脚',
  '背',
  '沟',
  '冲',
  '坑',
  '田',
  '垌',
  '井',
  '路',
  '桥',
  '塘',
  '河',
  '村',
  '屯',
  '寨',
  '队',
  '组',
] as const

const LEAST_CHARACTERS = 2
/** 第一村民小组, 一队: which of several groups; a group keeps its number only if nothing else is left. */
const GROUP_NUMBER = /第?[一二三四五六七八九十\d]+(?:、第?[一二三四五六七八九十\d]+)*$/u
const GROUP_ENDING = /(?:组|队)$/u
/** 领 is written for 岭. */
const ENDS_LIKE_A_THING = /[山岭领嶺岗坡]$/u

const without = (name: string, ending: string): string => name.slice(0, name.length - ending.length)
const isLongEnough = (name: string): boolean => [...name].length >= LEAST_CHARACTERS

function withoutEnding(name: string): string {
  const ending = GENERIC_ENDINGS.find((known) => name.endsWith(known) && isLongEnough(without(name, known)))
  if (ending === undefined) return name
  const rest = without(name, ending)
  // 大岭山: 岭 belongs to the name, so 山 does too.
  if ([...rest].length === LEAST_CHARACTERS && ENDS_LIKE_A_THING.test(rest)) return name
  const unnumbered = GROUP_ENDING.test(ending) ? rest.replace(GROUP_NUMBER, '') : rest
  return isLongEnough(unnumbered) ? unnumbered : rest
}

/** The proper name in a name of a place or party: 六奎 of 六奎田垌西面田边. At least two characters are kept. */
export function properNameOf(name: string): string {
  // 170.5高程山: the height is the name.
  if (/\d/u.test(name)) return name
  let proper = nameWithoutPosition(name)
  for (let shorter = withoutEnding(proper); shorter !== proper; shorter = withoutEnding(proper)) proper = shorter
  return proper
}

/** Whether a thing's name may begin here: what follows a proper name in running text. */
export const startsWithThing = (text: string): boolean =>
  /^(?:[山岭岗坡脊顶背沟冲坑田垌井路塘河村屯寨队组]|屋背|后背|水井|水库|生产|公路)/u.test(text)
export const endsWithThing = (text: string): boolean => ENDS_LIKE_A_THING.test(text)
