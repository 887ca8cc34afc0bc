import { byId, changesSince, lineChangedBy, lineIdsOf, shapeChangedBy, type ChangedBy } from './changes.ts'
import { joinLines } from './join-lines.ts'

import type { Chain, Fabric, FabricLine, FabricShape } from '../model.ts'
import type { FabricMerge, MergeChoice } from './model.ts'

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Chains must run end to end over lines that are there. */
function isWhole({ lines, shapes }: Fabric): boolean {
  const known = byId(lines)
  const ends = ({ lineId, reversed }: Chain[number]) => {
    const { coordinates } = known.get(lineId)!
    const both = [coordinates[0], coordinates.at(-1)]
    return reversed ? both.reverse() : both
  }
  const isRunning = (chain: Chain, isRing: boolean) =>
    chain.every((use, index) => {
      const next = chain[index + 1] ?? (isRing ? chain[0] : undefined)
      return next === undefined || isSame(ends(use)[1], ends(next)[0])
    })
  return shapes.every(
    (shape) =>
      lineIdsOf(shape).every((id) => known.has(id)) &&
      shape.parts.flat().every((ring) => isRunning(ring, true)) &&
      shape.courses.every((course) => isRunning(course, false)),
  )
}

/** The merged fabric by what was chosen for each group; null while something is not chosen, or where lines would not meet. */
export function mergedFabric(merge: FabricMerge, choices: ReadonlyMap<number, MergeChoice> = new Map()): Fabric | null {
  const { base, mine, theirs, groups } = merge
  const [ours, others] = [changesSince(base, mine), changesSince(base, theirs)]
  if (groups.some(({ id, choices: open }) => !open.includes(choices.get(id)!))) return null
  const chosen = (id: string, kind: 'lineIds' | 'shapeIds'): MergeChoice | undefined => {
    const group = groups.find((one) => one[kind].includes(id))
    return group && choices.get(group.id)
  }
  const before = byId(base.lines)
  const lines: FabricLine[] = []
  for (const id of new Set([...others.lines.keys(), ...ours.lines.keys()])) {
    const who = lineChangedBy(id, ours, others)
    const choice = chosen(id, 'lineIds') ?? (who === 'mine' ? 'mine' : 'theirs')
    const [own, other] = [ours.lines.get(id), others.lines.get(id)]
    const line = choice === 'joined' ? joinedLine(who, before.get(id), own, other) : choice === 'mine' ? own : other
    if (line === null) return null
    if (line) lines.push(line)
  }
  const shapes: FabricShape[] = []
  for (const id of new Set([...others.shapes.keys(), ...ours.shapes.keys()])) {
    const who = shapeChangedBy(id, ours, others)
    const choice = chosen(id, 'shapeIds') ?? (who === 'mine' ? 'mine' : 'theirs')
    if (choice === 'joined' && who === 'both') return null
    const isMine = choice === 'mine' || (choice === 'joined' && who === 'mine')
    const shape = isMine ? ours.shapes.get(id) : others.shapes.get(id)
    if (shape) shapes.push(shape)
  }
  const used = new Set(shapes.flatMap(lineIdsOf))
  // A line that somebody changed and nobody chose against must not go unseen.
  const isLost = ({ id }: FabricLine) =>
    !used.has(id) &&
    chosen(id, 'lineIds') === undefined &&
    lineChangedBy(id, ours, others) !== 'nobody' &&
    (isUsedIn(mine, id) || isUsedIn(theirs, id))
  if (lines.some(isLost)) return null
  const fabric = { lines: lines.filter(({ id }) => used.has(id)), shapes }
  return isWhole(fabric) ? fabric : null
}

const isUsedIn = ({ shapes }: Fabric, lineId: string): boolean =>
  shapes.some((shape) => lineIdsOf(shape).includes(lineId))

/** Null where the two cannot be joined; undefined for a line that is gone. */
function joinedLine(
  who: ChangedBy,
  base: FabricLine | undefined,
  own: FabricLine | undefined,
  other: FabricLine | undefined,
): FabricLine | null | undefined {
  if (who !== 'both') return who === 'mine' ? own : other
  return base && own && other ? joinLines(base, own, other) : null
}
