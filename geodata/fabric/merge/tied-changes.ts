import { byId, endsOf, lineIdsOf, type Changes } from './changes.ts'

import type { Fabric } from '../model.ts'

/** Sets of things that are to be chosen together. */
class Ties {
  readonly #leader = new Map<string, string>()

  leaderOf(key: string): string {
    const leader = this.#leader.get(key) ?? key
    if (leader === key) return key
    const found = this.leaderOf(leader)
    this.#leader.set(key, found)
    return found
  }

  tie(one: string, other: string): void {
    const [first, second] = [this.leaderOf(one), this.leaderOf(other)]
    if (first !== second) this.#leader.set(first, second)
  }
}

export const lineKey = (id: string): string => `line ${id}`
export const shapeKey = (id: string): string => `shape ${id}`

/** Lines whose ends somebody moved hang together at the knots that they left and at those that they came to. */
function tieAtKnots(ties: Ties, base: Fabric, { lines, movedEnds }: Changes): void {
  const before = byId(base.lines)
  for (const id of movedEnds)
    for (const knot of [...endsOf(before.get(id)), ...endsOf(lines.get(id))]) ties.tie(lineKey(id), `knot ${knot}`)
}

/** A shape that somebody gave other lines hangs together with those lines, and with its lines whose ends the other moved. */
function tieShapes(ties: Ties, base: Fabric, own: Changes, other: Changes): void {
  const before = byId(base.shapes)
  for (const id of own.changedShapes) {
    const shapes = [before.get(id), own.shapes.get(id)].flatMap((shape) => shape ?? [])
    for (const lineId of shapes.flatMap(lineIdsOf))
      if (own.changedLines.has(lineId) || other.movedEnds.has(lineId)) ties.tie(shapeKey(id), lineKey(lineId))
  }
}

/** Every changed line and shape with those that have to go the same way. */
export function tiedChanges(base: Fabric, mine: Changes, theirs: Changes): string[][] {
  const ties = new Ties()
  tieAtKnots(ties, base, mine)
  tieAtKnots(ties, base, theirs)
  tieShapes(ties, base, mine, theirs)
  tieShapes(ties, base, theirs, mine)
  const keys = new Set([
    ...[...mine.changedLines, ...theirs.changedLines].map(lineKey),
    ...[...mine.changedShapes, ...theirs.changedShapes].map(shapeKey),
  ])
  const sets = new Map<string, string[]>()
  for (const key of keys) {
    const leader = ties.leaderOf(key)
    sets.set(leader, [...(sets.get(leader) ?? []), key])
  }
  return [...sets.values()]
}
