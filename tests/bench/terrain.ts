/** Terrain beside GRASS GIS (`apt-get install grass-core`), on invented hills of 1000 × 1000 cells. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { basinDivides } from './terrain/basin-divides.ts'
import { fractalGrid } from './terrain/fractal-grid.ts'
import { asciiGrid, hasGrass, runGrass } from './terrain/grass.ts'
import { agreementTable, timedCommand } from './terrain/networks-against-grass.ts'
import { streamCourses } from './terrain/raster-lines.ts'
import { timeTable } from './terrain/time-table.ts'
import { tracingTable } from './terrain/tracing.ts'

const SIZE = 1000
const SEEDS = [7, 21]
const THRESHOLD_CELLS = 1000
/** Basins large enough that their divides are ridges and not the folds of one slope. */
const BASIN_CELLS = 5000
const LEAST_DIVIDE_EDGES = 100
const [LEAST_COURSE_CELLS, MOST_COURSE_CELLS] = [60, 200]

function benchOf(seed: number, folder: string): void {
  const grid = fractalGrid(SIZE, seed)
  writeFileSync(join(folder, 'grid.asc'), asciiGrid(grid))
  const grass = runGrass(folder, THRESHOLD_CELLS, BASIN_CELLS)
  const command = timedCommand(folder, THRESHOLD_CELLS)
  console.log(`\nInvented hills of ${SIZE} × ${SIZE} cells, seed ${seed}; threshold ${THRESHOLD_CELLS} cells`)
  console.table(agreementTable(grid, folder, grass))
  console.table(timeTable(grid, THRESHOLD_CELLS, grass, command))
  console.log(`Sketches 2 to 5 cells beside divides of basins from ${BASIN_CELLS} cells, and beside gullies`)
  console.table(
    tracingTable(grid, [
      { kind: 'ridge', lines: basinDivides(grass.basins, SIZE, SIZE, LEAST_DIVIDE_EDGES) },
      {
        kind: 'gully',
        lines: streamCourses(grass.gullies, grass.directions, SIZE, LEAST_COURSE_CELLS, MOST_COURSE_CELLS),
      },
    ]),
  )
}

export function runTerrain(): void {
  if (!hasGrass()) {
    console.log(
      'Terrain: GRASS GIS is not installed (apt-get install grass-core), so there is nothing to compare with: skipped.',
    )
    return
  }
  for (const seed of SEEDS) {
    const folder = mkdtempSync(join(tmpdir(), 'sizhi-terrain-'))
    try {
      benchOf(seed, folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}
