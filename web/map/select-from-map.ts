import type { SelectionState } from '../state/selection.svelte.ts'
import type { SegmentLine } from './outline-lines.ts'

/** Under a click; empty ground has an empty list and nulls. */
export type PickedOnMap = {
  /** Keys of segments and ids of shapes, the nearest drawing last to first. */
  readonly keys: readonly string[]
  /** The description of the strip that it meets. */
  readonly stripOf: string | null
  readonly placeId: string | null
}

/** Selects what was clicked. A second click on the same place goes to the next of the lines that coincide there; empty ground selects nothing. */
export function selectFromMap(
  selection: SelectionState,
  lines: readonly SegmentLine[],
  shapeIds: readonly string[],
  { keys, stripOf, placeId }: PickedOnMap,
): void {
  const isSelected = (key: string): boolean =>
    key === selection.shapeId || lines.some(({ id, clause }) => id === key && selection.has(clause))
  const next = keys[(keys.findIndex(isSelected) + 1) % keys.length]
  const line = lines.find(({ id }) => id === next)
  const shapeId = shapeIds.find((id) => id === next)
  if (line) selection.select(line.clause, 'map')
  else if (shapeId !== undefined) selection.selectShape(shapeId, 'map')
  else if (stripOf !== null) selection.selectDescription(stripOf, 'map')
  else if (placeId !== null) selection.selectPlace(placeId, 'map')
  else selection.clear()
}
