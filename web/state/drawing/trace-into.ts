import type { Position } from 'geojson'
import type { Tracing } from '../tracing.svelte.ts'
import type { DrawingState } from './drawing.svelte.ts'

/**
 * Goes on with the drawing along the terrain, to where a person clicked. True when it does: then the click itself adds no vertex.
 * Where the pointer was drawn to a place (`isSnapped`) the line goes on to it.
 */
export function traceInto(drawing: DrawingState, tracing: Tracing, to: Position, isSnapped: boolean): boolean {
  const from = drawing.drawn.vertices.at(-1)
  if (tracing.kind === null || from === undefined || drawing.drawn.shape === 'point') return false
  void extendAlong(drawing, tracing, from, to, isSnapped)
  return true
}

/** The traced line with its ends; false where the terrain leads no way. */
export async function extendAlong(
  drawing: DrawingState,
  tracing: Tracing,
  from: Position,
  to: Position,
  isSnapped: boolean,
): Promise<boolean> {
  const before = drawing.drawn.vertices
  const line = await tracing.between(from, to, tracing.shown)
  // Somebody who drew on meanwhile goes on from there.
  if (line === null || drawing.drawn.vertices !== before) return false
  drawing.extend(isSnapped ? [...line, to] : line)
  return true
}
