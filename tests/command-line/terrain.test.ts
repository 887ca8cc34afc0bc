import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { sizhi } from '../support/command-line.ts'
import { temporaryDataFolder } from '../support/data-folder.ts'

import type { FeatureCollection, LineString } from 'geojson'

const LIMIT = { timeout: 30_000 }
const DEMONSTRATION = 'seeds/places/qinba-hill/terrain.asc'

type Network = FeatureCollection<LineString> & { readonly crs?: unknown; readonly referenceSystem: unknown }
const networkIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Network

describe('sizhi terrain', () => {
  test('writes ridges and gullies in the coordinates of the grid', LIMIT, async () => {
    const folder = temporaryDataFolder()
    const [ridges, gullies] = [join(folder, 'ridges.geojson'), join(folder, 'gullies.geojson')]
    const args = ['terrain', DEMONSTRATION, '--ridges', ridges, '--gullies', gullies, '--threshold', '100']
    expect(await sizhi(args)).toEqual({ code: 0, out: '', err: '' })
    for (const path of [ridges, gullies]) {
      const { features, referenceSystem } = networkIn(path)
      expect(features.length).toBeGreaterThan(3)
      expect(referenceSystem).toMatchObject({ unit: 'metre', epsg: null })
      // The grid of the demonstration: 121 × 81 cells of 20 m, its lower left corner at 496326.936, 2449500.307.
      for (const [east, north] of features.flatMap(({ geometry }) => geometry.coordinates)) {
        expect(((east! - 496326.936) / 20) % 1).toBeCloseTo(0.5, 4)
        expect(((north! - 2449500.307) / 20) % 1).toBeCloseTo(0.5, 4)
      }
    }
  })

  test('prints a trace between two places of the grid', LIMIT, async () => {
    // The crest of the demonstration's hill: its top of 170.5 m lies in the middle of column 80, row 35.
    const top = [496326.936 + 80.5 * 20, 2449500.307 + (81 - 35.5) * 20]
    const flank = [top[0]! - 20, top[1]! - 100]
    const args = ['terrain', DEMONSTRATION, '--trace', 'straight-up', '--from', flank.join(','), '--to', top.join(',')]
    const { code, out } = await sizhi(args)
    expect(code).toBe(0)
    const line = (JSON.parse(out) as Network).features[0]!.geometry.coordinates
    expect(line[0]).toEqual(flank.map((value) => expect.closeTo(value, 2) as number))
    const [east, north] = line.at(-1)!
    expect(Math.hypot(east! - top[0]!, north! - top[1]!)).toBeLessThan(80)
    expect(line.length).toBeGreaterThan(2)
  })

  test('says where there is no height to trace from', LIMIT, async () => {
    const args = ['terrain', DEMONSTRATION, '--trace', 'ridge', '--from', '1,2', '--to', '500000,2450000']
    expect(await sizhi(args)).toEqual({
      code: 1,
      out: '',
      err: '坐标 1, 2 处没有高程，请检查坐标（先东后北）。\n',
    })
  })

  test('names the reference system that the file beside the grid tells', LIMIT, async () => {
    const folder = temporaryDataFolder()
    writeFileSync(join(folder, 'hill.asc'), readFileSync(DEMONSTRATION))
    writeFileSync(
      join(folder, 'hill.prj'),
      'PROJCS["CGCS2000_3_Degree_GK_CM_108E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000"],UNIT["Meter",1.0]]',
    )
    const out = join(folder, 'gullies.geojson')
    expect((await sizhi(['terrain', join(folder, 'hill.asc'), '--gullies', out])).code).toBe(0)
    expect(networkIn(out).crs).toEqual({ type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4545' } })
  })

  test('says in one sentence what is wrong with a grid', LIMIT, async () => {
    const path = join(temporaryDataFolder(), 'cut.asc')
    writeFileSync(path, readFileSync(DEMONSTRATION).subarray(0, 20_000))
    const { code, out, err } = await sizhi(['terrain', path, '--gullies', join(temporaryDataFolder(), 'none')])
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: 'cut.asc 不完整：应有 121 × 81 格，文件提前结束，请重新取得。\n',
    })
  })

  test('refuses a threshold that is no number of cells', LIMIT, async () => {
    const { code, err } = await sizhi(['terrain', DEMONSTRATION, '--threshold', 'many'])
    expect(code).toBe(2)
    expect(err).toContain('--threshold')
  })
})
