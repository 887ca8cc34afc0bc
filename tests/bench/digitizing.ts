import { runTerrain } from './terrain.ts'
import { reportInBrowser } from './terrain/in-browser.ts'
import { reportDemonstration } from './worlds/demonstration-time.ts'
import { reportWorlds } from './worlds/report.ts'

/** Digitizing: words drawn again in invented worlds, and terrain beside a known tool. */
export async function run(): Promise<void> {
  reportWorlds()
  reportDemonstration()
  runTerrain()
  await reportInBrowser()
}
