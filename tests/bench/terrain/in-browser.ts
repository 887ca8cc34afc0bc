/** The workers of the pages in the real browser: traces while a mouse moves, and lines under an answer that is looked at. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { storedGridFacts } from '../../../geodata/terrain/stored-grid.ts'
import { makeGazetteer } from '../../../seeds/places/qinba-hill/gazetteer.ts'
import { DEFAULT_WORLD_SEED } from '../../../seeds/places/qinba-hill/world-seed.ts'
import { EDGE_QUESTION } from '../../support/demonstration.ts'
import { findChromium, INSTALL_CHROMIUM } from '../../support/installed-programs.mjs'

import { fractalGrid } from './fractal-grid.ts'

import type { Page } from 'playwright-core'

const ROOT = join(import.meta.dirname, '../../..')
const SIZE = 1000
const SEED = 7
const MOVES = 120
const CELLS_A_MOVE = 3
const PREVIEWS = 9
const CASE = join(ROOT, 'seeds/cases/qinba-hill/judgment.txt')

type Ask = { task: string; given: unknown }
type Asked = (ask: Ask) => Promise<unknown>
type WindowWithWorker = Window & { ask: Asked }

/** A worker of the pages as one script. */
async function scriptOf(path: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: join(ROOT, path), formats: ['iife'], name: 'worker' } },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error(`The worker ${path} was not built.`)
  return first.output[0].code
}

async function startWorker(page: Page, path: string): Promise<void> {
  await page.evaluate(
    (code) => {
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
      let number = 0
      ;(window as unknown as WindowWithWorker).ask = (ask) =>
        new Promise((resolve) => {
          const own = ++number
          const hear = ({ data }: MessageEvent<{ number: number }>) => {
            if (data.number !== own) return
            worker.removeEventListener('message', hear)
            resolve(data)
          }
          worker.addEventListener('message', hear)
          worker.postMessage({ number: own, ...ask })
        })
    },
    await scriptOf(path),
  )
}

const figures = (name: string, runs: readonly number[], aim: string) => {
  const sorted = runs.toSorted((a, b) => a - b)
  const at = (share: number) => Number(sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1))
  return { what: name, 'median ms': at(0.5), '95 % ms': at(0.95), times: runs.length, aim }
}

async function traceTimes(page: Page, kind: string): Promise<number[]> {
  const grid = { ...fractalGrid(SIZE, SEED), west: 496_000, north: 2_450_000 }
  const facts = storedGridFacts({ ...grid, referenceSystem: { unit: 'metre', epsg: 4545 } })
  const plane = gaussKruger(108)
  const at = (column: number, row: number) =>
    plane.toGeographic([facts.westMetres + column * facts.cellMetres, facts.northMetres - row * facts.cellMetres])
  const targets = Array.from({ length: MOVES }, (_, move) =>
    at(320 + move * CELLS_A_MOVE, 500 + 60 * Math.sin(move / 20)),
  )
  const heights = Buffer.from(grid.heights.buffer).toString('base64')
  return page.evaluate(
    async ({ facts, heights, kind, from, targets }) => {
      const { ask } = window as unknown as WindowWithWorker
      const bytes = Uint8Array.from(atob(heights), (letter) => letter.charCodeAt(0))
      const held = { grid: facts, heights: new Float32Array(bytes.buffer), kind: 'bare-earth', source: null }
      await ask({ task: 'hold', given: { ...held, centralMeridianDegrees: 108 } })
      await ask({ task: 'prepare', given: kind })
      const times: number[] = []
      let sketch: unknown = []
      for (const to of targets) {
        const start = performance.now()
        const { answer } = (await ask({ task: 'trace', given: { kind, from, to, sketch } })) as { answer: unknown }
        if (answer !== null) times.push(performance.now() - start)
        sketch = answer ?? []
      }
      return times
    },
    { facts, heights, kind, from: at(300, 500), targets },
  )
}

async function previewTimes(page: Page): Promise<number[]> {
  const given = { text: readFileSync(CASE, 'utf8'), places: makeGazetteer(DEFAULT_WORLD_SEED), choices: [], land: null }
  return page.evaluate(
    async ({ given, question, times: count }) => {
      const { ask } = window as unknown as WindowWithWorker
      await ask({ task: 'hold', given })
      const times: number[] = []
      for (let run = 0; run < count; run++) {
        const tried = { [question]: run % 2 === 0 ? 'far' : 'middle' }
        const start = performance.now()
        await ask({ task: 'preview', given: { given: { [question]: 'near' }, tried } })
        times.push(performance.now() - start)
      }
      return times
    },
    { given, question: EDGE_QUESTION, times: PREVIEWS },
  )
}

export async function reportInBrowser(): Promise<void> {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    console.log(`In the browser: no Chromium was found (${INSTALL_CHROMIUM}): skipped.`)
    return
  }
  const browser = await chromium.launch({ executablePath })
  try {
    const page = await browser.newPage()
    // Functions that go over to the page name themselves by this, as they are compiled here.
    await page.evaluate('globalThis.__name = (value) => value')
    await startWorker(page, 'web/workers/terrain/worker.ts')
    const traces = [
      figures('trace, ridge', await traceTimes(page, 'ridge'), 'median 16'),
      figures('trace, gully', await traceTimes(page, 'gully'), 'median 16'),
    ]
    await startWorker(page, 'web/workers/solver/worker.ts')
    const previews = figures('answer looked at, demonstration', await previewTimes(page), '200')
    console.log(
      `\nIn the browser: a new path with each move of the mouse on ${SIZE} × ${SIZE} cells, to worker and back`,
    )
    console.table([...traces, previews])
  } finally {
    await browser.close()
  }
}
