import { lengthMetres, stretch, type LinePoint } from '../crs/plane-geometry.ts'
import { comparableName } from '../places/name-core.ts'

import { contradictionsOf } from './contradictions.ts'
import { findFootLine, type FootLine, type StripSurroundings } from './foot-line.ts'
import { layShares, type LaidShares } from './lay-shares.ts'
import { readShare } from './read-share.ts'

import type { AskedQuestion } from '../answers/model.ts'
import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { DocumentDescription } from '../documents/model.ts'
import type { Interval, Ruler, Share, StripFoot } from './model.ts'

export type Rulers = { readonly rulers: readonly Ruler[]; readonly questions: readonly AskedQuestion[] }

/** The point so far from the first; the last one where the line is shorter. */
function pointAt(points: readonly Metres[], metres: number): LinePoint {
  let before = 0
  for (let edge = 0; edge + 1 < points.length; edge++) {
    const [from, to] = [points[edge]!, points[edge + 1]!]
    const own = lengthMetres([from, to])
    if (before + own >= metres && own > 0) {
      const fraction = (metres - before) / own
      const point: Metres = [from[0] + (to[0] - from[0]) * fraction, from[1] + (to[1] - from[1]) * fraction]
      return { point, edge, fraction, chainageMetres: metres }
    }
    before += own
  }
  return { point: points.at(-1)!, edge: points.length - 2, fraction: 1, chainageMetres: before }
}

const isUntold = ({ widthMetres }: Pick<Interval, 'widthMetres'>): boolean => widthMetres === null

/** Every share of unknown width is sketched alike; what lies beyond the last one counts as one more. */
function sketched({ intervals, toldMetres }: LaidShares, line: FootLine | undefined, plane: PlaneSystem): Interval[] {
  const total = line ? lengthMetres(line.points) : 0
  if (!line?.isDirected || toldMetres > total) return intervals.map((interval) => ({ ...interval, sketch: null }))
  const countOf = ({ numbers }: Pick<Interval, 'numbers'>) => numbers.last - numbers.first + 1
  const untold = intervals.filter(isUntold).reduce((sum, interval) => sum + countOf(interval), 1)
  const each = (total - toldMetres) / untold
  let at = 0
  return intervals.map((interval) => {
    const begin = at
    at += interval.widthMetres ?? each * countOf(interval)
    const along = stretch(line.points, pointAt(line.points, begin), pointAt(line.points, at))
    return { ...interval, sketch: along.length > 1 ? along.map(plane.toGeographic) : null }
  })
}

const footOf = ({ placeId, points, isDirected }: FootLine, metres: number, plane: PlaneSystem): StripFoot => ({
  placeId,
  lengthMetres: metres,
  isDirected,
  coordinates: points.map(plane.toGeographic),
})

function rulerOf(
  shares: readonly Share[],
  descriptions: readonly DocumentDescription[],
  text: string,
  around: StripSurroundings,
) {
  const first = descriptions[shares[0]!.descriptionIndex]!
  const { line, questions } = findFootLine(shares, first.start, around)
  const footMetres = line && lengthMetres(line.points)
  const laid = layShares(shares, footMetres)
  const excessMetres = footMetres === undefined ? 0 : laid.toldMetres - footMetres
  const placed = shares.filter(({ numbers }) => numbers !== null)
  const ruler: Ruler = {
    landName: first.landName,
    origin: shares.find(({ origin }) => origin !== null)?.origin ?? null,
    shares,
    intervals: sketched(laid, line, around.plane),
    unplaced: shares
      .map(({ descriptionIndex }) => descriptionIndex)
      .filter((index) => !laid.intervals.some(({ descriptionIndexes }) => descriptionIndexes.includes(index))),
    contradictions: [
      ...contradictionsOf(shares),
      ...(excessMetres > 0
        ? [
            {
              code: 'longer-than-foot-line' as const,
              descriptionIndexes: placed.map(({ descriptionIndex }) => descriptionIndex),
              excessMetres,
            },
          ]
        : []),
    ],
    toldMetres: laid.toldMetres,
    footLine: line && footMetres !== undefined ? footOf(line, footMetres, around.plane) : null,
  }
  const calls = shares.map(({ descriptionIndex, foot }) => ({
    descriptionIndex,
    callIndex: foot?.callIndex ?? null,
    markIndex: foot?.markIndex ?? null,
  }))
  const quote = text.slice(first.start, Math.min(first.end, first.start + 40))
  return { ruler, questions: questions.map((question): AskedQuestion => ({ ...question, quote, calls })) }
}

/** Strips of one land that are counted from one start stand on one ruler. */
export function rulersOf(
  text: string,
  descriptions: readonly DocumentDescription[],
  around: StripSurroundings,
): Rulers {
  const groups = new Map<string, Share[]>()
  descriptions.forEach((description, index) => {
    const share = description.blank ? null : readShare(text, description, index)
    if (!share) return
    const key = [description.landName ?? '', share.origin ?? ''].map(comparableName).join('|')
    groups.set(key, [...(groups.get(key) ?? []), share])
  })
  const made = [...groups.values()].map((shares) => rulerOf(shares, descriptions, text, around))
  return { rulers: made.map(({ ruler }) => ruler), questions: made.flatMap(({ questions }) => questions) }
}
