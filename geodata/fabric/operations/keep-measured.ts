import { isClosed, isSamePosition, linesById, newLineIds } from '../find.ts'
import { replaceUses, type Replacements } from '../replace-uses.ts'

import type { Fabric, FabricLine, LineUse } from '../model.ts'

/** How many vertices two lines have in common from their starts, and from their ends. */
function commonVertices(one: FabricLine, other: FabricLine): { readonly first: number; readonly last: number } {
  const [known, now] = [one.coordinates, other.coordinates]
  const most = Math.min(known.length, now.length)
  let first = 0
  while (first < most && isSamePosition(known[first]!, now[first]!)) first++
  let last = 0
  while (last < most - first && isSamePosition(known.at(-1 - last)!, now.at(-1 - last)!)) last++
  return { first, last }
}

/**
 * Of measured lines that are drawn otherwise now, the stretches whose points all stay where they were measured keep being measured: the
 * line is cut at their ends. The changed piece keeps the number.
 */
export function keepMeasured(before: Fabric, after: Fabric): Fabric {
  const known = linesById(before)
  const measured = new Map(
    after.lines.flatMap((line) => {
      const was = known.get(line.id)
      const isLost = was?.method === 'measured' && line.method === 'drawn-by-hand' && !isClosed(line)
      return was && isLost ? [[line.id, was] as const] : []
    }),
  )
  if (measured.size === 0) return after
  const ids = newLineIds({ ...after, lines: [...after.lines, ...before.lines] }, 2 * measured.size)
  const replacements = new Map<string, readonly LineUse[]>()
  const lines = after.lines.flatMap((line) => {
    const was = measured.get(line.id)
    const pieces = was ? piecesOf(line, was, ids) : [line]
    if (pieces.length > 1)
      replacements.set(
        line.id,
        pieces.map(({ id }) => ({ lineId: id, reversed: false })),
      )
    return pieces
  })
  return { lines, shapes: replaceUses(after.shapes, replacements satisfies Replacements) }
}

function piecesOf(line: FabricLine, was: FabricLine, ids: string[]): FabricLine[] {
  const { first, last } = commonVertices(was, line)
  const { coordinates } = line
  const from = first >= 2 ? first - 1 : 0
  const to = last >= 2 ? coordinates.length - last : coordinates.length - 1
  // Drawn by hand it is no longer as good as it was measured.
  const changed: FabricLine = { ...line, accuracyMetres: null }
  if (from >= to) return [changed]
  const kept = (start: number, end: number): FabricLine[] =>
    end > start ? [{ ...was, id: ids.shift()!, coordinates: coordinates.slice(start, end + 1) }] : []
  return [
    ...kept(0, from),
    { ...changed, coordinates: coordinates.slice(from, to + 1) },
    ...kept(to, coordinates.length - 1),
  ]
}
