import { TerraDrawExtend } from 'terra-draw'

import { DRAWING } from '../style.ts'

import type { TerraDrawAdapterStyling, TerraDrawMouseEvent } from 'terra-draw'
import type { Position } from 'geojson'
import type { DrawnShape } from '../../state/drawing/shape.ts'

const MODE = 'vertices'
const REACH_PIXELS = 14
/** With more vertices than this the points between them would hide the line. */
const MOST_VERTICES_WITH_MIDPOINTS = 150

type Role = 'shape' | 'leg' | 'vertex' | 'chosen' | 'midpoint' | 'pointer'
type Feature = Parameters<TerraDrawExtend.TerraDrawBaseDrawMode<TerraDrawExtend.CustomStyling>['styleFeature']>[0]

/** Who keeps the vertices, and what a pointer does to them. */
export type VertexKeeper = {
  readonly drawn: DrawnShape
  readonly isFinished: boolean
  readonly chosen: number | null
  /** Where a pointer counts as being. */
  snapped: (position: Position) => Position
  add: (position: Position) => void
  insert: (index: number, position: Position) => void
  remember: () => void
  drag: (index: number, position: Position) => void
  /** The drag has come to its end. */
  settle: () => void
  remove: (index: number) => void
  choose: (index: number | null) => void
  finish: () => void
}

const middle = ([x = 0, y = 0]: Position, [toX = 0, toY = 0]: Position): Position => [(x + toX) / 2, (y + toY) / 2]

/**
 * One mode for drawing and reshaping. The vertices are not the mode's own: typed figures, keys and steps back change
 * them as well, and the mode shows what stands.
 */
export class VertexMode extends TerraDrawExtend.TerraDrawBaseDrawMode<TerraDrawExtend.CustomStyling> {
  private readonly keeper: VertexKeeper
  private pointer: Position | null = null
  private dragged: number | null = null

  constructor(keeper: VertexKeeper) {
    super()
    this.mode = MODE
    this.keeper = keeper
  }

  start(): void {
    this.setStarted()
    this.setDoubleClickToZoom(false)
    this.setCursor('crosshair')
    this.show()
  }

  stop(): void {
    this.cleanUp()
    this.setDoubleClickToZoom(true)
    this.setCursor('unset')
    this.setStopped()
  }

  cleanUp(): void {
    this.store.delete(this.store.copyAll().flatMap(({ id }) => id ?? []))
  }

  /** Draws what stands now. */
  show(): void {
    if (this.state !== 'started') return
    this.cleanUp()
    const { drawn, chosen, isFinished } = this.keeper
    const { vertices, shape } = drawn
    this.showShape(drawn)
    if (vertices.length <= MOST_VERTICES_WITH_MIDPOINTS)
      for (const [position] of this.midpoints()) this.point(position, 'midpoint')
    vertices.forEach((vertex, index) => this.point(vertex, index === chosen ? 'chosen' : 'vertex'))
    this.legId = null
    if (!isFinished && shape !== 'point') this.showLeg()
  }

  private showShape({ shape, vertices, holes }: DrawnShape): void {
    const line = vertices.map((vertex) => [...vertex])
    if (shape === 'area' && line.length >= 3)
      this.store.create([
        {
          geometry: {
            type: 'Polygon',
            coordinates: [[...line, line[0]!], ...holes.map((hole) => hole.map((at) => [...at]))],
          },
          properties: { mode: MODE, role: 'shape' },
        },
      ])
    else if (line.length >= 2)
      this.store.create([
        { geometry: { type: 'LineString', coordinates: line }, properties: { mode: MODE, role: 'shape' } },
      ])
  }

  private legId: string | number | null = null

  /** The leg from the last vertex to the pointer moves with every move of the mouse; the rest stays. */
  private showLeg(): void {
    const last = this.keeper.drawn.vertices.at(-1)
    if (last === undefined || this.pointer === null) return
    const geometry = { type: 'LineString' as const, coordinates: [[...last], [...this.pointer]] }
    if (this.legId === null)
      [this.legId = null] = this.store.create<string>([{ geometry, properties: { mode: MODE, role: 'leg' } }])
    else this.store.updateGeometry([{ id: this.legId, geometry }])
  }

  private point(position: Position, role: Role): void {
    this.store.create([{ geometry: { type: 'Point', coordinates: [...position] }, properties: { mode: MODE, role } }])
  }

  /** With the index that a vertex put there would have. */
  private midpoints(): [Position, number][] {
    const { shape, vertices } = this.keeper.drawn
    const legs = vertices
      .slice(1)
      .map((vertex, index): [Position, number] => [middle(vertices[index]!, vertex), index + 1])
    const [first, last] = [vertices[0], vertices.at(-1)]
    if (shape === 'area' && vertices.length >= 3 && first && last) legs.push([middle(last, first), vertices.length])
    return legs
  }

  private isAt({ containerX, containerY }: TerraDrawMouseEvent, [longitude = 0, latitude = 0]: Position): boolean {
    const { x, y } = this.project(longitude, latitude)
    return Math.hypot(x - containerX, y - containerY) <= REACH_PIXELS
  }

  private vertexAt(event: TerraDrawMouseEvent): number {
    return this.keeper.drawn.vertices.findLastIndex((vertex) => this.isAt(event, vertex))
  }

  private midpointAt(event: TerraDrawMouseEvent): [Position, number] | undefined {
    if (this.keeper.drawn.vertices.length > MOST_VERTICES_WITH_MIDPOINTS) return undefined
    return this.midpoints().find(([position]) => this.isAt(event, position))
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    this.pointer = this.keeper.snapped([event.lng, event.lat])
    if (!this.keeper.isFinished && this.keeper.drawn.shape !== 'point') this.showLeg()
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
    if (between) this.keeper.insert(between[1], between[0])
    else this.keeper.remember()
    this.dragged = between ? between[1] : at
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    if (this.dragged !== null) this.keeper.drag(this.dragged, this.keeper.snapped([event.lng, event.lat]))
  }

  override onDragEnd(_event: TerraDrawMouseEvent, setMapDraggability: (enabled: boolean) => void): void {
    if (this.dragged !== null) this.keeper.settle()
    this.dragged = null
    setMapDraggability(true)
  }

  styleFeature({ properties }: Feature): TerraDrawAdapterStyling {
    const role = properties['role'] as Role
    const isPoint = role === 'vertex' || role === 'chosen'
    return {
      ...TerraDrawExtend.getDefaultStyling(),
      lineStringColor: DRAWING.colour,
      lineStringWidth: role === 'leg' ? DRAWING.widthPixels / 2 : DRAWING.widthPixels,
      polygonFillColor: DRAWING.colour,
      polygonFillOpacity: 0.12,
      polygonOutlineColor: DRAWING.colour,
      polygonOutlineWidth: DRAWING.widthPixels,
      pointColor: role === 'chosen' ? DRAWING.colour : DRAWING.vertex,
      pointWidth: isPoint ? 5 : 3.5,
      pointOpacity: role === 'midpoint' ? 0.7 : 1,
      pointOutlineColor: DRAWING.colour,
      pointOutlineWidth: role === 'midpoint' ? 1 : 2,
      zIndex: isPoint ? 50 : role === 'midpoint' ? 40 : 20,
    }
  }
}
