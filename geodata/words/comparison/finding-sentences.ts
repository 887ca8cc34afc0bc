import { muOf } from '../../claims/model.ts'
import { COURSE_WORDS } from '../course/course-words.ts'

import type { Language } from '../problem-sentences.ts'
import type { LineFinding } from './model.ts'

type Finding<Code extends LineFinding['code']> = Extract<LineFinding, { code: Code }>
type SentenceOf = { readonly [Code in LineFinding['code']]: (finding: Finding<Code>) => string }

const whole = (value: number): string => value.toFixed(0)
const mu = (squareMetres: number): string => muOf(squareMetres).toFixed(1)

const chinese = COURSE_WORDS['zh-CN']
const english = COURSE_WORDS.en

/** One sentence for each finding, in both languages. It says what differs, and never which of the two is right. */
const SENTENCES: Record<Language, SentenceOf> = {
  'zh-CN': {
    'direction-off': ({ stated, degrees }) => `方向不合：文字说往${chinese.sides[stated]}，线差了${whole(degrees)}°。`,
    'wrong-side': ({ stated, lies }) => `位置不合：文字说在${chinese.sides[stated]}边，线在${chinese.sides[lies]}边。`,
    'wrong-feature': ({ named, drawn, metres }) =>
      drawn === null
        ? `地物不合：文字说“${named}”，线离它${whole(metres ?? 0)}米。`
        : `地物不合：文字说“${named}”，线沿的是“${drawn}”。`,
    'length-apart': ({ stated, statedMetres, metres }) =>
      `长度不合：文字说“${stated.quote}”（${whole(statedMetres)}米），线长${whole(metres)}米。`,
    'area-apart': ({ stated, statedSquareMetres, squareMetres, closedByStraightMetres }) =>
      `面积不合：文字说“${stated.quote}”（${mu(statedSquareMetres)}亩），线内${mu(squareMetres)}亩${
        closedByStraightMetres > 0 ? `（以${whole(closedByStraightMetres)}米直线闭合计）` : ''
      }。四至与面积不符时先看四至。`,
    open: ({ reason, metres }) =>
      reason === 'no-words'
        ? `敞开：这一段没有文字，${whole(metres ?? 0)}米直线只是假定。`
        : reason === 'drawn-without-words'
          ? `没有文字：这一段${whole(metres ?? 0)}米是画成的，没有哪一句说到它。`
          : reason === 'not-drawn'
            ? '敞开：这一句没有画成线。'
            : `敞开：${chinese.openReasons[reason]}${metres === null ? '' : `，缺口${whole(metres)}米`}。`,
    unlocated: ({ quote }) => `没有位置：“${quote}”在地名库里找不到。`,
    keeps: () => '相合。',
  },
  en: {
    'direction-off': ({ stated, degrees }) =>
      `Direction off: the words say ${english.sides[stated]}, the line differs by ${whole(degrees)}°.`,
    'wrong-side': ({ stated, lies }) =>
      `Wrong side: the words say the ${english.sides[stated]}, the line lies in the ${english.sides[lies]}.`,
    'wrong-feature': ({ named, drawn, metres }) =>
      drawn === null
        ? `Wrong feature: the words say “${named}”, the line is ${whole(metres ?? 0)} m away from it.`
        : `Wrong feature: the words say “${named}”, the line follows “${drawn}”.`,
    'length-apart': ({ stated, statedMetres, metres }) =>
      `Length apart: the words say “${stated.quote}” (${whole(statedMetres)} m), the line has ${whole(metres)} m.`,
    'area-apart': ({ stated, statedSquareMetres, squareMetres, closedByStraightMetres }) =>
      `Area apart: the words say “${stated.quote}” (${mu(statedSquareMetres)} mu), the line encloses ${mu(squareMetres)} mu${
        closedByStraightMetres > 0 ? ` (if closed by a straight line of ${whole(closedByStraightMetres)} m)` : ''
      }. Sides come before area.`,
    open: ({ reason, metres }) =>
      reason === 'no-words'
        ? `Open: no words stand behind this stretch; the straight line of ${whole(metres ?? 0)} m is only assumed.`
        : reason === 'drawn-without-words'
          ? `No words: this stretch of ${whole(metres ?? 0)} m is drawn, and no words speak of it.`
          : reason === 'not-drawn'
            ? 'Open: these words are not drawn.'
            : `Open: ${english.openReasons[reason]}${metres === null ? '' : `; gap ${whole(metres)} m`}.`,
    unlocated: ({ quote }) => `No place: nothing in the gazetteer answers to “${quote}”.`,
    keeps: () => 'Keeps to the words.',
  },
}

export function findingSentence(finding: LineFinding, language: Language): string {
  // The table has the right sentence for each code; the compiler cannot see that code and finding go together.
  const sentence = SENTENCES[language][finding.code] as (finding: LineFinding) => string
  return sentence(finding)
}

/** One sentence for all calls, by their index, that nothing is drawn for yet. */
export function undrawnSentence(callIndexes: readonly number[], language: Language): string {
  const numbers = callIndexes.map((index) => index + 1)
  return language === 'zh-CN'
    ? `敞开：有${numbers.length}句没有画成线（第${numbers.join('、')}句）。`
    : `Open: not drawn yet: ${numbers.length} (clause ${numbers.join(', ')}).`
}
