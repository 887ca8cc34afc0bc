import { landmarkKind } from './landmark-kind.ts'

import type { Span } from '../text/span.ts'

/** What the words in a bracket are: other names, a clause read like the text, a correction in a name, or a remark. */
export type BracketReading =
  | { readonly type: 'aliases'; readonly names: readonly Span[] }
  | { readonly type: 'clause'; readonly inner: Span }
  | { readonly type: 'name-part' }
  | { readonly type: 'remark' }

const NAMING =
  /^(?:小地名|又名|又称|又叫|俗称|俗名|也称|也叫|亦称|亦名|别名|原名|原称|曾名|旧名|旧称|小名|土名|现名|现称|当地称|当地叫|地名|名叫|名为|名|称为|称|叫|即是|即|原为|原|现为|现|今|旧)(?:为|是)?/u
const CALLED_BY = /^[^,;(]{1,16}[组队村屯寨社人们民方户]{1,2}(?:称|叫|称为|叫做|称作)(?=.)/u
const CALLED = /^[^,、]{1,12}?(?:称|叫|又名|名为)(?:为|作|做)?(?=[^,、]{2,12}$)/u
const REMARK =
  /\d{4}年|年[建修栽种造]|注|缺|除外|小地名$|见|详|含|以下|以上|以外|以内|靠|暂|属|归|面积|约|米|亩|丈|争议|未|无|现状|指|简称|下称|统称|包括|不|已|地名$|^[年月日\d.,%-]+m?$|^左|^右|一侧|附图|证|号$|图|拐角$|略|公里|字样|的$|人$/u
const CLAUSE = /^(?:即|具体为|是)?(?:从|由|自|沿|以).{3,}(?:至|到|止|为界|为准|沿|顺)/u
const LONGEST_ALIAS = 14

const namesIn = (folded: string, start: number, end: number): Span[] => {
  const names: Span[] = []
  // 一、二组称大顶: who calls it so is no name of it.
  let from = start + (CALLED_BY.exec(folded.slice(start, end))?.[0].length ?? 0)
  for (let at = from; at <= end; at++) {
    if (at < end && !'、,;/ 或'.includes(folded.charAt(at))) continue
    const written = folded.slice(from, at)
    const naming = CALLED.exec(written) ?? NAMING.exec(written)
    const offset = naming && naming[0].length < written.length ? naming[0].length : 0
    const quoted = /^[“"‘]/u.test(written.slice(offset)) ? 1 : 0
    const endQuoted = /[”"’]$/u.test(written) ? 1 : 0
    if (at - endQuoted > from + offset + quoted) names.push({ start: from + offset + quoted, end: at - endQuoted })
    from = at + 1
  }
  return names
}

/** Reads the bracket at `bracket`; `isInsideName` when a name goes on right behind it. */
export const readBracket = (folded: string, bracket: Span, isInsideName: boolean): BracketReading => {
  const start = bracket.start + 1
  const end =
    folded.charAt(bracket.end - 1) === ')' || folded.charAt(bracket.end - 1) === ']' ? bracket.end - 1 : bracket.end
  const words = folded.slice(start, end)
  if (words.trim() === '') return { type: 'remark' }
  if (words.length === 1 && !/[\d×xX]/u.test(words)) return { type: 'name-part' }
  if (CLAUSE.test(words)) {
    const opener = /^(?:即|具体为|是)/u.exec(words)?.[0].length ?? 0
    return { type: 'clause', inner: { start: start + opener, end } }
  }
  const naming = NAMING.exec(words)
  const isNaming = (naming !== null && naming[0].length < words.length) || CALLED.test(words) || CALLED_BY.test(words)
  if (!isNaming && (REMARK.test(words) || words.split(/[、,;/ ]/u).some((part) => part.length > LONGEST_ALIAS))) {
    const isHeight = /高程|海拔/u.test(words) && landmarkKind(words.replace(/米$/u, '')).kind === 'peak'
    return isHeight ? { type: 'aliases', names: [{ start, end }] } : { type: 'remark' }
  }
  if (!isNaming && isInsideName && words.length <= 1) return { type: 'name-part' }
  const names = namesIn(folded, start, end)
  return names.length > 0 ? { type: 'aliases', names } : { type: 'remark' }
}
