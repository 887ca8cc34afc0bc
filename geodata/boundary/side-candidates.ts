import { BESIDE_WAY, BOTH_SIDES, END_OF_LINE, HILL, HILL_BEHIND, isDimension } from './side-shapes.ts'
import { COMPASS_WORDS, LOCAL_SIDE_WORDS } from './vocabulary.ts'

import type { Span } from '../text/span.ts'
import type { Side } from './model.ts'

/** The words that open a side: 东至, 东面, 南及西南. Two joined sides share one head. */
export type SideHead = Span & {
  readonly sides: readonly (Side | null)[]
  /** Where each side's own word begins. */
  readonly starts: readonly number[]
}

/** A side word in a place where a side may begin. */
export type SideCandidate = SideHead & {
  readonly isCompass: boolean
  readonly atClauseStart: boolean
  readonly hasVerb: boolean
  readonly isSpaced: boolean
}

const SIDE_AT: ReadonlyMap<string, Side | null> = new Map<string, Side | null>([...LOCAL_SIDE_WORDS, ...COMPASS_WORDS])
const isCompassCharacter = (character: string) => '东南西北'.includes(character)
const PLACE_TAILS = [
  '游',
  '手边',
  '手',
  '边界',
  '方向',
  '边',
  '面',
  '方',
  '侧',
  '部',
  '端',
  '头',
  '角',
  '段',
  '沿',
  '界',
  '向',
  '止',
]
const CLAUSE_OPENERS = new Set([...',;。:、 \n\t\r"“”\'‘’「」()[]【】.|/*·'])
const CLOSERS = ['界', '止', '邻', '连', '接', '准', '有', '隔', '龙']
const VERBS = new Set([...'至到以与抵临邻接靠连凭齐从由自沿顺是为即按系毗紧挨傍枕倚濒滨伴隔循同和起:-_'])
/** Between two sides without a stop only these are sure to open one. */
export const SURE_VERBS = new Set([...'至到以与抵临邻凭'])
/** After these the compass word is a direction of travel or half of a range. */
const TRAVEL_BEFORE = new Set([...'向往朝转折对由从自在偏靠正望再又拐'])
const NOT_SIDES = [
  '自留',
  '自然',
  '自治',
  '连续',
  '接着',
  '为了',
  '由于',
  '以来',
  '以后',
  '以前',
  '以及',
  '到处',
  '至今',
  '同意',
  '同时',
  '按照',
  '是否',
]

const sideWordAt = (folded: string, at: number): { word: string; side: Side | null } | null => {
  const two = folded.slice(at, at + 2)
  if (two.length === 2 && SIDE_AT.has(two)) return { word: two, side: SIDE_AT.get(two) ?? null }
  const one = folded.charAt(at)
  return SIDE_AT.has(one) ? { word: one, side: SIDE_AT.get(one) ?? null } : null
}

const skipSpaces = (folded: string, at: number) => {
  while (folded.charAt(at) === ' ') at++
  return at
}

const verbAt = (folded: string, at: number): boolean =>
  VERBS.has(folded.charAt(at)) && !NOT_SIDES.some((words) => folded.startsWith(words, at))

const withTail = (folded: string, at: number): number => {
  const tail = PLACE_TAILS.find((place) => folded.startsWith(place, at))
  if (!tail) return at
  const end = at + tail.length
  // 左手边是厨房: rooms are told so too.
  if (tail.startsWith('手') && folded.charAt(end) === '是') return at
  return verbAt(folded, skipSpaces(folded, end)) || CLAUSE_OPENERS.has(folded.charAt(end)) ? end : at
}

const isClauseStart = (folded: string, at: number): boolean => {
  let before = at - 1
  if (before >= 0 && folded.charAt(before) === '正') before--
  if (before < 0) return true
  const character = folded.charAt(before)
  return CLAUSE_OPENERS.has(character) || CLOSERS.includes(character)
}

const JOINERS = ['、', '及', '和', '与', '']
const SIDE_TAIL = /^[面边侧]/u
/** 两面均, 三面都: how many sides were just named. */
const COUNTED = /^[两三](?:面|边|侧|头|方)?(?:均|都|皆)?/u

/** 山场东西两面以…: the land itself before its sides. */
const TOPIC_BEFORE = /(?:^|[,;。:])(?:该|本|此|上述|争议的?)?(?:山场|林地|宗地|地块|争议地|土地|山林|承包地)的?$/u
const isAfterTopic = (folded: string, at: number): boolean =>
  '场地块林的'.includes(folded.charAt(at - 1) || '-') && TOPIC_BEFORE.test(folded.slice(Math.max(0, at - 8), at))

const ALL_OF = /^[均都皆各俱]/u

const nextSide = (folded: string, at: number) => {
  for (const joiner of JOINERS) {
    if (!folded.startsWith(joiner, at)) continue
    const start = at + joiner.length
    const found = sideWordAt(folded, start)
    if (!found || !isCompassCharacter(found.word.charAt(0))) continue
    const end = start + found.word.length
    return { side: found.side, start, end: end + (SIDE_TAIL.exec(folded.slice(end, end + 1))?.[0].length ?? 0), joiner }
  }
  return null
}

