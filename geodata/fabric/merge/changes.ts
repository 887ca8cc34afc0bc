import { knotOf } from '../find.ts'

import type { Fabric, FabricLine, FabricShape } from '../model.ts'

type Named = { readonly id: string }
export const byId = <T extends Named>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]))
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export const lineIdsOf = ({ parts, courses }: FabricShape): string[] => [
  ...new Set([...parts.flat(2), ...courses.flat()].map(({ lineId }) => lineId)),
]

/** What a person made of the base: ids of lines and shapes that are others now, came or went. */
export type Changes = {
  readonly lines: ReadonlyMap<string, FabricLine>
  readonly shapes: ReadonlyMap<string, FabricShape>
  readonly changedLines: ReadonlySet<string>
  readonly changedShapes: ReadonlySet<string>
  /** Lines whose ends lie elsewhere, and those that came or went. */
  readonly movedEnds: ReadonlySet<string>
}

export const endsOf = (line: FabricLine | undefined): string[] =>
  line ? [knotOf(line.coordinates[0]!), knotOf(line.coordinates.at(-1)!)] : []

function changedIds<T extends Named>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Set<string> {
  const ids = new Set([...before.keys(), ...after.keys()])
  return new Set([...ids].filter((id) => before.get(id) !== after.get(id) && !isSame(before.get(id), after.get(id))))
}

export function changesSince(base: Fabric, now: Fabric): Changes {
  const [before, lines] = [byId(base.lines), byId(now.lines)]
  const shapes = byId(now.shapes)
  const changedLines = changedIds(before, lines)
  return {
    lines,
    shapes,
    changedLines,
    changedShapes: changedIds(byId(base.shapes), shapes),
    movedEnds: new Set([...changedLines].filter((id) => !isSame(endsOf(before.get(id)), endsOf(lines.get(id))))),
  }
}

/** Who changed something: `same` where both made the same of it. */
export type ChangedBy = 'nobody' | 'mine' | 'theirs' | 'both' | 'same'

function changedBy<T extends Named>(
  id: string,
  [own, mine]: readonly [ReadonlySet<string>, ReadonlyMap<string, T>],
  [other, theirs]: readonly [ReadonlySet<string>, ReadonlyMap<string, T>],
): ChangedBy {
  if (own.has(id) && other.has(id)) return isSame(mine.get(id), theirs.get(id)) ? 'same' : 'both'
  return own.has(id) ? 'mine' : other.has(id) ? 'theirs' : 'nobody'
}

export const lineChangedBy = (id: string, mine: Changes, theirs: Changes): ChangedBy =>
  changedBy(id, [mine.changedLines, mine.lines], [theirs.changedLines, theirs.lines])
export const shapeChangedBy = (id: string, mine: Changes, theirs: Changes): ChangedBy =>
  changedBy(id, [mine.changedShapes, mine.shapes], [theirs.changedShapes, theirs.shapes])
