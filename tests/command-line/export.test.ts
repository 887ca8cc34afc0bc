import { expect, test } from 'vitest'

import { sizhi } from '../support/command-line.ts'

const LIMIT = { timeout: 30_000 }

test.each([
  [[], 'Name one case'],
  [['450621-two-sides'], 'Name the file to write with --out.'],
  [['450621-two-sides', '--sheet', 'poster', '--out', 'a.pdf'], '--sheet must be one of: dispute-map'],
  [['450621-two-sides', '--sheet', 'bundle', '--out', 'a.png'], 'The ending of --out must be one of: pdf, docx.'],
  [['450621-two-sides', '--sheet', 'bundle', '--out', 'a.pdf', '--scale', 'large'], '--scale must be a whole number'],
])('a sheet is not exported by %j', LIMIT, async (args, sentence) => {
  const { code, err } = await sizhi(['export', ...args])
  expect(code).toBe(2)
  expect(err).toContain(sentence)
})

test.each([
  [[], 'Name one case'],
  [['450621-two-sides'], 'Name the file to write with --out.'],
  [['450621-two-sides', '--out', 'a.shp'], 'The ending of --out must be one of: gpkg, geojson, dxf'],
  [
    ['450621-two-sides', '--out', 'a.gpkg', '--reference-system', 'EPSG:2343'],
    '--reference-system must be one of: EPSG:4490',
  ],
  [
    ['450621-two-sides', '--out', 'a.geojson', '--reference-system', 'EPSG:4545'],
    'A file .geojson takes no --reference-system: leave it out.',
  ],
  [
    ['450621-two-sides', '--out', 'a.gpkg', '--audience', 'press'],
    '--audience must be one of: officer, court, public.',
  ],
])('layers are not exported by %j', LIMIT, async (args, sentence) => {
  const { code, err } = await sizhi(['export', 'layers', ...args])
  expect(code).toBe(2)
  expect(err).toContain(sentence)
})