/** Sides told together behind a first one (南及西南, 东、北, 南北两面). Null when the first stands alone. */
const joinedSides = (folded: string, at: number): { sides: (Side | null)[]; starts: number[]; end: number } | null => {
  const sides: (Side | null)[] = []
  const starts: number[] = []
  let end = at + (SIDE_TAIL.exec(folded.slice(at, at + 1))?.[0].length ?? 0)
  let isRun = false
  for (let next = nextSide(folded, end); next && sides.length < 3; next = nextSide(folded, end)) {
    sides.push(next.side)
    starts.push(next.start)
    isRun ||= next.joiner === ''
    end = next.end
  }
  const counted = COUNTED.exec(folded.slice(end, end + 4))?.[0].length ?? 0
  if (sides.length === 0 || (isRun && counted === 0)) return null
  end += counted > 0 ? counted : (ALL_OF.exec(folded.slice(end, end + 1))?.[0].length ?? 0)
  // 东与南山… is a neighbour of the east side; 东西长 is a dimension.
  return SURE_VERBS.has(folded.charAt(end)) || folded.charAt(end) === ':' ? { sides, starts, end } : null
}

/** 左右以…为界, 上下均至…: both sides of a pair in one word. */
const PAIR =
  /^(?<first>[左上内前])(?<second>[右下外后])(?:两[边面侧头])?(?:均|都|皆|各|俱)?(?=[以与]|[均都皆各俱][至到抵邻接靠])/u
const pairedSides = (folded: string, at: number): { sides: (Side | null)[]; starts: number[]; end: number } | null => {
  const pair = PAIR.exec(folded.slice(at, at + 8))
  if (!pair || !['左右', '上下', '内外', '前后'].includes(pair[0].slice(0, 2))) return null
  return { sides: [SIDE_AT.get(pair[0].charAt(1)) ?? null], starts: [at + 1], end: at + pair[0].length }
}

const candidateAt = (folded: string, at: number): SideCandidate | null => {
  if (isDimension(folded, at)) return null
  // 路上边抵…: above the road.
  const isBesideWay =
    '上下'.includes(folded.charAt(at)) &&
    BESIDE_WAY.test(folded.charAt(at - 1)) &&
    /^[边面侧方]/u.test(folded.slice(at + 1, at + 2)) &&
    isClauseStart(folded, at - 1)
  const isBesideHill =
    '左右前后'.includes(folded.charAt(at)) &&
    HILL.test(folded.charAt(at - 1)) &&
    verbAt(folded, at + 1) &&
    isClauseStart(folded, at - 1)
  const atClauseStart = isBesideWay || isBesideHill || isClauseStart(folded, at)
  const around =
    atClauseStart && '两四周'.includes(folded.charAt(at))
      ? BOTH_SIDES.find((words) => folded.startsWith(words, at))
      : undefined
  if (around) {
    const end = at + around.length
    const hasVerb = verbAt(folded, end)
    return hasVerb
      ? { start: at, end, sides: [null], starts: [at], isCompass: true, atClauseStart, hasVerb, isSpaced: false }
      : null
  }
  const first = sideWordAt(folded, at)
  if (!first || HILL_BEHIND.test(folded.slice(at, at + 2))) return null
  const isCompass = isCompassCharacter(first.word.charAt(0))
  // 边界西端: an end of the line named before, no side.
  if (
    folded.charAt(at - 1) === '界' &&
    END_OF_LINE.test(folded.slice(at + first.word.length, at + first.word.length + 1))
  )
    return null
  const before = folded.charAt(at - 1)
  if (TRAVEL_BEFORE.has(before) && !(before === '正' && atClauseStart)) return null
  const wordEnd = at + first.word.length
  const joined =
    atClauseStart || isAfterTopic(folded, at)
      ? isCompass
        ? joinedSides(folded, wordEnd)
        : pairedSides(folded, at)
      : null
  if (joined)
    return {
      start: at,
      end: joined.end,
      sides: [first.side, ...joined.sides],
      starts: [at, ...joined.starts],
      isCompass,
      atClauseStart,
      hasVerb: true,
      isSpaced: false,
    }
  const end = withTail(folded, wordEnd)
  const verbStart = skipSpaces(folded, end)
  const start = (atClauseStart && before === '正') || isBesideWay || isBesideHill ? at - 1 : at
  const isBlank = end > wordEnd && CLAUSE_OPENERS.has(folded.charAt(end))
  const isSpaced = folded.charAt(wordEnd) === ' '
  return {
    start,
    end,
    sides: [first.side],
    starts: [start],
    isCompass,
    atClauseStart,
    hasVerb: verbAt(folded, verbStart) || isBlank,
    isSpaced,
  }
}

/** Most characters open no side: one look tells. */
const CANDIDATE_OPENERS = new Uint8Array(0x10000)
for (const opener of [...SIDE_AT.keys(), ...'两四周'])
  if (opener.length === 1) CANDIDATE_OPENERS[opener.charCodeAt(0)] = 1

export const candidatesIn = (folded: string): SideCandidate[] => {
  const candidates: SideCandidate[] = []
  for (let at = 0; at < folded.length; at++) {
    if (CANDIDATE_OPENERS[folded.charCodeAt(at)] !== 1) continue
    const candidate = candidateAt(folded, at)
    if (!candidate) {
      if (isDimension(folded, at)) at++
      at += (sideWordAt(folded, at)?.word.length ?? 1) - 1
      continue
    }
    candidates.push(candidate)
    at = Math.max(at, candidate.end - 1)
  }
  return candidates
}
