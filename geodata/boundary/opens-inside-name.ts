import { after, endsLinear, nameBefore, type Surroundings } from './surroundings.ts'

import type { Word } from './vocabulary.ts'

const AFTER_LINK = /^(?:转|折|拐|向|往|由|从|沿|顺|直|到|至|上|下|经|过|以|横|回)/u

const VERB_NEAR = /^(?<way>[^,;。、]{1,6}?)(?:直[上下落]|而[上下]|[上下][至到]|[至到抵]|[往向朝转][东南西北])/u
/** 田坎过小溪至…, 石桥随坞心直上: a way follows, and a verb behind it. */
export const hasWayAhead = (word: Word, around: Surroundings): boolean =>
  endsLinear(VERB_NEAR.exec(after(around, word))?.groups?.['way'] ?? '')

/** 松树再转向南, 一带接某户: stops are lost in old papers, so some words open a clause behind a name too. */
export const opensInsideName = (word: Word, around: Surroundings): boolean => {
  if (word.kind === 'link') return AFTER_LINK.test(after(around, word))
  if (word.word === '过')
    return /^[沿顺循随]/u.test(around.previous) && endsLinear(nameBefore(around)) && hasWayAhead(word, around)
  if (word.word === '随') return hasWayAhead(word, around)
  return word.word === '接' && /[带头份边面侧端]$/u.test(nameBefore(around))
}
