import { soundAlikeLocally } from './local-sounds.ts'
import { soundNearly, soundTheSame } from './mandarin-syllables.ts'
import { shareASoundPart } from './sound-parts.ts'

import type { NameReason, NameSuggestion } from '../model.ts'

/** What two characters count for, 1 for the same one. */
const WEIGHTS = {
  'same-sound': 0.9,
  'local-sound': 0.8,
  'near-sound': 0.6,
  'look-alike': 0.6,
} as const
type CharacterReason = keyof typeof WEIGHTS

/** Two names are proposed from here on. */
const LEAST_SCORE = 0.75
/** Longer names may differ in one character that neither sounds nor looks alike. */
const LONG_CHARACTERS = 5
const UNLIKE_WEIGHT = 0.2

/** Characters that tell things apart on purpose: the first and the second group, upper and lower. */
const TELLING_APART = [
  '一二三四五六七八九十百千',
  '东南西北中',
  '上下',
  '左右',
  '前后',
  '内外里',
  '大小',
  '新老旧',
  '头尾',
  '高低',
] as const

const toldApart = (first: string, second: string): boolean =>
  TELLING_APART.some((characters) => characters.includes(first) && characters.includes(second)) &&
  !soundAlikeLocally(first, second)

function reasonFor(first: string, second: string): CharacterReason | undefined {
  if (soundTheSame(first, second)) return 'same-sound'
  if (soundAlikeLocally(first, second)) return 'local-sound'
  if (shareASoundPart(first, second)) return 'look-alike'
  return soundNearly(first, second) ? 'near-sound' : undefined
}

type Comparison = { readonly score: number; readonly reasons: readonly NameReason[] }

/**
 * How alike two names are, character by character: names of one length that share at least half of their characters and
 * differ in sound or shape only. Null for names that are the same, or not alike enough to trouble a person.
 */
export function compareNames(first: string, second: string): Comparison | null {
  const [ours, theirs] = [[...first], [...second]]
  if (first === second || ours.length !== theirs.length) return null
  const differing = ours.flatMap((character, index) => (character === theirs[index] ? [] : [index]))
  if (differing.length * 2 > ours.length) return null
  let sum = ours.length - differing.length
  const reasons: NameReason[] = []
  for (const index of differing) {
    const pair = { first: ours[index]!, second: theirs[index]! }
    if (toldApart(pair.first, pair.second)) return null
    const code = reasonFor(pair.first, pair.second)
    if (code === undefined && (ours.length < LONG_CHARACTERS || differing.length > 1)) return null
    sum += code === undefined ? UNLIKE_WEIGHT : WEIGHTS[code]
    reasons.push({ code: code ?? 'alike-but-one', ...pair })
  }
  const score = sum / ours.length
  return score >= LEAST_SCORE ? { score, reasons } : null
}

/** Every pair of proper names that may be one, the likeliest first; the pair keeps the order of the list. */
export function suggestNames(properNames: readonly string[]): NameSuggestion[] {
  const suggestions = properNames.flatMap((first, index) =>
    properNames.slice(index + 1).flatMap((second) => {
      const comparison = compareNames(first, second)
      return comparison ? [{ first, second, ...comparison }] : []
    }),
  )
  return suggestions.sort((one, other) => other.score - one.score)
}
