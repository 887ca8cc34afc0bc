/** Ridges and gullies beside those of GRASS: how much of each lies by the other, and what both cost. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { columnAndRow } from '../../../geodata/terrain/grid-cells.ts'

import { lengthNear } from './closeness.ts'
import { processorSeconds } from './processor-seconds.ts'
import { networkEdges } from './raster-lines.ts'

import type { GridPoint } from './basin-divides.ts'
import type { GrassRun } from './grass.ts'
import type { ElevationGrid, GridPosition } from '../../../geodata/terrain/model.ts'
import type { FeatureCollection, LineString } from 'geojson'

const REACH_CELLS = 1.5
const percent = (part: number, whole: number) => Number(((100 * part) / whole).toFixed(2))

/** Runs the command as a person does, and times the whole of it. */
export function timedCommand(folder: string, threshold: number) {
  const command = `TIMEFORMAT='%R %U %S'; time npm run --silent sizhi -- terrain '${folder}/grid.asc' --ridges '${folder}/ridges.geojson' --gullies '${folder}/gullies.geojson' --threshold ${threshold} 2> /dev/null`
  const { stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
  return processorSeconds(stderr.trim().split('\n').at(-1)!)
}

function writtenLines(grid: ElevationGrid, path: string): GridPoint[][] {
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<LineString>
  return features.map(({ geometry }) =>
    geometry.coordinates.map((position) => columnAndRow(grid, position as unknown as GridPosition)),
  )
}

export function agreementTable(grid: ElevationGrid, folder: string, grass: GrassRun) {
  return (['ridges', 'gullies'] as const).map((name) => {
    const ours = writtenLines(grid, join(folder, `${name}.geojson`))
    const theirs = networkEdges(grass[name], grid.columns)
    const oursNear = lengthNear(ours, theirs, REACH_CELLS)
    const theirsNear = lengthNear(theirs, ours, REACH_CELLS)
    return {
      network: name,
      'ours, cells': Math.round(oursNear.whole),
      'GRASS, cells': Math.round(theirsNear.whole),
      [`ours within ${REACH_CELLS} of GRASS, %`]: percent(oursNear.near, oursNear.whole),
      [`GRASS within ${REACH_CELLS} of ours, %`]: percent(theirsNear.near, theirsNear.whole),
    }
  })
}
