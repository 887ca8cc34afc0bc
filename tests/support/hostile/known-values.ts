import type { KnownValues } from './hostile-requests.ts'

/** What is there in a server with these cases of Shangsi county, by the names of parameters. */
export const knownValues = (caseIds: readonly string[]): KnownValues => ({
  id: caseIds,
  code: ['450621'],
  year: ['2026'],
  number: ['1', '2'],
  version: ['1', '2'],
  round: ['1'],
  audience: ['officer', 'court', 'public'],
  layer: ['outlines', 'claims', 'parcels'],
  sheet: ['dispute-map', 'boundary-points', 'evidence-matrix'],
  z: ['12'],
  x: ['3265'],
  y: ['1791'],
})
