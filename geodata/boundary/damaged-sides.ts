import { COMPASS_WORDS } from './vocabulary.ts'

/**
 * Characters that stand for a side where a scan, a hand or a sound has damaged it: like in shape (柬 for the traditional
 * 東, 丠 for 北) or in sound (楠 for 南). They count only where a side may open and its own word is missing.
 */
const DAMAGED: Readonly<Record<string, string>> = {
  东: '柬冻栋岽车冬乐陈氡咚鸫倲',
  南: '喃楠男难腩献幸甫萳',
  西: '覀酉四茜洒栖恓硒牺兮面',
  北: '丠此比兆背邶冰被贝',
}
const MEANT = new Map(Object.entries(DAMAGED).flatMap(([side, row]) => [...row].map((damaged) => [damaged, side])))
const OPENING = new RegExp(
  `(?<=^|[,;。:、\\s])(?<side>[东南西北${[...MEANT.keys()].join('')}])(?=[至到抵临邻靠齐凭与以][^,;。]|[至到抵][,;。]?$)`,
  'gu',
)
const LEAST_IN_A_LIST = 3
const COMPASS: ReadonlySet<string> = new Set(COMPASS_WORDS.map(([word]) => word))

/**
 * The folded text with damaged side words put right, one for one (柬至山脊;喃至大路;西至庙). Only in a list of at least
 * three sides, one of them whole or all of them damaged, and only for sides that the list does not tell otherwise.
 */
export const repairSides = (folded: string): string => {
  const found = [...folded.matchAll(OPENING)].map(({ index, groups }) => ({ index, written: groups?.['side'] ?? '' }))
  const told = new Set(found.filter(({ written }) => COMPASS.has(written)).map(({ written }) => written))
  const damaged = found.filter(({ written }) => !COMPASS.has(written))
  const meant = new Set(damaged.map(({ written }) => MEANT.get(written)))
  const isList = told.size + meant.size >= LEAST_IN_A_LIST && meant.size === damaged.length
  if (damaged.length === 0 || !isList || damaged.some(({ written }) => told.has(MEANT.get(written) ?? '')))
    return folded
  const characters = folded.split('')
  for (const { index, written } of damaged) characters[index] = MEANT.get(written) ?? written
  return characters.join('')
}
