import { runTerrain } from './terrain.ts'

/** Digitizing: terrain beside a known tool. */
export function run(): void {
  runTerrain()
}
