/** What the solver asks of the terrain: whole ridges and gullies, and traces between two points, in the plane of the case. */
import { simplifiedLine } from '../crs/simplified-line.ts'
import { gaussKruger, type Metres, type PlaneSystem } from '../crs/gauss-kruger.ts'
import { accuracyOfGrid } from '../terrain/accuracy.ts'
import { drain } from '../terrain/drainage.ts'
import { peaksNear } from '../terrain/peak-near.ts'
import { columnAndRow, positionAt } from '../terrain/grid-cells.ts'
import { steepestPath } from '../terrain/steepest-path.ts'
import { stemsOf } from '../terrain/stems.ts'
import { createTracer, type Tracer } from '../terrain/traces.ts'

import type { LandmarkKind } from '../boundary/model.ts'
import type { Slope } from './link.ts'
import type { Place } from '../places/place.ts'
import type { ElevationGrid, GridPosition } from '../terrain/model.ts'

export type TerrainKind = 'ridge' | 'gully' | 'foot'

export type TerrainLines = {
  /** Whole ridges or gullies; a smaller one ends where a larger one goes on. */
  readonly lines: (kind: 'ridge' | 'gully') => readonly (readonly Metres[])[]
  readonly trace: (kind: TerrainKind, from: Metres, to: Metres) => readonly Metres[] | undefined
  /** Straight up or down the slope from a point, on to the end of the grid; undefined outside it. */
  readonly fall: (from: Metres, slope: Slope) => readonly Metres[] | undefined
  /** Summits within the radius whose height in the grid agrees with a spot height as far as the grid's accuracy goes. */
  readonly peaksNear: (place: Metres, heightMetres: number, radiusMetres: number) => readonly Summit[]
  readonly accuracyMetres: number
}

export type Summit = {
  readonly point: Metres
  /** How far its height in the grid is from the spot height: 0 to 1, where 1 is all that the grid's accuracy allows. */
  readonly differenceShare: number
}

/** The land that a named gully or ridge drains at least: what a 1:10,000 sheet shows. */
const LEAST_CATCHMENT_SQUARE_METRES = 40_000
const FEWEST_CELLS = 20
/** Other datums and roundings: spot heights of two maps differ by so much at least. */
const LEAST_HEIGHT_ERROR_METRES = 5
/** Cells are steps; a line along them is smoothed by so much of a cell. */
const SMOOTHING_CELLS = 0.6

const KINDS: Readonly<Partial<Record<LandmarkKind, TerrainKind>>> = {
  ridge: 'ridge',
  spur: 'ridge',
  gully: 'gully',
  stream: 'gully',
  ditch: 'gully',
  'slope-foot': 'foot',
}
export const terrainKindOf = (kind: LandmarkKind): TerrainKind | undefined => KINDS[kind]

type Conversion = { readonly toPlane: (at: GridPosition) => Metres; readonly toGrid: (at: Metres) => GridPosition }

const FALSE_EASTING_LIMIT = 1_000_000
const EPSG_OF_MERIDIAN_75 = 4534

/** A grid in metres of some zone: its own meridian, or the one in which it holds the places. */
function inMetres(grid: ElevationGrid, plane: PlaneSystem, places: readonly Place[]): Conversion {
  const zone = Math.floor(grid.west / FALSE_EASTING_LIMIT) * FALSE_EASTING_LIMIT
  const own = plane.centralMeridianDegrees
  const { epsg } = grid.referenceSystem
  const named =
    epsg !== null && epsg >= EPSG_OF_MERIDIAN_75 && epsg <= 4554 ? [75 + (epsg - EPSG_OF_MERIDIAN_75) * 3] : []
  const fromZone = epsg !== null && epsg >= 4513 && epsg <= 4533 ? [75 + (epsg - 4513) * 3] : []
  const meridians = [...named, ...fromZone, own, own - 3, own + 3]
  const held = (meridian: number): number => {
    const system = gaussKruger(meridian)
    return places.filter(({ geometry }) => {
      const at =
        geometry.type === 'Point'
          ? geometry.coordinates
          : (geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 0)[0] as number[])
      const [east, north] = system.toPlane(at)
      const [column, row] = [(east + zone - grid.west) / grid.cellWidth, (grid.north - north) / grid.cellHeight]
      return column >= 0 && row >= 0 && column < grid.columns && row < grid.rows
    }).length
  }
  const best = [...meridians].sort((one, other) => held(other) - held(one))[0]!
  const system = gaussKruger(best)
  const same = best === own
  return {
    toPlane: ([east, north]) =>
      same ? [east - zone, north] : plane.toPlane(system.toGeographic([east - zone, north])),
    toGrid: (at) => {
      const [east, north] = same ? at : system.toPlane(plane.toGeographic(at))
      return [east + zone, north]
    },
  }
}

