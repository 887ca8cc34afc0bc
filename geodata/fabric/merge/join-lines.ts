import { isSamePosition } from '../find.ts'

import type { FabricLine } from '../model.ts'
import type { Position } from 'geojson'

const LONGEST_NAMES = 60
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Base vertices from `from` up to `to` became `into`. */
type Hunk = { readonly from: number; readonly to: number; readonly into: readonly Position[] }

/** The one stretch in which two courses differ: what lies between the beginning and the end that they share. */
function hunkOf(base: readonly Position[], changed: readonly Position[]): Hunk {
  const least = Math.min(base.length, changed.length)
  let from = 0
  while (from < least && isSamePosition(base[from]!, changed[from]!)) from++
  let end = 0
  while (end < least - from && isSamePosition(base.at(-1 - end)!, changed.at(-1 - end)!)) end++
  return { from, to: base.length - end, into: changed.slice(from, changed.length - end) }
}

/** Both changes laid into the base; null where they touch. */
function joinedCourse(
  base: readonly Position[],
  mine: readonly Position[],
  theirs: readonly Position[],
): readonly Position[] | null {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine
  if (isSame(base, mine)) return theirs
  const [first, second] = [hunkOf(base, mine), hunkOf(base, theirs)].sort((one, other) => one.from - other.from)
  // A vertex between them that neither changed keeps the two apart.
  if (first!.to >= second!.from) return null
  return [
    ...base.slice(0, first!.from),
    ...first!.into,
    ...base.slice(first!.to, second!.from),
    ...second!.into,
    ...base.slice(second!.to),
  ]
}

const bothNames = (one: string | null, other: string | null): string | null => {
  const names = [...new Set([one, other].flatMap((name) => name?.split('、') ?? []))].sort()
  return names.length === 0 ? null : names.join('、').slice(0, LONGEST_NAMES)
}

/** One line with what both changed of it; null where both changed the same. Whichever way round, the same comes of it. */
export function joinLines(base: FabricLine, mine: FabricLine, theirs: FabricLine): FabricLine | null {
  const coordinates = joinedCourse(base.coordinates, mine.coordinates, theirs.coordinates)
  if (coordinates === null) return null
  const fields = Object.keys({ ...base, ...mine, ...theirs }) as (keyof FabricLine)[]
  const joined: Record<string, unknown> = {}
  for (const field of fields) {
    const isMine = !isSame(base[field], mine[field])
    const isTheirs = !isSame(base[field], theirs[field])
    const isOpen = isMine && isTheirs && !isSame(mine[field], theirs[field])
    if (field === 'coordinates') joined[field] = coordinates
    else if (isOpen && field === 'drawnBy') joined[field] = bothNames(mine.drawnBy, theirs.drawnBy)
    else if (isOpen) return null
    else joined[field] = isMine ? mine[field] : theirs[field]
  }
  return joined as FabricLine
}
