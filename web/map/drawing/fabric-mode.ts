import { TerraDrawExtend } from 'terra-draw'

import { isClosed } from '../../../geodata/fabric/find.ts'
import { DRAWING } from '../style.ts'

import { MarkedFeatures, type Marked } from './marked-features.ts'
import { middlePoint, pointAt } from './point-geometry.ts'
import { reachPixels } from './reach.ts'

import type { TerraDrawAdapterStyling, TerraDrawMouseEvent } from 'terra-draw'
import type { Position } from 'geojson'
import type { FabricLine } from '../../../geodata/fabric/model.ts'
import type { Chosen } from '../../state/outlines/outline-editing.svelte.ts'

const MODE = 'fabric'
/** Handles of so many vertices at most; of longer lines those in view, so whoever wants one comes nearer. */
const MOST_HANDLES = 300
const MOST_MIDPOINTS = 150

type Feature = Parameters<TerraDrawExtend.TerraDrawBaseDrawMode<TerraDrawExtend.CustomStyling>['styleFeature']>[0]

/** Who keeps the lines, and what a pointer does to them. */
export type LineKeeper = {
  readonly chosen: Chosen | null
  readonly chosenLine: FabricLine | null
  isInView: (position: Position) => boolean
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

type Handle = { readonly vertex: number; readonly position: Position }

/** Chooses lines of the fabric and moves, adds and removes the vertices of the chosen one. The lines are not its own. */
export class FabricMode extends TerraDrawExtend.TerraDrawBaseDrawMode<TerraDrawExtend.CustomStyling> {
  private readonly keeper: LineKeeper
  private readonly features = new MarkedFeatures(MODE)
  private dragged: Chosen | null = null

  constructor(keeper: LineKeeper) {
    super()
    this.mode = MODE
    this.keeper = keeper
  }

  start(): void {
    this.setStarted()
    this.setDoubleClickToZoom(false)
    this.show()
  }

  stop(): void {
    this.cleanUp()
    this.setDoubleClickToZoom(true)
    this.setCursor('unset')
    this.setStopped()
  }

  cleanUp(): void {
    this.features.clear(this.store)
  }

  /** Draws the handles of the chosen line as it stands now. */
  show(): void {
    if (this.state !== 'started') return
    const { chosen } = this.keeper
    this.features.show(this.store, [
      ...this.midpoints().map(({ vertex, geometry }): Marked => ({
        key: `between ${vertex}`,
        role: 'midpoint',
        geometry,
      })),
      ...this.handles().map(({ vertex, position }): Marked => ({
        key: `vertex ${vertex}`,
        role: vertex === chosen?.vertex ? 'chosen' : 'vertex',
        geometry: pointAt(position),
      })),
    ])
  }

  private handles(): Handle[] {
    const line = this.keeper.chosenLine
    if (line === null) return []
    const all = line.coordinates.map((position, vertex) => ({ vertex, position }))
    const own = isClosed(line) ? all.slice(0, -1) : all
    if (own.length <= MOST_HANDLES) return own
    return own.filter(({ position }) => this.keeper.isInView(position)).slice(0, MOST_HANDLES)
  }

  private midpoints() {
    const line = this.keeper.chosenLine
    if (line === null || line.coordinates.length > MOST_MIDPOINTS) return []
    return line.coordinates
      .slice(1)
      .map((position, vertex) => ({ vertex, geometry: middlePoint(line.coordinates[vertex]!, position) }))
  }

  private isAt({ containerX, containerY }: TerraDrawMouseEvent, [longitude = 0, latitude = 0]: Position): boolean {
    const { x, y } = this.project(longitude, latitude)
    return Math.hypot(x - containerX, y - containerY) <= reachPixels()
  }

  private handleAt(event: TerraDrawMouseEvent): Handle | undefined {
    return this.handles().find(({ position }) => this.isAt(event, position))
  }

  private midpointAt(event: TerraDrawMouseEvent) {
    return this.midpoints().find(({ geometry }) => this.isAt(event, geometry.coordinates))
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    if (this.handleAt(event) || this.midpointAt(event)) return this.setCursor('move')
    this.setCursor(this.keeper.isOverLine([event.lng, event.lat]) ? 'pointer' : 'unset')
  }

  override onClick(event: TerraDrawMouseEvent): void {
    const line = this.keeper.chosenLine
    const handle = this.handleAt(event)
    if (line && handle) {
      if (event.button === 'right' || event.isContextMenu) return this.keeper.remove(line.id, handle.vertex)
      return this.keeper.choose({ lineId: line.id, vertex: handle.vertex })
    }
    const between = line && this.midpointAt(event)
    if (between) this.keeper.insert(line.id, between.vertex, between.geometry.coordinates)
    else this.keeper.chooseAt([event.lng, event.lat])
  }

  override onDragStart(event: TerraDrawMouseEvent, setMapDraggability: (enabled: boolean) => void): void {
    const line = this.keeper.chosenLine
    if (line === null) return
    const handle = this.handleAt(event)
    const between = handle ? undefined : this.midpointAt(event)
    if (!handle && !between) return
    setMapDraggability(false)
    if (between && !this.keeper.insert(line.id, between.vertex, between.geometry.coordinates)) return
    const vertex = handle ? handle.vertex : between!.vertex + 1
    this.dragged = { lineId: line.id, vertex }
    this.keeper.dragStart(line.id, vertex)
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    if (this.dragged !== null) this.keeper.drag(this.dragged.lineId, this.dragged.vertex ?? 0, [event.lng, event.lat])
  }

  override onDragEnd(_event: TerraDrawMouseEvent, setMapDraggability: (enabled: boolean) => void): void {
    if (this.dragged !== null) this.keeper.dragEnd()
    this.dragged = null
    setMapDraggability(true)
  }

  styleFeature({ properties }: Feature): TerraDrawAdapterStyling {
    const role = properties['role']
    return {
      ...TerraDrawExtend.getDefaultStyling(),
      pointColor: role === 'chosen' ? DRAWING.colour : DRAWING.vertex,
      pointWidth: role === 'midpoint' ? 3.5 : 5.5,
      pointOpacity: role === 'midpoint' ? 0.7 : 1,
      pointOutlineColor: DRAWING.colour,
      pointOutlineWidth: role === 'midpoint' ? 1 : 2,
      zIndex: role === 'midpoint' ? 40 : 50,
    }
  }
}
