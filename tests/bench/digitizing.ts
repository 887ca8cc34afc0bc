import { run as runDrawing } from './drawing.ts'
import { runTerrain } from './terrain.ts'
import { reportInBrowser } from './terrain/in-browser.ts'
import { reportDemonstration } from './worlds/demonstration-time.ts'
import { reportWorlds } from './worlds/report.ts'

/** Digitizing: words drawn again in invented worlds, terrain beside a known tool, tracing and dragging in the browser. */
export async function run(): Promise<void> {
  reportWorlds()
  reportDemonstration()
  runTerrain()
  await reportInBrowser()
  await runDrawing()
}
