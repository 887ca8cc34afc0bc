/** Runs GRASS GIS on a grid, in a location of its own that is gone afterwards. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { processorSeconds } from './processor-seconds.ts'

import type { ElevationGrid } from '../../../geodata/terrain/model.ts'

export const hasGrass = (): boolean => spawnSync('grass', ['--version']).status === 0

export type GrassRun = {
  /** Cells of a gully, a ridge (0: none); the number of the basin; the direction of flow, 1 (north-east) to 8 (east), anticlockwise. */
  readonly gullies: Int32Array
  readonly ridges: Int32Array
  readonly basins: Int32Array
  readonly directions: Int32Array
  /** For each command of GRASS, as told by `time`. */
  readonly seconds: Readonly<Record<string, { readonly wall: number; readonly processor: number }>>
}

const RASTERS = ['gullies', 'ridges', 'basins', 'directions'] as const

const script = (folder: string, threshold: number, basinThreshold: number): string => `
set -e
TIMEFORMAT='%R %U %S'
timed() { local name=$1; shift; { time "$@" > /dev/null 2>&1; } 2> ${folder}/$name.time; }
timed import r.in.gdal -o input=${folder}/grid.asc output=height
g.region raster=height
timed gullies r.watershed -s elevation=height threshold=${threshold} stream=gullies drainage=directions
timed turn r.mapcalc "turned = 0 - height"
timed ridges r.watershed -s elevation=turned threshold=${threshold} stream=ridges
r.watershed -s --q elevation=height threshold=${basinThreshold} basin=basins
timed gullies_thin r.thin input=gullies output=gullies_thin
timed ridges_thin r.thin input=ridges output=ridges_thin
timed gullies_lines r.to.vect input=gullies_thin output=gullies_lines type=line
timed ridges_lines r.to.vect input=ridges_thin output=ridges_lines type=line
for name in ${RASTERS.join(' ')}; do
  r.mapcalc --q "whole_$name = int(if(isnull($name), 0, $name))"
  r.out.bin --q null=0 input=whole_$name output=${folder}/$name.bin bytes=4
done
`

export function asciiGrid({ columns, rows, west, north, cellWidth, heights }: ElevationGrid): string {
  const header = `ncols ${columns}\nnrows ${rows}\nxllcorner ${west}\nyllcorner ${north - rows * cellWidth}\ncellsize ${cellWidth}\nNODATA_value -9999\n`
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from(heights.subarray(row * columns, (row + 1) * columns), (height) => height.toFixed(3)).join(' '),
  )
  return `${header}${lines.join('\n')}\n`
}

/** `grid.asc` must lie in the folder. */
export function runGrass(folder: string, threshold: number, basinThreshold: number): GrassRun {
  const path = join(folder, 'run.sh')
  writeFileSync(path, script(folder, threshold, basinThreshold))
  execFileSync('grass', ['--tmp-location', 'XY', '--exec', 'bash', path], { stdio: 'ignore' })
  const raster = (name: string) => {
    const bytes = readFileSync(join(folder, `${name}.bin`))
    return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  }
  const names = ['import', 'gullies', 'turn', 'ridges', 'gullies_thin', 'ridges_thin', 'gullies_lines', 'ridges_lines']
  const seconds = Object.fromEntries(
    names.map((name) => [name, processorSeconds(readFileSync(join(folder, `${name}.time`), 'utf8'))]),
  )
  const [gullies, ridges, basins, directions] = RASTERS.map(raster) as [Int32Array, Int32Array, Int32Array, Int32Array]
  return { gullies, ridges, basins, directions, seconds }
}
