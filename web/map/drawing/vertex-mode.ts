import { TerraDrawExtend } from 'terra-draw'

import { DRAWING } from '../style.ts'

import { MarkedFeatures, type Marked } from './marked-features.ts'
import { middlePoint, pointAt } from './point-geometry.ts'
import { reachPixels } from './reach.ts'

import type { TerraDrawAdapterStyling, TerraDrawMouseEvent } from 'terra-draw'
import type { Point, Position } from 'geojson'
import type { DrawnShape } from '../../state/drawing/shape.ts'

const MODE = 'vertices'
/** With more vertices than this the points between them would hide the line. */
const MOST_VERTICES_WITH_MIDPOINTS = 150

type Role = 'shape' | 'leg' | 'vertex' | 'chosen' | 'midpoint'
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

function shapeOf({ shape, vertices, holes }: DrawnShape): Marked[] {
  const line = vertices.map((vertex) => [...vertex])
  if (shape === 'area' && line.length >= 3) {
    const coordinates = [[...line, line[0]!], ...holes.map((hole) => hole.map((at) => [...at]))]
    return [{ key: 'shape', role: 'shape', geometry: { type: 'Polygon', coordinates } }]
  }
  if (shape === 'point' || line.length < 2) return []
  return [{ key: 'shape', role: 'shape', geometry: { type: 'LineString', coordinates: line } }]
}

/**
 * One mode for drawing and reshaping. The vertices are not the mode's own: typed figures, keys and steps back change
 * them as well, and the mode shows what stands.
 */
export class VertexMode extends TerraDrawExtend.TerraDrawBaseDrawMode<TerraDrawExtend.CustomStyling> {
  private readonly keeper: VertexKeeper
  private pointer: Position | null = null
  private dragged: number | null = null
  private legId: string | number | null = null
  private readonly features = new MarkedFeatures(MODE)

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
    this.features.clear(this.store)
    this.hideLeg()
  }

  /** Draws what stands now; what has not changed stays as it is. */
  show(): void {
    if (this.state !== 'started') return
    const { drawn, chosen, isFinished } = this.keeper
    const { vertices, shape } = drawn
    const between = vertices.length <= MOST_VERTICES_WITH_MIDPOINTS ? this.midpoints() : []
    this.features.show(this.store, [
      ...shapeOf(drawn),
      ...between.map(([geometry, index]) => ({ key: `between ${index}`, role: 'midpoint', geometry })),
      ...vertices.map((vertex, index) => ({
        key: `vertex ${index}`,
        role: index === chosen ? 'chosen' : 'vertex',
        geometry: pointAt(vertex),
      })),
    ])
    if (isFinished || shape === 'point') this.hideLeg()
    else this.showLeg()
  }

  /** The leg from the last vertex to the pointer moves with every move of the mouse; the rest stays. */
  private showLeg(): void {
    const last = this.keeper.drawn.vertices.at(-1)
    if (last === undefined || this.pointer === null) return this.hideLeg()
    const geometry = { type: 'LineString' as const, coordinates: [[...last], [...this.pointer]] }
    if (this.legId === null)
      [this.legId = null] = this.store.create<string>([{ geometry, properties: { mode: MODE, role: 'leg' } }])
    else this.store.updateGeometry([{ id: this.legId, geometry }])
  }

  private hideLeg(): void {
    if (this.legId !== null) this.store.delete([this.legId])
    this.legId = null
  }

  /** With the index that a vertex put there would have. */
  private midpoints(): [Point, number][] {
    const { shape, vertices } = this.keeper.drawn
    const legs = vertices
      .slice(1)
      .map((vertex, index): [Point, number] => [middlePoint(vertices[index]!, vertex), index + 1])
    const [first, last] = [vertices[0], vertices.at(-1)]
    if (shape === 'area' && vertices.length >= 3 && first && last)
      legs.push([middlePoint(last, first), vertices.length])
    return legs
  }

  private isAt({ containerX, containerY }: TerraDrawMouseEvent, [longitude = 0, latitude = 0]: Position): boolean {
    const { x, y } = this.project(longitude, latitude)
    return Math.hypot(x - containerX, y - containerY) <= reachPixels()
  }

  private vertexAt(event: TerraDrawMouseEvent): number {
    return this.keeper.drawn.vertices.findLastIndex((vertex) => this.isAt(event, vertex))
  }

  private midpointAt(event: TerraDrawMouseEvent): [Position, number] | undefined {
    if (this.keeper.drawn.vertices.length > MOST_VERTICES_WITH_MIDPOINTS) return undefined
    const found = this.midpoints().find(([{ coordinates }]) => this.isAt(event, coordinates))
    return found && [found[0].coordinates, found[1]]
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
