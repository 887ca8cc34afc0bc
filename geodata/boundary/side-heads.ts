import { COMPASS_WORDS, LOCAL_SIDE_WORDS } from './vocabulary.ts'
import { splitTerseSides } from './terse-sides.ts'

import type { Span } from '../text/span.ts'
import type { Side } from './model.ts'

/** The words that open a side: 东至, 东面, 南及西南. Two joined sides share one head. */
export type SideHead = Span & {
  readonly sides: readonly (Side | null)[]
  /** Where each side's own word begins. */
  readonly starts: readonly number[]
}

type Candidate = SideHead & {
  readonly isCompass: boolean
  readonly atClauseStart: boolean
  readonly hasVerb: boolean
  readonly isSpaced: boolean
}

const SIDE_AT: ReadonlyMap<string, Side | null> = new Map<string, Side | null>([...LOCAL_SIDE_WORDS, ...COMPASS_WORDS])
const isCompassCharacter = (character: string) => '东南西北'.includes(character)
const PLACE_TAILS = ['边界', '方向', '边', '面', '方', '侧', '部', '端', '头', '角', '段', '沿', '界', '向', '止']
const CLAUSE_OPENERS = new Set([...',;。:、 \n\t\r"“”\'‘’「」()[]【】.|/*·'])
const CLOSERS = ['界', '止', '邻', '连', '接', '准', '有', '隔', '龙']
const VERBS = new Set([...'至到以与抵临邻接靠连凭齐从由自沿顺是为即按系毗紧挨傍枕循同和起:-_'])
/** Between two sides without a stop only these are sure to open one. */
const SURE_VERBS = new Set([...'至到以与抵临邻凭'])
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
const joinedSide = (folded: string, at: number) => {
  for (const joiner of JOINERS) {
    if (!folded.startsWith(joiner, at)) continue
    const second = sideWordAt(folded, at + joiner.length)
    if (!second || !isCompassCharacter(second.word.charAt(0))) continue
    const end = withTail(folded, at + joiner.length + second.word.length)
    const verb = folded.charAt(end)
    // 东与南山… is a neighbour of the east side; 东西长 is a dimension.
    const verbIsSure = joiner === '' ? folded.startsWith('两', end) : SURE_VERBS.has(verb) || verb === ':'
    if (verbIsSure) return { side: second.side, start: at + joiner.length, end }
  }
  return null
}

const BOTH_SIDES = ['两边', '两侧', '四周', '四面', '周围', '两头', '两旁']

