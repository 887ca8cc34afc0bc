import { landmarkKind } from './landmark-kind.ts'
import {
  endsLinear,
  hasOpenName,
  isPause,
  isSelector,
  LOOKAHEAD,
  nameBefore,
  SELECTED,
  type Surroundings,
} from './surroundings.ts'

import type { Side } from './model.ts'
import type { TokenKind } from './token.ts'

const REVERSED_LINK = /^[东南西北]/u

/** 小路上山顶, 沟下大河: what a path goes up or down to. */
const LANDING: Readonly<Record<string, RegExp>> = {
  上: /^(?:山(?:$|[,;。至到])|山顶|岭顶|坡顶|岗顶|山脊|大岭|大岗|坳|垭|尖|寨)/u,
  下: /^(?:大路|大河|河边|公路|田边|田坎|山脚|大塘|大沟)/u,
  落: /^(?:大路|大河|河边|公路|田|坑|沟|冲|塘|山脚)/u,
}

const GOES_UP_OR_DOWN = /^(?:上|下|落)/u

/** 回, 上, 下 and 落 are verbs only right after a way or a turn: 顺大路回, 向东上. */
export const looseVerbAt = (
  around: Surroundings,
  previousKind: string,
  isFollowing: boolean,
  isSideless: boolean,
): { word: string; side: 'up' | 'down' | null } | null => {
  const character = around.folded.charAt(around.at)
  const next = around.folded.charAt(around.at + 1)
  if (isPause(next)) return null
  const name = nameBefore(around)
  if (character === '回') {
    if (
      name === ''
        ? previousKind === 'heading' || previousKind === 'climb'
        : (isFollowing && endsLinear(name)) || (previousKind === 'pass' && landmarkKind(name).term !== '')
    )
      return { word: '回', side: null }
    return null
  }
  if (!GOES_UP_OR_DOWN.test(character)) return null
  const isAfterTurn =
    name === '' && (['heading', 'link', 'straight'].includes(previousKind) || (isSideless && previousKind === 'gap'))
  const isAlong =
    name.length >= 2 && endsLinear(name) && LANDING[character]?.test(around.folded.slice(around.at + 1, around.at + 4))
  if (isAlong) return { word: character, side: character === '上' ? 'up' : 'down' }
  if (!isAfterTurn || (previousKind === 'link' && REVERSED_LINK.test(next))) return null
  return { word: character, side: character === '上' ? 'up' : 'down' }
}

/** What goes on from a start or along a way without a stop before it: 由水碓依小路, 由榕树落泥塘, 沿水库边回水闸. */
const INNER_VERBS: Readonly<Record<string, { readonly kind: TokenKind; readonly side: Side | null }>> = {
  依: { kind: 'along', side: null },
  循: { kind: 'along', side: null },
  绕: { kind: 'along', side: null },
  过: { kind: 'pass', side: null },
  落: { kind: 'reach', side: 'down' },
  回: { kind: 'reach', side: null },
  归: { kind: 'reach', side: null },
}
const UP_TO_VERB =
  /^[^,;。:、()\s]{1,12}?(?=$|[,;。:、()\s]|直[上下落至到抵]|[上下][至到]|[至到抵止]|[往向朝转][东南西北])/u
const OF_SOMEBODY = new Set(['holder', 'settlement', 'place'])

/** Between two landmarks, where the sentence needs a verb and has no other. A noun that the verb begins (落水洞) stays whole. */
export const innerVerbAt = (
  around: Surroundings,
  previousKind: string,
): { kind: TokenKind; side: Side | null } | null => {
  const verb = INNER_VERBS[around.folded.charAt(around.at)]
  if (!verb || (previousKind !== 'from' && previousKind !== 'along')) return null
  const name = nameBefore(around)
  const rest = around.folded.slice(around.at + 1, around.at + 1 + LOOKAHEAD)
  if (name.length < 2 || /^(?:水|石|阳|脚|口|头|龙|湾)/u.test(rest)) return null
  const goal = UP_TO_VERB.exec(rest)?.[0] ?? ''
  const [before, beyond] = [landmarkKind(name), landmarkKind(goal)]
  const isBetweenLandmarks = before.term !== '' && beyond.term !== '' && !OF_SOMEBODY.has(beyond.kind)
  return isBetweenLandmarks ? verb : null
}

/** 甲村南,乙路以东: beside a side chosen with 以 the bare compass word chooses one too. */
const endsBesideSelector = ({ folded, at }: Surroundings): boolean =>
  '东南西北'.includes(folded.charAt(at)) &&
  isPause(folded.charAt(at + 1)) &&
  /以[东南西北](?:[,;。、]|$)/u.test(folded.slice(Math.max(0, at - 60), at + 60))

/** 以东, 以上 behind a name: the side of it that is meant. Null where 以 says something else. */
export const selectorAt = (around: Surroundings, isSideless: boolean): string | null => {
  if (isSideless && hasOpenName(around) && endsBesideSelector(around)) return around.folded.charAt(around.at)
  if (around.folded.charAt(around.at) !== '以' || !(hasOpenName(around) || /[”’]/u.test(around.previous))) return null
  const rest = around.folded.slice(around.at + 1, around.at + 1 + LOOKAHEAD)
  if (!isSelector(rest) || (/^[内外里]/u.test(rest) && /范围$/u.test(nameBefore(around)))) return null
  return `以${SELECTED.exec(rest)?.[0] ?? ''}`
}
