/** What the worker knows of the grid that it holds. No messages and no pictures here: the same runs in the tests. */
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { simplifiedLine } from '../../../geodata/crs/simplified-line.ts'
import { contourInterval, INDEX_EVERY } from '../../../geodata/terrain/contour-interval.ts'
import { contoursEvery } from '../../../geodata/terrain/contours.ts'
import { positionAt } from '../../../geodata/terrain/grid-cells.ts'
import { hillshade } from '../../../geodata/terrain/hillshade.ts'
import { gridOfStored } from '../../../geodata/terrain/stored-grid.ts'
import { createTracer, type TraceKind } from '../../../geodata/terrain/traces.ts'
import { RELIEF } from '../../map/style.ts'

import type { Position } from 'geojson'
import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { GridPosition } from '../../../geodata/terrain/model.ts'
import type { Contours, Corners, HeldGrid, TraceAsked } from './messages.ts'

/** Cells are steps; a line along them is smoothed by so much of a cell. */
const SMOOTHING_CELLS = 0.6
const CONTOUR_SMOOTHING_CELLS = 0.1
/** Millionths of a degree: a decimetre, finer than any grid. */
const DECIMALS = 6

const FLAT_SHADE = Math.round(1 + 254 * Math.sin(Math.PI / 4))

export function heldTerrain({ grid: facts, heights, kind, source, centralMeridianDegrees }: HeldGrid) {
  const grid = gridOfStored(facts, heights, { kind, source })
  const plane = gaussKruger(centralMeridianDegrees)
  const tracer = createTracer(grid)
  const toPlane = (position: Position): GridPosition => plane.toPlane(position)
  const toDegrees = (at: Metres): Position => plane.toGeographic(at).map((part) => Number(part.toFixed(DECIMALS)))
  const smoothed = (line: readonly Metres[], cells: number): Position[] =>
    simplifiedLine(line, cells * grid.cellWidth).map(toDegrees)

  return {
    grid,

    /** Four bytes a cell: dark where the land lies in shade, light where it faces the light, clear where it is flat. */
    shadedPixels(): Uint8ClampedArray<ArrayBuffer> {
      const shades = hillshade(grid, { multidirectional: true, exaggeration: RELIEF.exaggeration })
      const pixels = new Uint8ClampedArray(shades.length * 4)
      shades.forEach((shade, cell) => {
        if (shade === 0) return
        const isDark = shade < FLAT_SHADE
        const share = isDark ? (FLAT_SHADE - shade) / FLAT_SHADE : (shade - FLAT_SHADE) / (255 - FLAT_SHADE)
        const [red, green, blue] = isDark ? RELIEF.shade : RELIEF.light
        pixels.set([red, green, blue, 255 * share * (isDark ? RELIEF.shadeOpacity : RELIEF.lightOpacity)], cell * 4)
      })
      return pixels
    },

    corners(): Corners {
      const [west, north] = [grid.west, grid.north]
      const [east, south] = [west + grid.columns * grid.cellWidth, north - grid.rows * grid.cellHeight]
      return [
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ].map((at) => toDegrees(at as unknown as Metres)) as Corners
    },

    contours(): Contours {
      const { lowestMetres, highestMetres, cellMetres } = facts
      const intervalMetres = contourInterval(cellMetres, lowestMetres ?? 0, highestMetres ?? 0)
      const features = contoursEvery(grid, intervalMetres)
        .filter(({ points }) => points.length > 2)
        .map(({ heightMetres, points }) => ({
          type: 'Feature' as const,
          properties: { heightMetres, isIndex: Math.round(heightMetres / intervalMetres) % INDEX_EVERY === 0 },
          geometry: {
            type: 'LineString' as const,
            coordinates: smoothed(
              points.map(([column, row]) => positionAt(grid, column, row)),
              CONTOUR_SMOOTHING_CELLS,
            ),
          },
        }))
      return { intervalMetres, lines: { type: 'FeatureCollection', features } }
    },

    prepare(wanted: TraceKind): void {
      const at = (share: number) =>
        positionAt(grid, Math.floor(grid.columns * share), Math.floor(grid.rows * share)) satisfies GridPosition
      tracer({ kind: wanted, from: at(0.5), to: at(0.51) })
    },

    trace({ kind: wanted, from, to, sketch }: TraceAsked): Position[] | null {
      const line = tracer({ kind: wanted, from: toPlane(from), to: toPlane(to), sketch: sketch.map(toPlane) })
      return line ? smoothed(line, SMOOTHING_CELLS) : null
    },
  }
}

export type HeldTerrain = ReturnType<typeof heldTerrain>
