import { TerraDrawExtend } from 'terra-draw'

import { courseOf } from './drawn-marks.ts'
import { midpoints } from './handles.ts'
import { nearPointer } from './near-pointer.ts'

import type { TerraDrawAdapterStyling, TerraDrawMouseEvent } from 'terra-draw'
import type { Position } from 'geojson'
import type { DrawnShape } from '../../state/drawing/shape.ts'

/** Who keeps and shows the vertices, and what a pointer does to them. */
export type VertexKeeper = {
  readonly drawn: DrawnShape
  readonly isFinished: boolean
  /** Where a pointer counts as being. */
  snapped: (position: Position) => Position
  /** The pointer has moved over the map. */
  point: (position: Position) => void
  add: (position: Position) => void
  insert: (index: number, position: Position) => void
  /** Of the vertex with this index, which is put in first where a position is given. */
  dragStart: (index: number, put: Position | null) => void
  drag: (index: number, position: Position) => void
  dragEnd: () => void
  remove: (index: number) => void
  choose: (index: number | null) => void
  finish: () => void
}

/**
 * One mode for drawing and reshaping. The vertices are not the mode's own: typed figures, keys and steps back change
 * them as well, and the map shows what stands.
 */
export class VertexMode extends TerraDrawExtend.TerraDrawBaseDrawMode<TerraDrawExtend.CustomStyling> {
  private readonly keeper: VertexKeeper
  private dragged: number | null = null

  constructor(keeper: VertexKeeper) {
    super()
    this.mode = 'vertices'
    this.keeper = keeper
  }

  start(): void {
    this.setStarted()
    this.setDoubleClickToZoom(false)
    this.setCursor('crosshair')
  }

  stop(): void {
    this.setDoubleClickToZoom(true)
    this.setCursor('unset')
    this.setStopped()
  }

  cleanUp(): void {
    this.dragged = null
  }

  private vertexAt(event: TerraDrawMouseEvent): number {
    return this.keeper.drawn.vertices.findLastIndex(nearPointer(event, this.project, this.unproject))
  }

  /** With the index that a vertex put there would have. */
  private midpointAt(event: TerraDrawMouseEvent): [Position, number] | undefined {
    const isNear = nearPointer(event, this.project, this.unproject)
    const found = midpoints(courseOf(this.keeper.drawn)).find(({ position }) => isNear(position))
    return found && [found.position, found.after + 1]
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    this.keeper.point(this.keeper.snapped([event.lng, event.lat]))
    const isOnVertex = this.vertexAt(event) >= 0 || this.midpointAt(event) !== undefined
    this.setCursor(isOnVertex ? 'move' : this.keeper.isFinished ? 'unset' : 'crosshair')
  }

  override onClick(event: TerraDrawMouseEvent): void {
    const { drawn, isFinished } = this.keeper
    const at = this.vertexAt(event)
    if (event.button === 'right' || event.isContextMenu) return this.keeper.remove(at)
    const last = drawn.vertices.length - 1
    if (!isFinished && drawn.shape !== 'point' && (at === last || (drawn.shape === 'area' && at === 0)) && at >= 0)
      return this.keeper.finish()
    if (at >= 0) return this.keeper.choose(at)
    const between = isFinished ? this.midpointAt(event) : undefined
    if (between) return this.keeper.insert(between[1], between[0])
    if (isFinished) return this.keeper.choose(null)
    this.keeper.add(this.keeper.snapped([event.lng, event.lat]))
    if (drawn.shape === 'point') this.keeper.finish()
  }

  override onDragStart(event: TerraDrawMouseEvent, setMapDraggability: (enabled: boolean) => void): void {
    const at = this.vertexAt(event)
    const between = at >= 0 ? undefined : this.midpointAt(event)
    if (at < 0 && !between) return
    setMapDraggability(false)
    this.dragged = between ? between[1] : at
    this.keeper.dragStart(this.dragged, between ? between[0] : null)
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    if (this.dragged !== null) this.keeper.drag(this.dragged, this.keeper.snapped([event.lng, event.lat]))
  }

  override onDragEnd(_event: TerraDrawMouseEvent, setMapDraggability: (enabled: boolean) => void): void {
    if (this.dragged !== null) this.keeper.dragEnd()
    this.dragged = null
    setMapDraggability(true)
  }

  /** Terra-draw itself draws nothing here: it copies all that it holds at every change. */
  styleFeature(): TerraDrawAdapterStyling {
    return TerraDrawExtend.getDefaultStyling()
  }
}
