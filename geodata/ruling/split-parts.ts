import { signedAreaSquareMetres } from '../crs/plane-geometry.ts'

import { insidePieces } from './inside-pieces.ts'
import { sideOf, splitGround, type GroundRings, type GroundSplit, type NoGroundSplit } from './split-ground.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** How a line parts ground that lies in several parts: `untouched` numbers the parts that it does not enter. */
export type PartsSplit =
  (Extract<GroundSplit, { readonly type: 'parts' }> & { readonly untouched: readonly number[] }) | NoGroundSplit

/** What the line does in one part, in its own order along the line. */
type Met = { readonly split: GroundSplit; readonly pieces: readonly (readonly Metres[])[] }

/** The larger ring first: what is said of a line that meets no part is said of the largest. */
const sizeOf = ([outer]: GroundRings): number => (outer ? Math.abs(signedAreaSquareMetres(outer)) : 0)

const largestOf = (parts: readonly GroundRings[]): GroundRings =>
  parts.reduce((largest, part) => (sizeOf(part) > sizeOf(largest) ? part : largest), parts[0] ?? [])

/** Left in one part is left in every other only while the line runs through all of them the same way. */
function turnsBetween(met: readonly Met[], line: readonly Metres[]): boolean {
  const [start, end] = [line[0]!, line.at(-1)!]
  return met
    .flatMap(({ pieces }) => pieces)
    .some((piece) => {
      const [from, to] = [piece[0]!, piece.at(-1)!]
      return (to[0] - from[0]) * (end[0] - start[0]) + (to[1] - from[1]) * (end[1] - start[1]) <= 0
    })
}

/**
 * Splits ground in several parts, each with its holes, by one line. Every part that the line enters must be split by it, and by
 * one and the same side of the line; else nothing is split. Parts that it does not enter are on neither side: whose they are
 * only a person can say. Both sides and the untouched parts together are the ground.
 */
export function splitParts(parts: readonly GroundRings[], line: readonly Metres[]): PartsSplit {
  const met = parts.map((part): Met | null => {
    const pieces = part[0] && line.length > 1 ? insidePieces(line, part[0]) : []
    return pieces.length === 0 ? null : { split: splitGround(part, line), pieces }
  })
  const entered = met.filter((one) => one !== null)
  if (entered.length === 0) return noSplitOf(splitGround(largestOf(parts), line))
  const splits = entered.map(({ split }) => split)
  const fault = splits.find((split) => split.type !== 'parts')
  if (fault) return noSplitOf(fault)
  if (entered.length > 1 && turnsBetween(entered, line)) return { type: 'none', reason: 'line-turns-between-parts' }
  const whole = splits.flatMap((split) => (split.type === 'parts' ? [split] : []))
  const joined = (side: 'left' | 'right') =>
    sideOf(
      whole.flatMap((split) => split[side].rings),
      whole.flatMap((split) => split[side].holes),
    )
  return {
    type: 'parts',
    left: joined('left'),
    right: joined('right'),
    untouched: [...met.keys()].filter((index) => met[index] === null),
  }
}

/** Ground that the line enters nowhere is never split. */
const noSplitOf = (split: GroundSplit): NoGroundSplit =>
  split.type === 'parts' ? { type: 'none', reason: 'line-parts-nothing' } : split
