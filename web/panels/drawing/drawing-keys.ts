import type { DrawingState } from '../../state/drawing/drawing.svelte.ts'

/** Keys of the drawing, where no field or button has them; Escape and steps back are the drawing's everywhere. */
export function pressDrawingKey(drawing: DrawingState, event: KeyboardEvent): void {
  const target = event.target as HTMLElement
  const isInField = target.closest('input:not([type="checkbox"], [type="radio"]), select, textarea') !== null
  const isOnControl = isInField || target.closest('button, summary, a, label, input') !== null
  if (!press(drawing, event, isInField, isOnControl)) return
  event.preventDefault()
  event.stopPropagation()
}

function press(
  drawing: DrawingState,
  { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  isInField: boolean,
  isOnControl: boolean,
): boolean {
  if (key === 'Escape') {
    drawing.cancel()
    return true
  }
  if (!drawing.isDrawing || isInField) return false
  const letter = ctrlKey || metaKey ? key.toLowerCase() : ''
  if (letter === 'y' || (letter === 'z' && shiftKey)) drawing.redo()
  else if (letter === 'z') drawing.undo()
  else if (key === 'Backspace') drawing.removeLast()
  else if (key === 'Delete' && drawing.chosen !== null) drawing.remove(drawing.chosen)
  else if (key === 'Enter' && !isOnControl) drawing.finish()
  else return false
  return true
}
