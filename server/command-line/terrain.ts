import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { networkOf, type NetworkKind } from '../../geodata/terrain/networks.ts'
import { readElevationOnDisk } from '../files/elevation/elevation-on-disk.ts'

import { UsageError, valueOrProblem } from './problems.ts'
import { terrainGeoJson } from './terrain-geojson.ts'

import type { ElevationGrid } from '../../geodata/terrain/model.ts'

/** A quarter of a square kilometre of 20 m cells: the gullies that a 1:10,000 sheet shows. */
const DEFAULT_THRESHOLD_CELLS = 625

const OPTIONS = {
  ridges: { type: 'string' },
  gullies: { type: 'string' },
  threshold: { type: 'string' },
  'convert-feet': { type: 'boolean' },
} as const

async function writeNetwork(grid: ElevationGrid, kind: NetworkKind, threshold: number, path: string): Promise<void> {
  const lines = networkOf(grid, kind, threshold).map(({ coordinates, ...properties }) => ({ coordinates, properties }))
  await writeFile(path, `${terrainGeoJson(grid, lines)}\n`)
}

function thresholdOf(text: string | undefined): number {
  const cells = text === undefined ? DEFAULT_THRESHOLD_CELLS : Number(text)
  if (!(Number.isFinite(cells) && cells >= 1)) throw new UsageError('--threshold takes a number of cells, 1 or more.')
  return cells
}

export async function terrainCommand(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new UsageError('Name one elevation grid.')
  const threshold = thresholdOf(values.threshold)
  const reading = { convertFeet: values['convert-feet'] === true }
  const grid = valueOrProblem(await readElevationOnDisk(path, reading))
  if (values.ridges !== undefined) await writeNetwork(grid, 'ridge', threshold, values.ridges)
  if (values.gullies !== undefined) await writeNetwork(grid, 'gully', threshold, values.gullies)
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
