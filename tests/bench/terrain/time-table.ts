import { networkOf } from '../../../geodata/terrain/networks.ts'

import type { GrassRun } from './grass.ts'
import type { ElevationGrid } from '../../../geodata/terrain/model.ts'

type Cost = { readonly wall: number; readonly processor: number }

const RUNS = 5

/** Finding both networks in this process, once warm: the median. */
function inProcess(grid: ElevationGrid, threshold: number): Cost {
  const runs = Array.from({ length: RUNS }, () => {
    const [start, used] = [performance.now(), process.cpuUsage()]
    networkOf(grid, 'ridge', threshold)
    networkOf(grid, 'gully', threshold)
    const { user, system } = process.cpuUsage(used)
    return { wall: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }
  })
  return runs.toSorted((a, b) => a.wall - b.wall)[Math.floor(RUNS / 2)]!
}

const sumOf = (costs: readonly Cost[]): Cost => ({
  wall: costs.reduce((sum, { wall }) => sum + wall, 0),
  processor: costs.reduce((sum, { processor }) => sum + processor, 0),
})

const row = (what: string, { wall, processor }: Cost) => ({
  what,
  'wall, s': Number(wall.toFixed(2)),
  'user and system, s': Number(processor.toFixed(2)),
})

/** The same work of both side by side: cells alone, and from the file to lines. */
export function timeTable(grid: ElevationGrid, threshold: number, { seconds }: GrassRun, command: Cost) {
  const grass = (...names: string[]) => sumOf(names.map((name) => seconds[name]!))
  const lines = ['gullies_thin', 'ridges_thin', 'gullies_lines', 'ridges_lines']
  return [
    row('GRASS: r.watershed -s twice and turning over (rasters)', grass('gullies', 'turn', 'ridges')),
    row('ours in the process: ridges and gullies as lines', inProcess(grid, threshold)),
    row('GRASS: import, the same, r.thin, r.to.vect', grass('import', 'gullies', 'turn', 'ridges', ...lines)),
    row('ours: sizhi terrain, from file to GeoJSON, with the start of npm', command),
  ]
}
