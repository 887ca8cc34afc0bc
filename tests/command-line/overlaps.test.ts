import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { sizhi } from '../support/command-line.ts'
import { temporaryDataFolder } from '../support/data-folder.ts'

import type { FeatureCollection, MultiPolygon } from 'geojson'

const LIMIT = { timeout: 60_000 }
type Point = readonly [number, number]

/** Little-endian WKB of one ring with the reference system of PostGIS' extension. */
function ewkb(ring: readonly Point[], type = 3): string {
  const points = [...ring, ring[0]!]
  const bytes = Buffer.alloc(17 + 16 * points.length)
  bytes[0] = 1
  bytes.writeUInt32LE(0x20000000 + type, 1)
  bytes.writeUInt32LE(4490, 5)
  bytes.writeUInt32LE(1, 9)
  bytes.writeUInt32LE(points.length, 13)
  points.forEach(([x, y], index) => {
    bytes.writeDoubleLE(x, 17 + 16 * index)
    bytes.writeDoubleLE(y, 25 + 16 * index)
  })
  return bytes.toString('hex')
}

/** A rectangle of hundredths of a degree east and north of 108° E, 22° N. */
const box = (west: number, south: number, east: number, north: number): Point[] =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ].map(([x, y]) => [108 + x! / 100, 22 + y! / 100])

function table(rows: readonly string[]): string {
  const path = join(temporaryDataFolder(), 'claims.tsv')
  writeFileSync(path, rows.map((shape, index) => `主张${index + 1}\t${shape}\n`).join(''))
  return path
}

const LEFT = ewkb(box(0, 0, 2, 1))
const RIGHT = ewkb(box(1, 0, 3, 1))
const BESIDE = ewkb(box(3, 0, 4, 1))

describe('sizhi overlaps', () => {
  test('finds the overlap of two claims and says its area in the zone of the data', LIMIT, async () => {
    const path = table([LEFT, RIGHT, BESIDE])
    const { code, out, err } = await sizhi(['overlaps', path, '--json', '--workers', '2'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const found = JSON.parse(out) as Record<string, number>
    expect(found).toMatchObject({ claims: 3, candidatePairs: 2, pairs: 1, referenceSystem: 'EPSG:4545' })
    // A hundredth of a degree at 22.005° N: 1032.4 m along the parallel, 1107.5 m along the meridian.
    expect(found['areaSquareMetres']).toBeCloseTo(1032.4 * 1107.5, -3)
    for (const name of ['seconds', 'loadSeconds', 'peakMegabytes']) expect(found[name]).toBeGreaterThan(0)
  })

  test('writes the ground in common as GeoJSON that names both claims', LIMIT, async () => {
    const out = join(temporaryDataFolder(), 'overlaps.geojson')
    await sizhi(['overlaps', table([LEFT, RIGHT, BESIDE]), '--geojson', out])
    const { features } = JSON.parse(readFileSync(out, 'utf8')) as FeatureCollection<MultiPolygon>
    expect(features).toHaveLength(1)
    expect(features[0]!.properties).toMatchObject({ first: '主张1', second: '主张2' })
    const corners = features[0]!.geometry.coordinates[0]![0]!
    const longitudes = corners.map(([longitude]) => longitude!)
    expect([Math.min(...longitudes), Math.max(...longitudes)]).toEqual([
      expect.closeTo(108.01, 7) as number,
      expect.closeTo(108.02, 7) as number,
    ])
  })

  test('names the rows that cannot be compared and answers for the others', LIMIT, async () => {
    const bowTie = ewkb([box(5, 0, 6, 1)[0]!, box(5, 0, 6, 1)[2]!, box(5, 0, 6, 1)[1]!, box(5, 0, 6, 1)[3]!])
    const flat = ewkb(box(0, 0, 2, 0))
    const otherZone = ewkb(box(0, 0, 2, 1).map(([x, y]): Point => [x * 300_000, y * 100_000]))
    const line = ewkb(box(0, 0, 2, 1), 2)
    const withHeights = ewkb(box(0, 0, 2, 1), 0x80000000 + 3)
    const byIsoWithHeights = ewkb(box(0, 0, 2, 1), 1003)
    const endless = '0'.repeat(70_000_000)
    const rows = [
      LEFT,
      RIGHT.slice(0, 60),
      flat,
      otherZone,
      line,
      bowTie,
      RIGHT,
      withHeights,
      byIsoWithHeights,
      endless,
      BESIDE,
    ]
    const { code, out, err } = await sizhi(['overlaps', table(rows), '--json'], '', { LC_ALL: 'en' })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ claims: 3, rowsWithProblems: 8, pairs: 1 })
    const sentences = err.trim().split('\n')
    expect(sentences).toHaveLength(8)
    expect(sentences[0]).toMatch(/row 2 is no complete EWKB/u)
    expect(sentences[1]).toMatch(/row 3 encloses nothing/u)
    expect(sentences[2]).toMatch(/row 4 do not lie within China/u)
    expect(sentences[3]).toMatch(/row 5 is no area/u)
    expect(sentences[4]).toMatch(/row 6 crosses itself/u)
    for (const [index, row] of [8, 9, 10].entries())
      expect(sentences[5 + index]).toMatch(new RegExp(`row ${row} is no complete EWKB in two dimensions`, 'u'))
  })

  test('says in a sentence when nothing can be compared', LIMIT, async () => {
    expect(await sizhi(['overlaps', table(['00']), '--json'], '', { LC_ALL: 'en' })).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^No row of claims\.tsv holds a claim/u) as string,
    })
    expect(await sizhi(['overlaps', 'no-such.tsv'])).toMatchObject({ code: 1, out: '' })
    expect(await sizhi(['overlaps', table([LEFT]), '--workers', '1.5'])).toMatchObject({ code: 2, out: '' })
  })
})

test('a file that cannot be written is named before anything is searched', LIMIT, async () => {
  const path = table([LEFT, RIGHT])
  const { code, out, err } = await sizhi([
    'overlaps',
    path,
    '--geojson',
    join(temporaryDataFolder(), 'none', 'out.geojson'),
  ])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain('out.geojson')
})
