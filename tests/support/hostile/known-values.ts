import { HOSTILE_CONDITIONS } from './hostile-conditions.ts'

import type { KnownValues } from './hostile-requests.ts'

/** A feature is known by the county, the key of its case and its own keys, with dots between. */
const featureIds = (caseId: string): string[] =>
  ['A.0', '0', '0.0', '1'].map((own) => `${caseId.replace('-', '.')}.${own}`)

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
  featureId: caseIds.flatMap(featureIds),
  bbox: [
    '107,21,109,23',
    '109,23,107,21',
    '-180,-90,180,90',
    '0,0,1e308,1e308',
    '107,21,0,109,23,9',
    '1,2,3',
    'NaN,0,1,1',
  ],
  datetime: ['2026-01-05', '../..', '2020-01-01T00:00:00Z/..', '9999-12-31T23:59:60Z', '2026-02-30/2026-02-31'],
  sortby: ['-squareMetres,+claimant', 'case,case,case', '-', '+'.repeat(2000), 'noSuchColumn'],
  cursor: ['e30', 'W10', Buffer.from('["450621","x","A",1e9]').toString('base64url'), '%%%'],
  filter: HOSTILE_CONDITIONS,
})
