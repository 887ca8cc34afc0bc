/** How long the server takes from the stored reading of the demonstration to its drawing. */
import { readFileSync } from 'node:fs'

import { drawDocument } from '../../../geodata/digitize.ts'
import { readDocument } from '../../../geodata/documents/read-document.ts'
import { makeGazetteer } from '../../../seeds/places/qinba-hill/gazetteer.ts'
import { DEFAULT_WORLD_SEED } from '../../../seeds/places/qinba-hill/world-seed.ts'

const RUNS = 7
const CASE = new URL('../../../seeds/cases/qinba-hill/judgment.txt', import.meta.url)

export function reportDemonstration(): void {
  const text = readFileSync(CASE, 'utf8')
  const document = readDocument(text)
  const places = makeGazetteer(DEFAULT_WORLD_SEED)
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    drawDocument(text, document, places, {})
    return performance.now() - start
  })
  console.log(
    `The demonstration, drawn ${RUNS} times: first ${runs[0]!.toFixed(0)} ms, median ${runs.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!.toFixed(0)} ms (aim: under 1,000 ms)`,
  )
}
