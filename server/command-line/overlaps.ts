import { parseArgs } from 'node:util'

import { LEAST_OVERLAP } from '../../geodata/claims/classify-overlap.ts'
import { SQUARE_METRES_PER_MU } from '../../geodata/claims/model.ts'
import { problemSentence } from '../../geodata/words/problem-sentences.ts'
import { readClaimsFile, type ClaimsRead } from '../overlaps/claims-file.ts'
import { openedForWriting, writeOverlapsGeoJson } from '../overlaps/overlaps-geojson.ts'
import { SearchThreads } from '../overlaps/search-threads.ts'

import { commandLanguage, UsageError, valueOrProblem } from './problems.ts'

import type { OverlapRule, OverlapsFound } from '../../geodata/overlaps/search-overlaps.ts'
import type { Problem } from '../../geodata/problems.ts'

const OPTIONS = {
  'min-mu': { type: 'string', default: String(LEAST_OVERLAP.mu) },
  'min-share': { type: 'string', default: String(LEAST_OVERLAP.shareOfSmaller) },
  workers: { type: 'string', default: '1' },
  geojson: { type: 'string' },
  json: { type: 'boolean' },
} as const
const MOST_WORKERS = 64
const SENTENCES_SHOWN = 20

/** Finds every overlapping pair in a table of claims and prints how many there are and how large. */
export async function overlapsCommand(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new UsageError('Name one table of claims.')
  const rule: OverlapRule = {
    leastSquareMetres: numberOf('min-mu', values['min-mu'], Infinity) * SQUARE_METRES_PER_MU,
    leastShareOfSmaller: numberOf('min-share', values['min-share'], 1),
  }
  const workers = numberOf('workers', values.workers, MOST_WORKERS)
  if (!Number.isInteger(workers) || workers === 0) throw new UsageError('--workers takes a whole number from 1.')

  const out = values.geojson === undefined ? undefined : valueOrProblem(await openedForWriting(values.geojson))
  const threads = new SearchThreads(workers)
  try {
    const loading = performance.now()
    const claims = valueOrProblem(await readClaimsFile(path))
    await threads.ready()
    const loadSeconds = secondsSince(loading)
    const searching = performance.now()
    const found = (await threads.search(claims.polygons, rule, { onProgress: showProgress(claims.polygons.count) }))!
    const seconds = secondsSince(searching)
    showProblems(claims.problems)
    if (out) await writeOverlapsGeoJson(out, claims, found.kept)
    const report = { ...figures(claims, found), seconds, loadSeconds, peakMegabytes: peakMegabytes() }
    if (values.json === true) console.log(JSON.stringify(report))
    else for (const [name, figure] of Object.entries(report)) console.log(`${name}: ${figure}`)
  } finally {
    await threads.close()
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

function numberOf(option: string, text: string, most: number): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= most))
    throw new UsageError(`--${option} takes a number from 0${most === Infinity ? '' : ` to ${most}`}.`)
  return value
}

const secondsSince = (start: number): number => Math.round(performance.now() - start) / 1000
/** Of the whole process, threads included. */
const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

const showProgress = (count: number) => (done: number) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${count}`)
}

function showProblems(problems: readonly Problem[]): void {
  for (const problem of problems.slice(0, SENTENCES_SHOWN)) console.error(problemSentence(problem, commandLanguage()))
  if (problems.length > SENTENCES_SHOWN) console.error(`… ${problems.length - SENTENCES_SHOWN}`)
}

/** Slivers are set aside but counted. Areas are planar, in the zone that is named. */
function figures(claims: ClaimsRead, { candidatePairs, kept, slivers }: OverlapsFound) {
  const areaSquareMetres = kept.areaSquareMetres.reduce((sum, area) => sum + area, 0)
  return {
    claims: claims.polygons.count,
    rowsWithProblems: claims.problems.length,
    referenceSystem: `EPSG:${claims.plane.epsg}`,
    candidatePairs,
    pairs: kept.first.length,
    areaSquareMetres: Number(areaSquareMetres.toFixed(2)),
    slivers: slivers.pairs,
    sliverSquareMetres: Number(slivers.areaSquareMetres.toFixed(2)),
  }
}
