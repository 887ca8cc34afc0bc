/** Invented cases that leave in each format and come in again: `npm run bench -- exchange roundtrip [CASES]`, 1,000 unless told otherwise. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { LAYER_FORMATS } from '../../support/exchange/layer-formats.ts'
import { POINT_FORMATS } from '../../support/exchange/point-formats.ts'
import { roundTrip, type RoundTrip } from '../../support/exchange/round-trip.ts'

const CASES = 1000
const FIRST_SEED = 1981
const MILLIMETRES = 1000
const DIFFERENCES_SHOWN = 5

type Way = (seed: number, folder: string) => Promise<RoundTrip>

const WAYS: Readonly<Record<string, Way>> = {
  ...Object.fromEntries(
    Object.entries(LAYER_FORMATS).map(([name, format]): [string, Way] => [
      name,
      (seed, folder) => roundTrip(format, seed, folder),
    ]),
  ),
  ...POINT_FORMATS,
}

async function measured(way: Way, cases: number, folder: string) {
  const began = performance.now()
  let [features, attributes, farthestMetres, casesThatDiffer] = [0, 0, 0, 0]
  for (let seed = FIRST_SEED; seed < FIRST_SEED + cases; seed++) {
    const back = await way(seed, folder)
    features += back.features
    attributes += back.attributes
    farthestMetres = Math.max(farthestMetres, back.farthestMetres)
    if (back.differences.length === 0) continue
    casesThatDiffer += 1
    console.error(`seed ${seed}:`, ...back.differences.slice(0, DIFFERENCES_SHOWN))
  }
  return {
    cases,
    features,
    attributes,
    'farthest (mm)': Number((farthestMetres * MILLIMETRES).toFixed(3)),
    'cases that differ': casesThatDiffer,
    seconds: Number(((performance.now() - began) / 1000).toFixed(1)),
  }
}

export async function run(words: string | undefined): Promise<void> {
  const cases = words === undefined ? CASES : Number(words)
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-round-trip-'))
  const table: Record<string, unknown> = {}
  try {
    for (const [name, way] of Object.entries(WAYS)) table[name] = await measured(way, cases, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.table(table)
}
