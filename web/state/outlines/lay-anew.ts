import { newLineIds, newShapeId } from '../../../geodata/fabric/find.ts'

import { lineIdsOf } from './neighbours.ts'

import type { Chain, Fabric, FabricLine, FabricShape } from '../../../geodata/fabric/model.ts'

/** My changes over what somebody else has stored meanwhile. */
export type LaidAnew = {
  readonly fabric: Fabric
  /** True where both changed the same lines or areas: mine stand, theirs are in the version before. */
  readonly bothChanged: boolean
}

type Named = { readonly id: string }

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const byId = <T extends Named>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]))

/** What each side has of every item: the one who changed it decides; where both did, mine. */
function merged<T extends Named>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): { items: T[]; bothChanged: boolean } {
  const [before, own, other] = [byId(base), byId(mine), byId(theirs)]
  const items: T[] = []
  let bothChanged = false
  for (const id of new Set([...other.keys(), ...own.keys()])) {
    const isMine = !isSame(before.get(id), own.get(id))
    const isTheirs = !isSame(before.get(id), other.get(id))
    bothChanged ||= isMine && isTheirs && !isSame(own.get(id), other.get(id))
    const item = isMine ? own.get(id) : other.get(id)
    if (item) items.push(item)
  }
  return { items, bothChanged }
}

const renamedChain = (chain: Chain, names: ReadonlyMap<string, string>): Chain =>
  chain.map((use) => ({ ...use, lineId: names.get(use.lineId) ?? use.lineId }))

/** What I made anew gets numbers that nobody else has used meanwhile. */
function renumbered(base: Fabric, mine: Fabric, theirs: Fabric): Fabric {
  const known = new Set(base.lines.map(({ id }) => id))
  const taken = new Set(theirs.lines.map(({ id }) => id))
  const clashing = mine.lines.filter(({ id }) => !known.has(id) && taken.has(id))
  const fresh = newLineIds({ ...mine, lines: [...mine.lines, ...theirs.lines] }, clashing.length)
  const names = new Map(clashing.map(({ id }, index) => [id, fresh[index]!]))
  const knownShapes = new Set(base.shapes.map(({ id }) => id))
  const shapes: FabricShape[] = []
  for (const shape of mine.shapes) {
    const isClashing = !knownShapes.has(shape.id) && theirs.shapes.some(({ id }) => id === shape.id)
    const id = isClashing ? newShapeId({ ...mine, shapes: [...mine.shapes, ...theirs.shapes, ...shapes] }) : shape.id
    shapes.push({
      ...shape,
      id,
      parts: shape.parts.map((part) => part.map((ring) => renamedChain(ring, names))),
      courses: shape.courses.map((course) => renamedChain(course, names)),
    })
  }
  const lines = mine.lines.map((line): FabricLine => ({ ...line, id: names.get(line.id) ?? line.id }))
  return { lines, shapes }
}

/** Chains must still run end to end over the lines that came of it. */
function isWhole({ lines, shapes }: Fabric): boolean {
  const known = byId(lines)
  const endsOf = ({ lineId, reversed }: Chain[number]) => {
    const ends = [known.get(lineId)!.coordinates[0], known.get(lineId)!.coordinates.at(-1)]
    return reversed ? ends.reverse() : ends
  }
  const runsOn = (chain: Chain) =>
    chain.every((use, index) => index === 0 || isSame(endsOf(chain[index - 1]!)[1], endsOf(use)[0]))
  return shapes.every(
    (shape) =>
      lineIdsOf(shape).every((lineId) => known.has(lineId)) && [...shape.parts.flat(), ...shape.courses].every(runsOn),
  )
}

/** Lays what I changed since `base` on what stands now; where the two do not fit together, mine stands whole. */
export function layAnew(base: Fabric, mine: Fabric, theirs: Fabric): LaidAnew {
  const own = renumbered(base, mine, theirs)
  const lines = merged(base.lines, own.lines, theirs.lines)
  const shapes = merged(base.shapes, own.shapes, theirs.shapes)
  const used = new Set(shapes.items.flatMap(lineIdsOf))
  const isMineUnused = lines.items.some(
    (line) => !used.has(line.id) && own.lines.includes(line) && !base.lines.some((known) => isSame(known, line)),
  )
  const fabric = { lines: lines.items.filter(({ id }) => used.has(id)), shapes: shapes.items }
  if (isMineUnused || !isWhole(fabric)) return { fabric: own, bothChanged: true }
  return { fabric, bothChanged: lines.bothChanged || shapes.bothChanged }
}
