import { TerraDrawExtend } from 'terra-draw'

import { nearPointer } from './near-pointer.ts'

import type { TerraDrawAdapterStyling, TerraDrawMouseEvent } from 'terra-draw'
import type { Position } from 'geojson'
import type { FabricLine } from '../../../geodata/fabric/model.ts'
import type { Chosen } from '../../state/outlines/chosen-line.ts'
import type { Midpoint } from './handles.ts'

/** Who keeps and shows the lines, and what a pointer does to them. */
export type LineKeeper = {
  readonly chosenLine: FabricLine | null
  /** The vertices of the chosen line that have handles, and the points between them. */
  readonly handles: readonly number[]
  readonly midpoints: readonly Midpoint[]
  /** Chooses the line at a position, the vertex of it if one is named, or nothing. */
  choose: (chosen: Chosen | null) => void
  chooseAt: (position: Position) => void
  isOverLine: (position: Position) => boolean
  dragStart: (lineId: string, vertex: number) => void
  drag: (lineId: string, vertex: number, position: Position) => void
  dragEnd: () => void
  /** True when the vertex is there now. */
  insert: (lineId: string, afterVertex: number, position: Position) => boolean
  remove: (lineId: string, vertex: number) => void
}

/** Chooses lines of the fabric and moves, adds and removes the vertices of the chosen one. The lines are not its own. */
export class FabricMode extends TerraDrawExtend.TerraDrawBaseDrawMode<TerraDrawExtend.CustomStyling> {
  private readonly keeper: LineKeeper
  private dragged: { readonly lineId: string; readonly vertex: number } | null = null

  constructor(keeper: LineKeeper) {
    super()
    this.mode = 'fabric'
    this.keeper = keeper
  }

  start(): void {
    this.setStarted()
    this.setDoubleClickToZoom(false)
  }

  stop(): void {
    this.setDoubleClickToZoom(true)
    this.setCursor('unset')
    this.setStopped()
  }

  cleanUp(): void {
    this.dragged = null
  }

  private handleAt(event: TerraDrawMouseEvent): number | undefined {
    const isNear = nearPointer(event, this.project, this.unproject)
    return this.keeper.handles.find((vertex) => isNear(this.keeper.chosenLine!.coordinates[vertex]!))
  }

  private midpointAt(event: TerraDrawMouseEvent): Midpoint | undefined {
    const isNear = nearPointer(event, this.project, this.unproject)
    return this.keeper.midpoints.find(({ position }) => isNear(position))
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    if (this.handleAt(event) !== undefined || this.midpointAt(event)) return this.setCursor('move')
    this.setCursor(this.keeper.isOverLine([event.lng, event.lat]) ? 'pointer' : 'unset')
  }

  override onClick(event: TerraDrawMouseEvent): void {
    const line = this.keeper.chosenLine
    const handle = this.handleAt(event)
    if (line && handle !== undefined) {
      if (event.button === 'right' || event.isContextMenu) return this.keeper.remove(line.id, handle)
      return this.keeper.choose({ lineId: line.id, vertex: handle })
    }
    const between = line && this.midpointAt(event)
    if (between) this.keeper.insert(line.id, between.after, between.position)
    else this.keeper.chooseAt([event.lng, event.lat])
  }

  override onDragStart(event: TerraDrawMouseEvent, setMapDraggability: (enabled: boolean) => void): void {
    const line = this.keeper.chosenLine
    if (line === null) return
    const handle = this.handleAt(event)
    const between = handle === undefined ? this.midpointAt(event) : undefined
    if (handle === undefined && !between) return
    setMapDraggability(false)
    if (between && !this.keeper.insert(line.id, between.after, between.position)) return
    const vertex = handle ?? between!.after + 1
    this.dragged = { lineId: line.id, vertex }
    this.keeper.dragStart(line.id, vertex)
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    if (this.dragged !== null) this.keeper.drag(this.dragged.lineId, this.dragged.vertex, [event.lng, event.lat])
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
