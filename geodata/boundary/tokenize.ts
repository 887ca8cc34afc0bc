import { dashesBetweenNames, isOffset, isOneName } from './between-points.ts'
import { isUsedAsWord } from './guards.ts'
import { innerVerbAt, looseVerbAt, selectorAt } from './loose-verbs.ts'
import type { Surroundings } from './surroundings.ts'
import { COMPASS_WORDS, LOCAL_SIDE_WORDS } from './vocabulary.ts'
import { wordsBeginningWith } from './word-index.ts'

import type { Span } from '../text/span.ts'
import type { Side, StatedMeasure } from './model.ts'
import type { SideHead } from './side-candidates.ts'
import type { Token, TokenKind } from './token.ts'

export type TokenizerInput = {
  readonly folded: string
  readonly span: Span
  readonly brackets: ReadonlyMap<number, Span>
  readonly measures: ReadonlyMap<number, StatedMeasure>
  readonly heads: ReadonlyMap<number, SideHead>
}

const STRONG_GAPS = new Set([...'。\n！!?'])
const GAPS = new Set([...',;。:\n\t !?|/·*_', '\r'])
const QUOTATION_MARKS = new Set([...'“”‘’「」"\'《》〈〉『』'])
const HEADING_VERBS = [
  '转向',
  '折向',
  '拐向',
  '再向',
  '又向',
  '改向',
  '斜向',
  '转折',
  '向',
  '往',
  '朝',
  '转',
  '折',
  '拐',
  '偏',
  '望',
  '正',
  '对',
  '奔',
]
const HEADING_OPENERS = new Set([...HEADING_VERBS, '方位', '真', '磁'].map((word) => word.charCodeAt(0)))
/** 方位角35°, 磁方位角120度30分: a bearing in degrees, without a compass word. */
const AZIMUTH = /^(?:真|磁|坐标)?方位角?(?:为|约)?\d{1,3}(?:\.\d+)?(?:度|°)(?:\d{1,2}[′'分])?/u
const COMPASS_OPENERS = new Set([...'正东南西北'].map((character) => character.charCodeAt(0)))
const HEADING_TAILS = ['方向', '方', '面', '边', '侧']
const SIDE_OF: ReadonlyMap<string, Side | null> = new Map<string, Side | null>([...LOCAL_SIDE_WORDS, ...COMPASS_WORDS])
/** Names are looked back over no further than this. */
const LONGEST_NAME = 40
const NAME_ENDS = new Set<TokenKind | ''>(['bracket', 'quotation', 'measure'])
const BEARING = /^(?<from>[南北])偏(?<to>[东西])(?:约)?\d{1,3}(?:\.\d+)?(?:度|°)?/u
const GENERAL_SIDES: Readonly<Record<string, Side>> = { 北东: 'NE', 北西: 'NW', 南东: 'SE', 南西: 'SW' }

/** 正北直线到: 正 and 对 head somewhere only before a verb of going. */
const STRAIGHT_ON = /^(?:直线|[沿顺循行]|方向|约?\d)/u
/** 往东数第六份: the shares are counted that way. */
const COUNTING = /^[边面]?[数算量]/u
const isTurning = (verb: string) => verb !== '正' && verb !== '对'

const headingAt = (folded: string, at: number): { length: number; side: Side | null } | null => {
  if (!HEADING_OPENERS.has(folded.charCodeAt(at))) return null
  const azimuth = AZIMUTH.exec(folded.slice(at, at + 20))
  if (azimuth) return { length: azimuth[0].length, side: null }
  const verb = HEADING_VERBS.find((word) => folded.startsWith(word, at))
  if (!verb) return null
  let end = at + verb.length
  if (folded.charAt(end) === '正') end++
  const bearing = BEARING.exec(folded.slice(end, end + 12))
  if (bearing) {
    const { from = '', to = '' } = bearing.groups ?? {}
    const tail = folded.startsWith('方向', end + bearing[0].length) ? '方向'.length : 0
    return { length: end - at + bearing[0].length + tail, side: GENERAL_SIDES[from + to] ?? null }
  }
  const compass = COMPASS_WORDS.find(([word]) => folded.startsWith(word, end))
  if (
    compass &&
    !COUNTING.test(folded.slice(end + compass[0].length, end + compass[0].length + 2)) &&
    (isTurning(verb) || STRAIGHT_ON.test(folded.slice(end + compass[0].length, end + compass[0].length + 3)))
  ) {
    end += compass[0].length
    const tail = HEADING_TAILS.find((word) => folded.startsWith(word, end))
    return { length: end - at + (tail?.length ?? 0), side: compass[1] }
  }
  const local = folded.charAt(end)
  if ('向往朝转折拐'.includes(verb) && '左右里外'.includes(local || '-') && !/^[数算]/u.test(folded.slice(end + 1)))
    return { length: end - at + 1, side: SIDE_OF.get(local) ?? null }
  return null
}

/** Most characters begin no word of the language: they are told from the others at once. */
const LOOSE_OPENERS = new Set([...'回上下落以依循绕过归'].map((character) => character.charCodeAt(0)))
const canOpenWord = (code: number): boolean =>
  wordsBeginningWith(code).length > 0 ||
  HEADING_OPENERS.has(code) ||
  COMPASS_OPENERS.has(code) ||
  LOOSE_OPENERS.has(code)

/** Compass word with a verb of going and no 向 before it (由山顶东下至沟底), where no side can begin. */
const bareHeadingAt = (
  folded: string,
  at: number,
  previousKind: TokenKind | '',
  isAlongName: boolean,
): { length: number; side: Side | null } | null => {
  if (!COMPASS_OPENERS.has(folded.charCodeAt(at))) return null
  const offset = folded.charAt(at) === '正' ? 1 : 0
  const compass = COMPASS_WORDS.find(([word]) => folded.startsWith(word, at + offset))
  if (!compass) return null
  const length = offset + compass[0].length
  const rest = folded.slice(at + length, at + length + 2)
  // 沿小路北下回到水口: behind the way that is followed.
  if (isAlongName && /^(?:[上下落](?=[至到抵回直])|[直斜横][上下落]|回到|返回)/u.test(rest))
    return { length, side: compass[1] }
  if (previousKind === 'link' && /^[沿顺循至到落下上登直]/u.test(rest)) return { length, side: compass[1] }
  return /^(?:行|下至|下到|上至|上到|下抵|上抵|折|转)/u.test(rest) || (offset === 1 && /^[至到沿顺直]/u.test(rest))
    ? { length: length + (rest.startsWith('行') && !/^行[至到]/u.test(rest) ? 1 : 0), side: compass[1] }
    : null
}

/** 王**, 罗*山场: an asterisk behind a name hides a part of it. */
const isMaskOfName = (folded: string, at: number) =>
  /\p{Script=Han}\*{0,3}$/u.test(folded.slice(Math.max(0, at - 4), at))

/**
 * Cuts a stretch of text into the words of the boundary language and the names between them. Linear: each character
 * begins a bounded number of trials.
 */
export const tokenize = ({ folded, span, brackets, measures, heads }: TokenizerInput): Token[] => {
  const tokens: Token[] = []
  let at = span.start
  let nameStart = span.start
  let previous = ''
  let previousKind: TokenKind | '' = ''
  let isFollowing = false

  const closeName = () => {
    if (nameStart < at) tokens.push({ kind: 'text', start: nameStart, end: at, side: null, strong: false })
  }
  const push = (kind: TokenKind, length: number, more: { side?: Side | null; strong?: boolean } = {}) => {
    closeName()
    tokens.push({ kind, start: at, end: at + length, side: more.side ?? null, strong: more.strong ?? false })
    previous = folded.slice(at, at + length)
    previousKind = kind
    at += length
    nameStart = at
    if (kind === 'along') isFollowing = true
    else if (kind !== 'bracket' && kind !== 'measure' && kind !== 'quotation') isFollowing = false
  }

  const pushWord = (): boolean => {
    if (!canOpenWord(folded.charCodeAt(at))) return false
    const around: Surroundings = {
      folded,
      at,
      nameStart: Math.max(nameStart, at - LONGEST_NAME),
      previous,
      isAfterName: nameStart < at || NAME_ENDS.has(previousKind),
    }
    const isOpen = nameStart === at
    const selector = selectorAt(around, heads.size === 0)
    if (selector) {
      push('beyond', selector.length, { side: SIDE_OF.get(selector.replace('以', '')) ?? null })
      return true
    }
    const heading = headingAt(folded, at) ?? bareHeadingAt(folded, at, previousKind, isFollowing && !isOpen)
    if (heading && !(around.isAfterName && isOffset(folded, measures.get(at + heading.length)))) {
      push('heading', heading.length, { side: heading.side })
      return true
    }
    for (const word of wordsBeginningWith(folded.charCodeAt(at))) {
      if (!folded.startsWith(word.word, at) || at + word.word.length > span.end) continue
      if (
        word.position === 'after-side' &&
        !(isOpen && (previousKind === 'side' || (previousKind === 'gap' && tokens.at(-2)?.kind === 'side')))
      ) {
        // 道西为刘家林: a side of something named, told with 为.
        if (!(
          word.word === '为' &&
          /[东南西北边侧面]$/u.test(folded.slice(nameStart, at)) &&
          isUsedAsWord(word, around)
        ))
          continue
      }
      if (!isUsedAsWord(word, around)) continue
      push(word.kind, word.word.length, { side: word.side, strong: word.strong })
      return true
    }
    const inner = innerVerbAt(around, previousKind)
    if (inner) {
      push(inner.kind, 1, { side: inner.side })
      return true
    }
    const loose = looseVerbAt(around, previousKind, isFollowing, heads.size === 0)
    if (!loose) return false
    push('reach', loose.word.length, { side: loose.side })
    return true
  }

  while (at < span.end) {
    const character = folded.charAt(at)
    const head = heads.get(at)
    const bracket = brackets.get(at)
    const measure = measures.get(at)
    if (head && head.end <= span.end) push('side', head.end - head.start, { side: head.sides[0] ?? null })
    else if (bracket && bracket.end <= span.end) push('bracket', bracket.end - bracket.start)
    else if (measure && measure.end <= span.end) push('measure', measure.end - measure.start)
    else if (character === '、') push('pause', 1)
    else if (character === ':') push('colon', 1)
    else if (character === '*' && isMaskOfName(folded, at)) at++
    else if (GAPS.has(character)) push('gap', 1, { strong: STRONG_GAPS.has(character) })
    else if (character === '-' && nameStart < at && dashesBetweenNames(folded, at) > 0) {
      if (isOneName(folded, at)) at += dashesBetweenNames(folded, at)
      else push('reach', dashesBetweenNames(folded, at))
    } else if (character === '-' && !/[\dA-Za-z]/u.test(folded.charAt(at - 1))) push('gap', 1)
    else if (QUOTATION_MARKS.has(character)) push('quotation', 1)
    else if ('()[]'.includes(character)) push('gap', 1)
    else if (!pushWord()) at++
  }
  closeName()
  return tokens
}
