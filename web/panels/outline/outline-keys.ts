import { deleteVertex, moveVertex } from '../../../geodata/fabric/operations/move-vertex.ts'

import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { OutlineEditing } from '../../state/outlines/outline-editing.svelte.ts'

const ARROWS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}
const SHIFT_FACTOR = 10
const WITH_KEYS_OF_THEIR_OWN = 'input:not([type="checkbox"], [type="radio"]), select, textarea'

/** The keys of outlines in hand; false for those that are not theirs. Keys typed into a field stay the field's. */
export function pressed(
  event: KeyboardEvent,
  editing: OutlineEditing,
  plane: PlaneSystem,
  nudgeMetres: number,
): boolean {
  const { key, ctrlKey, metaKey, shiftKey, target } = event
  const isInField = (target as HTMLElement).closest(WITH_KEYS_OF_THEIR_OWN) !== null
  if (key === 'Escape') return escape(editing)
  if (isInField) return false
  const letter = ctrlKey || metaKey ? key.toLowerCase() : ''
  if (letter === 'y' || (letter === 'z' && shiftKey)) editing.redo()
  else if (letter === 'z') editing.undo()
  else return onVertex(key, editing, plane, nudgeMetres * (shiftKey ? SHIFT_FACTOR : 1))
  return true
}

/** First the choice is let go, then the work is laid aside. */
function escape(editing: OutlineEditing): boolean {
  if (editing.chosen === null) editing.layAside()
  else editing.choose(null)
  return true
}

function onVertex(key: string, editing: OutlineEditing, plane: PlaneSystem, metres: number): boolean {
  const { chosen, chosenLine, fabric, drawnBy } = editing
  const vertex = chosen?.vertex ?? null
  const position = vertex === null ? undefined : chosenLine?.coordinates[vertex]
  if (chosenLine === null || vertex === null || position === undefined) return false
  const at = { lineId: chosenLine.id, vertex, drawnBy }
  const way = ARROWS[key]
  if (key === 'Delete' || key === 'Backspace') editing.apply('vertex-deleted', deleteVertex(fabric, at))
  else if (way) {
    const [east, north] = plane.toPlane(position)
    const to = plane.toGeographic([east + way[0] * metres, north + way[1] * metres])
    editing.apply('vertex-moved', moveVertex(fabric, { ...at, to }))
  } else return false
  return true
}