const inDegrees = (plane: PlaneSystem): Conversion => ({
  toPlane: ([longitude, latitude]) => plane.toPlane([longitude, latitude]),
  toGrid: (at) => {
    const [longitude, latitude] = plane.toGeographic(at)
    return [longitude!, latitude!]
  },
})

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Found once for a grid and a plane: a case is drawn many times, and the lines do not hang on its words. */
const known = new WeakMap<ElevationGrid, Map<number, TerrainLines>>()

export function terrainLines(grid: ElevationGrid, plane: PlaneSystem, places: readonly Place[]): TerrainLines {
  const { unit, epsg } = grid.referenceSystem
  // Of any other grid the places tell where it lies.
  if (unit !== 'degree' && epsg !== plane.epsg) return findTerrainLines(grid, plane, places)
  const ofGrid = known.get(grid) ?? new Map<number, TerrainLines>()
  known.set(grid, ofGrid)
  const lines = ofGrid.get(plane.centralMeridianDegrees) ?? findTerrainLines(grid, plane, places)
  ofGrid.set(plane.centralMeridianDegrees, lines)
  return lines
}

const MOST_REMEMBERED = 2000

/** What is asked of the terrain in the same words is found once; the oldest is forgotten first. */
function remembered<Asked extends readonly unknown[], Found>(find: (...asked: Asked) => Found) {
  const found = new Map<string, Found>()
  return (...asked: Asked): Found => {
    const key = asked.join()
    if (!found.has(key)) {
      const [oldest] = found.keys()
      if (found.size >= MOST_REMEMBERED && oldest !== undefined) found.delete(oldest)
      found.set(key, find(...asked))
    }
    return found.get(key)!
  }
}

/** As a slope of one in one would have it, a summit is as far off in height as a line is on the ground. */
const heightErrorMetres = (grid: ElevationGrid): number =>
  Math.max(LEAST_HEIGHT_ERROR_METRES, accuracyOfGrid(grid).lineMetres[0])

function findTerrainLines(grid: ElevationGrid, plane: PlaneSystem, places: readonly Place[]): TerrainLines {
  const { toPlane, toGrid } = grid.referenceSystem.unit === 'degree' ? inDegrees(plane) : inMetres(grid, plane, places)
  const cellMetres = Math.max(grid.cellWidthMetres, grid.cellHeightMetres)
  const threshold = Math.max(
    FEWEST_CELLS,
    Math.round(LEAST_CATCHMENT_SQUARE_METRES / (grid.cellWidthMetres * grid.cellHeightMetres)),
  )
  const smoothed = (path: readonly GridPosition[]) => simplifiedLine(path.map(toPlane), SMOOTHING_CELLS * cellMetres)
  const whole = (kind: 'ridge' | 'gully') => once(() => stemsOf(grid, kind, threshold).map(smoothed))
  const networks = { ridge: whole('ridge'), gully: whole('gully') }
  const tracer = once((): Tracer => createTracer(grid))
  const flows = { down: once(() => drain(grid)), up: once(() => drain(grid, { upsideDown: true })) }
  return {
    lines: (kind) => networks[kind](),
    trace: remembered((kind, from, to) => {
      const path = tracer()({ kind, from: toGrid(from), to: toGrid(to) })
      return path && path.length > 1 ? smoothed(path) : undefined
    }),
    fall: (from, slope) => {
      const path = steepestPath(grid, flows[slope](), columnAndRow(grid, toGrid(from)), slope)
      return path && path.length > 1 ? path.map(([column, row]) => toPlane(positionAt(grid, column, row))) : undefined
    },
    peaksNear: remembered((place, heightMetres, radiusMetres) =>
      peaksNear(grid, toGrid(place), heightMetres, radiusMetres)
        .map(({ position, differenceMetres }) => ({
          point: toPlane(position),
          differenceShare: Math.abs(differenceMetres ?? 0) / heightErrorMetres(grid),
        }))
        .filter(({ differenceShare }) => differenceShare <= 1),
    ),
    accuracyMetres: accuracyOfGrid(grid).lineMetres[0],
  }
}
