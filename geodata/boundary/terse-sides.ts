import { landmarkKind } from './landmark-kind.ts'
import { COMPASS_WORDS, LOCAL_SIDE_WORDS } from './vocabulary.ts'

import type { Side } from './model.ts'
import type { SideHead } from './side-candidates.ts'

/** Sets of sides that are told together, each in one character. */
const SIDE_SETS = ['东南西北', '上下左右', '出入上下', '前后左右', '上下内外', '内外左右'] as const
const SIDE_OF: ReadonlyMap<string, Side | null> = new Map<string, Side | null>([...LOCAL_SIDE_WORDS, ...COMPASS_WORDS])
/** Longer runs without a stop are sentences, and trying all their cuts would take too long. */
const LONGEST_RUN = 60
const MOST_CUTS = 256

const plausibility = (landmark: string): number => {
  if (landmark.length === 0) return -10
  const { kind, isNamed } = landmarkKind(landmark)
  return (kind === 'place' ? 0 : isNamed ? 1 : 2) - (landmark.length > 8 ? 2 : 0)
}

const cutsOf = (run: string, set: string): number[][] => {
  let cuts: number[][] = [[0]]
  const others = [...set].filter((character) => character !== run.charAt(0))
  for (const character of others) {
    const places: number[] = []
    for (let at = 1; at < run.length; at++) if (run.charAt(at) === character) places.push(at)
    cuts = cuts.flatMap((cut) => places.map((place) => [...cut, place])).slice(0, MOST_CUTS)
  }
  return cuts.map((cut) => cut.sort((a, b) => a - b))
}

const scoreOf = (run: string, cut: readonly number[]) =>
  cut.reduce((score, start, index) => score + plausibility(run.slice(start + 1, cut[index + 1] ?? run.length)), 0)

/**
 * The sides of a text that names them in one breath, without verbs or stops (东路西沟南坟北自己). Null when the text is
 * no such run.
 */
export const splitTerseSides = (folded: string): SideHead[] | null => {
  const run = folded.trimEnd().replace(/[。;,]$/u, '')
  if (run.length > LONGEST_RUN || /[,;。:、]/u.test(run)) return null
  for (const set of SIDE_SETS) {
    if (!set.includes(run.charAt(0)) || ![...set].every((character) => run.includes(character))) continue
    const [best] = cutsOf(run, set)
      .map((cut) => ({ cut, score: scoreOf(run, cut) }))
      .sort((a, b) => b.score - a.score)
    if (!best || best.score < 4) continue
    return best.cut.map((start) => ({
      start,
      end: start + 1,
      sides: [SIDE_OF.get(run.charAt(start)) ?? null],
      starts: [start],
    }))
  }
  return null
}
