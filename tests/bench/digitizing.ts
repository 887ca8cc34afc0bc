import { runTerrain } from './terrain.ts'
import { reportDemonstration } from './worlds/demonstration-time.ts'
import { reportWorlds } from './worlds/report.ts'

/** Digitizing: words drawn again in invented worlds, and terrain beside a known tool. */
export function run(): void {
  reportWorlds()
  reportDemonstration()
  runTerrain()
}
