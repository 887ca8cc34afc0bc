import { candidatesIn, SURE_VERBS, type SideCandidate, type SideHead } from './side-candidates.ts'
import { splitTerseSides } from './terse-sides.ts'

import type { Side } from './model.ts'

const LAND_TOPIC = /^(?:该|本|此|上述|争议)?(?:宗地|地块|宅基地|林地|争议地|山场|土地|房屋|承包地|地)(?:的)?$/u

const isSureMidText = (folded: string, { start, end, isCompass, atClauseStart }: SideCandidate): boolean =>
  isCompass &&
  !atClauseStart &&
  (SURE_VERBS.has(folded.charAt(end)) ||
    folded.charAt(end) === ':' ||
    (folded.charAt(start - 1) === '的' && '边面侧'.includes(folded.charAt(end - 1)))) &&
  folded.charAt(start - 1) !== '以'

const LONGEST_CLAUSE = 30
const TRAVELS = /[沿顺从由自向往朝]|[直扯以而斜][上下]?$/u

/** 上至天水下至田: the stop is lost, but nothing travels in the clause. */
const isSureLocalMidText = (
  folded: string,
  { start, end, isCompass, atClauseStart, sides }: SideCandidate,
): boolean => {
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
  candidates: readonly SideCandidate[],
  compass: readonly SideCandidate[],
  isStrip: boolean,
): SideCandidate[] => {
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

const bareHeads = (candidates: readonly SideCandidate[], heads: readonly SideCandidate[]): SideCandidate[] => {
  const bare = candidates.filter(({ atClauseStart, hasVerb }) => atClauseStart && !hasVerb)
  if (bare.length === 0) return []
  for (const isCompass of [true, false]) {
    const family = bare.filter((candidate) => candidate.isCompass === isCompass)
    const told = sidesOf([...heads.filter((head) => head.isCompass === isCompass), ...family])
    if (told.size >= 3 && family.length <= told.size) return family
  }
  return []
}

const START = /^(?:从|由|自|以)[^,;。]{1,20}?(?:起|为起点|为基点|起点)[,;。]/u
/** 自窑起,正西至塘角,再正北…: directions of travel, told like sides. */
const tellsWalk = (folded: string, candidates: readonly SideCandidate[]): boolean =>
  START.test(folded) &&
  new Set(candidates.filter(({ atClauseStart, hasVerb }) => atClauseStart && hasVerb).flatMap(({ sides }) => sides))
    .size < 3 &&
  /[再又折转拐]正?[东南西北]|[向往][东南西北]/u.test(folded)

/**
 * Where the sides of a four-bounds text begin, in order; empty for a walk. A compass word at the head of a clause with
 * a verb is sure; one in the middle (punctuation lost) or without a verb counts only in the company of others.
 */
export const findSideHeads = (folded: string, { isStrip }: { isStrip: boolean }): SideHead[] => {
  const candidates = candidatesIn(folded)
  if (tellsWalk(folded, candidates)) return []
  const sure = candidates.filter(({ isCompass, atClauseStart, hasVerb }) => isCompass && atClauseStart && hasVerb)
  const told = sidesOf(sure)
  const middle = candidates.filter(
    (candidate) =>
      isSureMidText(folded, candidate) &&
      (sure.length > 0 ||
        folded.charAt(candidate.start - 1) === '的' ||
        candidates.length >= 3 ||
        LAND_TOPIC.test(folded.slice(0, candidate.start))) &&
      !candidate.sides.some((side) => told.has(side)),
  )
  const compass = [...sure, ...middle]
  const heads = [...compass, ...localHeads(folded, candidates, compass, isStrip)]
  const all = [...heads, ...bareHeads(candidates, heads)].sort((a, b) => a.start - b.start)
  return all.length > 0 && all.some((head) => head.hasVerb && !head.isSpaced) && all.length >= 2
    ? all
    : (splitTerseSides(folded) ?? all)
}
