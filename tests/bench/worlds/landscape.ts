/** An invented hill: heights, and the gullies, ridges, roads and fall lines that a boundary can run on. */
import { accumulate } from '../../../geodata/terrain/accumulation.ts'
import { drain } from '../../../geodata/terrain/drainage.ts'
import { positionOfCell } from '../../../geodata/terrain/grid-cells.ts'
import { streamNetwork, type Stream } from '../../../geodata/terrain/stream-network.ts'
import { fractalGrid } from '../terrain/fractal-grid.ts'

import { apart, lengthOf, simplified, type Point } from './plane.ts'

import type { ElevationGrid } from '../../../geodata/terrain/model.ts'

export type FeatureKind = 'ridge' | 'gully' | 'road' | 'fall-line'
export type Feature = { readonly kind: FeatureKind; readonly points: readonly Point[] }
export type Landscape = { readonly grid: ElevationGrid; readonly features: readonly Feature[] }

const CELLS_ACROSS = 161
const CELL_METRES = 20
const THRESHOLD_CELLS = 150
const SMOOTHING_METRES = 12
const LONGEST_FALL_LINE_METRES = 350
const [WEST, NORTH] = [500_000 + 20_000, 2_900_000]

/** Relief of some hundred metres over three kilometres, as in the hills of the south. */
function hills(seed: number): ElevationGrid {
  const rough = fractalGrid(CELLS_ACROSS, seed)
  return { ...rough, west: WEST, north: NORTH, heights: rough.heights.map((height) => 400 + (height - 800) * 0.28) }
}

/** Main stems: at a meeting the branch that drains more goes on under its name. */
function stems(streams: readonly Stream[]): number[][] {
  const startingAt = new Map(streams.map((stream) => [stream.cells[0]!, stream]))
  const largestInto = new Map<number, Stream>()
  for (const stream of streams) {
    const end = stream.cells.at(-1)!
    const known = largestInto.get(end)
    if (!known || stream.drainedCells > known.drainedCells) largestInto.set(end, stream)
  }
  const heads = streams.filter(({ cells }) => !largestInto.has(cells[0]!))
  const stemFrom = (head: Stream): number[] => {
    const cells = [...head.cells]
    for (let stream = head; largestInto.get(stream.cells.at(-1)!) === stream;) {
      const following = startingAt.get(stream.cells.at(-1)!)
      if (!following) break
      cells.push(...following.cells.slice(1))
      stream = following
    }
    return cells
  }
  return heads.map(stemFrom)
}

function network(grid: ElevationGrid, upsideDown: boolean) {
  const drainage = drain(grid, { upsideDown })
  const streams = streamNetwork(drainage, accumulate(drainage), THRESHOLD_CELLS)
  return { drainage, stems: stems(streams), cells: new Set(streams.flatMap(({ cells }) => cells)) }
}

/** From the head of each stem on over the slope to the network of the other kind, straight. */
function fallLines(
  grid: ElevationGrid,
  from: readonly (readonly number[])[],
  towards: ReturnType<typeof network>,
): Feature[] {
  return from.flatMap((stem): Feature[] => {
    let cell = stem[0]!
    for (let steps = 0; steps < 200 && !towards.cells.has(cell); steps++) cell = towards.drainage.receivers[cell]!
    const points = [positionOfCell(grid, stem[0]!), positionOfCell(grid, cell)]
    const metres = lengthOf(points)
    return towards.cells.has(cell) && metres > 30 && metres < LONGEST_FALL_LINE_METRES
      ? [{ kind: 'fall-line', points }]
      : []
  })
}

/** A road that winds from one edge to the other. */
function road(random: () => number, acrossWestEast: boolean): Feature {
  const span = CELLS_ACROSS * CELL_METRES
  const base = span * (0.25 + 0.5 * random())
  const waves = [1, 2, 4].map((frequency) => ({
    frequency,
    phase: random() * Math.PI * 2,
    reach: (span * 0.09 * random()) / frequency,
  }))
  const points = Array.from({ length: 65 }, (_, index): Point => {
    const along = (index / 64) * span
    const aside =
      base +
      waves.reduce(
        (sum, wave) => sum + wave.reach * Math.sin((along / span) * Math.PI * 2 * wave.frequency + wave.phase),
        0,
      )
    return acrossWestEast ? [WEST + along, NORTH - aside] : [WEST + aside, NORTH - along]
  })
  return { kind: 'road', points: simplified(points, 4) }
}

export function inventLandscape(seed: number, random: () => number): Landscape {
  const grid = hills(seed)
  const gullies = network(grid, false)
  const ridges = network(grid, true)
  const lines = (kind: 'gully' | 'ridge', all: readonly (readonly number[])[]): Feature[] =>
    all.map((cells) => ({
      kind,
      points: simplified(
        cells.map((cell) => positionOfCell(grid, cell)),
        SMOOTHING_METRES,
      ),
    }))
  const features = [
    ...lines('gully', gullies.stems),
    ...lines('ridge', ridges.stems),
    ...fallLines(grid, gullies.stems, ridges),
    ...fallLines(grid, ridges.stems, gullies),
    road(random, true),
    ...(random() < 0.5 ? [road(random, false)] : []),
  ]
  return { grid, features: features.filter(({ points }) => points.length > 1 && apart(points[0]!, points[1]!) > 0) }
}
