import { newLineIds, newShapeId } from '../find.ts'

import type { Chain, Fabric, FabricLine, FabricShape } from '../model.ts'

const renamedChain = (chain: Chain, names: ReadonlyMap<string, string>): Chain =>
  chain.map((use) => ({ ...use, lineId: names.get(use.lineId) ?? use.lineId }))

/** What I made anew since `base` gets numbers that nobody else has used meanwhile. */
export function renumbered(base: Fabric, mine: Fabric, theirs: Fabric): Fabric {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  const clashes = <T extends { readonly id: string }>(known: readonly T[], own: readonly T[], others: readonly T[]) => {
    const before = new Set(known.map(({ id }) => id))
    const taken = new Map(others.map((item) => [item.id, item]))
    return own.filter((item) => !before.has(item.id) && taken.has(item.id) && !isSame(taken.get(item.id), item))
  }
  const clashing = clashes(base.lines, mine.lines, theirs.lines)
  const fresh = newLineIds({ ...mine, lines: [...mine.lines, ...theirs.lines] }, clashing.length)
  const names = new Map(clashing.map(({ id }, index) => [id, fresh[index]!]))
  const clashingShapes = new Set(clashes(base.shapes, mine.shapes, theirs.shapes).map(({ id }) => id))
  const known = new Set(base.shapes.map(({ id }) => id))
  // What both took into hand is one shape, whatever numbers the two gave it.
  const alsoTheirs = (shape: FabricShape) =>
    known.has(shape.id) ? undefined : theirs.shapes.find(({ id, of }) => !known.has(id) && isSame(of, shape.of))?.id
  const shapes: FabricShape[] = []
  for (const shape of mine.shapes) {
    const id =
      alsoTheirs(shape) ??
      (clashingShapes.has(shape.id)
        ? newShapeId({ ...mine, shapes: [...mine.shapes, ...theirs.shapes, ...shapes] })
        : shape.id)
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
