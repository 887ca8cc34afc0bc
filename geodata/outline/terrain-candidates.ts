/** Which lines of the terrain several calls may mean whose ridges and gullies no place answers to: those that hang together. */
import { crossings, nearestOnLine } from '../crs/plane-geometry.ts'

import { REACH_METRES } from './link.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

type Line = readonly Metres[]

/** What a lost line must come to on one side: known points or lines, another lost line, or nothing that is known. */
export type Beside = { readonly known: readonly Line[] } | { readonly lostAt: number } | undefined

export type LostLine = { readonly lines: readonly Line[]; readonly before: Beside; readonly after: Beside }

const boxes = new WeakMap<Line, readonly [number, number, number, number]>()

function boxOf(line: Line): readonly [number, number, number, number] {
  const found = boxes.get(line)
  if (found) return found
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of line)
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)]
  const box = [west, south, east, north] as const
  boxes.set(line, box)
  return box
}

function boxesTouch(one: Line, other: Line): boolean {
  const [a, b] = [boxOf(one), boxOf(other)]
  return (
    a[0] - REACH_METRES <= b[2] &&
    b[0] - REACH_METRES <= a[2] &&
    a[1] - REACH_METRES <= b[3] &&
    b[1] - REACH_METRES <= a[3]
  )
}

const comesNear = (point: Metres, line: Line): boolean =>
  line.length === 1
    ? Math.hypot(point[0] - line[0]![0], point[1] - line[0]![1]) <= REACH_METRES
    : nearestOnLine(line, point).offsetMetres <= REACH_METRES

/** Two lines that cross, or one that ends beside the other; a single point stands for a named place. */
function linesMeet(one: Line, other: Line): boolean {
  if (!boxesTouch(one, other)) return false
  const ends = (line: Line) => [line[0]!, line.at(-1)!]
  if (ends(one).some((point) => comesNear(point, other)) || ends(other).some((point) => comesNear(point, one)))
    return true
  return one.length > 1 && other.length > 1 && crossings(one, other).length > 0
}

/** Lines that meet something on both sides, as long as those they meet do so too; the given ones where none does. */
export function hangingTogether(lost: ReadonlyMap<number, LostLine>): Map<number, readonly Line[]> {
  const left = new Map([...lost].map(([at, { lines }]) => [at, lines]))
  const known = new Map<Line, Map<Line, boolean>>()
  const meet = (one: Line, other: Line): boolean => {
    const ofOne = known.get(one) ?? new Map<Line, boolean>()
    known.set(one, ofOne)
    const answer = ofOne.get(other) ?? linesMeet(one, other)
    ofOne.set(other, answer)
    return answer
  }
  const comesTo = (line: Line, beside: Beside): boolean => {
    if (!beside) return true
    const others = 'known' in beside ? beside.known : (left.get(beside.lostAt) ?? [])
    return others.some((other) => other !== line && meet(line, other))
  }
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const [at, { before, after }] of lost) {
      const lines = left.get(at)!
      const kept = lines.filter((line) => comesTo(line, before) && comesTo(line, after))
      if (kept.length < lines.length) [isSettled] = [false, left.set(at, kept)]
    }
  }
  return left
}
