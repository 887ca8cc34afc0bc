import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'

import { failure } from '../../geodata/result.ts'
import { cellAt } from '../../geodata/terrain/grid-cells.ts'
import { networkOf, type NetworkKind } from '../../geodata/terrain/networks.ts'
import { createTracer, type TraceKind, type TraceRequest } from '../../geodata/terrain/traces.ts'
import { problemSentence } from '../../geodata/words/problem-sentences.ts'
import { readElevationOnDisk } from '../files/elevation/elevation-on-disk.ts'

import { commandLanguage, UsageError, valueOrProblem } from './problems.ts'
import { terrainGeoJson } from './terrain-geojson.ts'

import type { ElevationGrid, GridPosition } from '../../geodata/terrain/model.ts'

/** A quarter of a square kilometre of 20 m cells: the gullies that a 1:10,000 sheet shows. */
const DEFAULT_THRESHOLD_CELLS = 625

const TRACES = ['ridge', 'gully', 'foot', 'contour', 'straight-down', 'straight-up'] as const satisfies TraceKind[]

const OPTIONS = {
  ridges: { type: 'string' },
  gullies: { type: 'string' },
  threshold: { type: 'string' },
  trace: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  sketch: { type: 'string' },
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

function positionOf(text: string | undefined, option: string): GridPosition {
  const [east, north, ...more] = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))
  if (!Number.isFinite(east) || !Number.isFinite(north) || more.length > 0)
    throw new UsageError(`--${option} takes a place as X,Y: east first, in the grid's own reference system.`)
  return [east!, north!]
}

type Options = Readonly<Partial<Record<'trace' | 'from' | 'to' | 'sketch', string>>>

function traceRequestOf({ trace, from, to, sketch }: Options): TraceRequest | undefined {
  if (trace === undefined) return undefined
  const kind = TRACES.find((known) => known === trace)
  if (!kind) throw new UsageError(`--trace is one of ${TRACES.join(', ')}.`)
  const between = sketch?.split(/[;\s]+/u).filter((part) => part !== '') ?? []
  return {
    kind,
    from: positionOf(from, 'from'),
    to: positionOf(to, 'to'),
    sketch: between.map((part) => positionOf(part, 'sketch')),
  }
}

function printTrace(grid: ElevationGrid, request: TraceRequest): void {
  for (const [east, north] of [request.from, request.to]) {
    const cell = cellAt(grid, [east, north])
    if (cell === undefined || Number.isNaN(grid.heights[cell]))
      valueOrProblem(failure({ code: 'trace-outside-grid', details: { east, north } }))
  }
  const coordinates = createTracer(grid)(request)
  const [east, north] = request.from
  if (!coordinates) return valueOrProblem(failure({ code: 'trace-finds-nothing', details: { east, north } }))
  console.log(terrainGeoJson(grid, [{ coordinates, properties: { kind: request.kind } }]))
}

export async function terrainCommand(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new UsageError('Name one elevation grid.')
  const threshold = thresholdOf(values.threshold)
  const request = traceRequestOf(values)
  const reading = { convertFeet: values['convert-feet'] === true }
  const grid = valueOrProblem(await readElevationOnDisk(path, reading))
  if (grid.readEvery > 1) {
    const details = { file: basename(path), every: grid.readEvery }
    console.error(problemSentence({ code: 'grid-read-coarser', details }, commandLanguage()))
  }
  if (values.ridges !== undefined) await writeNetwork(grid, 'ridge', threshold, values.ridges)
  if (values.gullies !== undefined) await writeNetwork(grid, 'gully', threshold, values.gullies)
  if (request) printTrace(grid, request)
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