const candidateAt = (folded: string, at: number): Candidate | null => {
  const atClauseStart = isClauseStart(folded, at)
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
  if (!first) return null
  const isCompass = isCompassCharacter(first.word.charAt(0))
  const before = folded.charAt(at - 1)
  if (TRAVEL_BEFORE.has(before) && !(before === '正' && atClauseStart)) return null
  const wordEnd = at + first.word.length
  const joined = atClauseStart && isCompass ? joinedSide(folded, wordEnd) : null
  if (joined)
    return {
      start: at,
      end: joined.end,
      sides: [first.side, joined.side],
      starts: [at, joined.start],
      isCompass,
      atClauseStart,
      hasVerb: true,
      isSpaced: false,
    }
  const end = withTail(folded, wordEnd)
  const verbStart = skipSpaces(folded, end)
  const start = atClauseStart && before === '正' ? at - 1 : at
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

const candidatesIn = (folded: string): Candidate[] => {
  const candidates: Candidate[] = []
  for (let at = 0; at < folded.length; at++) {
    if (
      !SIDE_AT.has(folded.charAt(at)) &&
      folded.charAt(at) !== '两' &&
      folded.charAt(at) !== '四' &&
      folded.charAt(at) !== '周'
    )
      continue
    const candidate = candidateAt(folded, at)
    if (!candidate) {
      at += (sideWordAt(folded, at)?.word.length ?? 1) - 1
      continue
    }
    candidates.push(candidate)
    at = Math.max(at, candidate.end - 1)
  }
  return candidates
}

const isSureMidText = (folded: string, { start, end, isCompass, atClauseStart }: Candidate): boolean =>
  isCompass &&
  !atClauseStart &&
  (SURE_VERBS.has(folded.charAt(end)) ||
    folded.charAt(end) === ':' ||
    (folded.charAt(start - 1) === '的' && '边面侧'.includes(folded.charAt(end - 1)))) &&
  folded.charAt(start - 1) !== '以'

const LONGEST_CLAUSE = 30
const TRAVELS = /[沿顺从由自向往朝]|[直扯以而斜][上下]?$/u

/** 上至天水下至田: the stop is lost, but nothing travels in the clause. */
const isSureLocalMidText = (folded: string, { start, end, isCompass, atClauseStart, sides }: Candidate): boolean => {
  if (isCompass || atClauseStart || sides[0] === null || !'至到抵'.includes(folded.charAt(end) || '-')) return false
  const clause =
    folded
      .slice(Math.max(0, start - LONGEST_CLAUSE), start)
      .split(/[,;。:]/u)
      .at(-1) ?? ''
  return clause.length >= 2 && !TRAVELS.test(clause)
}

const sidesOf = (heads: readonly SideHead[]) => new Set(heads.flatMap(({ sides }) => sides))
const CARDINAL: readonly Side[] = ['E', 'S', 'W', 'N']

/** Local side words are verbs as often as sides (上至山顶): they count in company, or for a compass side left out. */
const localHeads = (
  folded: string,
  candidates: readonly Candidate[],
  compass: readonly Candidate[],
  isStrip: boolean,
): Candidate[] => {
  const opening = candidates.filter(({ isCompass, atClauseStart, hasVerb }) => !isCompass && atClauseStart && hasVerb)
  if (isStrip) return opening
  const opened = sidesOf(opening)
  const later =
    compass.length === 0 && opening.length > 0
      ? candidates.filter(
          (candidate) => isSureLocalMidText(folded, candidate) && !candidate.sides.some((side) => opened.has(side)),
        )
      : []
  const local = [...opening, ...later]
  if (compass.length > 0) {
    const told = sidesOf(compass)
    const missing = CARDINAL.filter((side) => !told.has(side)).length
    return compass.length >= 2 && local.length <= missing ? local : []
  }
  const told = sidesOf(local)
  const hasCross = ['left', 'right', 'in', 'out'].some((side) => told.has(side as Side)) || told.has(null)
  return told.size >= 2 && (hasCross || local[0]?.start === 0) ? local : []
}

const bareHeads = (candidates: readonly Candidate[], heads: readonly Candidate[]): Candidate[] => {
  const bare = candidates.filter(({ atClauseStart, hasVerb }) => atClauseStart && !hasVerb)
  if (bare.length === 0) return []
  for (const isCompass of [true, false]) {
    const family = bare.filter((candidate) => candidate.isCompass === isCompass)
    const told = sidesOf([...heads.filter((head) => head.isCompass === isCompass), ...family])
    if (told.size >= 3 && family.length <= told.size) return family
  }
  return []
}

/**
 * Where the sides of a four-bounds text begin, in order; empty for a walk. A compass word at the head of a clause with
 * a verb is sure; one in the middle (punctuation lost) or without a verb counts only in the company of others.
 */
export const findSideHeads = (folded: string, { isStrip }: { isStrip: boolean }): SideHead[] => {
  const candidates = candidatesIn(folded)
  const sure = candidates.filter(({ isCompass, atClauseStart, hasVerb }) => isCompass && atClauseStart && hasVerb)
  const told = sidesOf(sure)
  const middle = candidates.filter(
    (candidate) =>
      isSureMidText(folded, candidate) &&
      (sure.length > 0 || folded.charAt(candidate.start - 1) === '的' || candidates.length >= 3) &&
      !candidate.sides.some((side) => told.has(side)),
  )
  const compass = [...sure, ...middle]
  const heads = [...compass, ...localHeads(folded, candidates, compass, isStrip)]
  const all = [...heads, ...bareHeads(candidates, heads)].sort((a, b) => a.start - b.start)
  return all.length > 0 && all.some((head) => head.hasVerb && !head.isSpaced) && all.length >= 2
    ? all
    : (splitTerseSides(folded) ?? all)
}
