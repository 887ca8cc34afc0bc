import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { importCase, openApp } from '../case-client.ts'
import { asciiGrid } from './ascii-grid.ts'

import type { FastifyInstance } from 'fastify'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { FieldPack } from '../../../geodata/wire/field.ts'
import type { WireTerrainUpload } from '../../../geodata/wire/terrain.ts'

export const OFFICER = '黄调解员'
export const plane = gaussKruger(108)
const TEXT = '四至界限：由黄牛石起，沿高岭山脊向东至大枫树，再直线下至石桥，再直线至黄牛石止。'
type Origin = readonly [east: number, north: number]
export const HILL: Origin = [500_000, 2_600_000]
export const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/elevation', name))

/** Stone, tree and bridge: a triangle whose northern side is a ridge that no place answers to. */
const placesAt = ([east, north]: Origin) =>
  [
    ['黄牛石', 'stone', 0, 205],
    ['大枫树', 'tree', 300, 205],
    ['石桥', 'stone', 150, 0],
  ].map(([name, kind, x, y]) => ({
    type: 'Feature',
    id: name,
    geometry: { type: 'Point', coordinates: plane.toGeographic([east + Number(x), north + Number(y)]) },
    properties: { kind, names: [{ name, source: '现场' }], accuracyMetres: 5, illustrative: false },
  }))

/** A roof of 10 m cells: its ridge runs from west to east, 205 m north of the origin, and falls to the east. */
export const CELLS = 60
export const roof = asciiGrid(
  { columns: CELLS, rows: CELLS, west: HILL[0] - 100, south: HILL[1] - 100, cellSize: 10 },
  (column, row) => 300 - 0.4 * Math.abs(500 - (row + 0.5) * 10 - 205) - 0.2 * column,
)

/** Cases on open ground, and grids brought to them, for one test file. */
export function terrainCases() {
  let app: FastifyInstance
  let number = 0
  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-terrain-'))

  beforeAll(async () => {
    ;({ app } = await openApp({ dataFolder }))
  })
  afterAll(async () => {
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  const newCase = (origin: Origin = HILL): Promise<string> =>
    importCase(app, { key: `terrain-${++number}`, title: '高岭', text: TEXT, features: placesAt(origin) })

  const readCase = async (id: string) => (await app.inject(`/api/cases/${id}`)).json<{ data: CaseView }>().data

  async function upload(id: string, fileName: string, bytes: Uint8Array | string): Promise<WireTerrainUpload> {
    const response = await app.inject({
      method: 'POST',
      url: `/api/cases/${id}/terrain/uploads?fileName=${encodeURIComponent(fileName)}`,
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    })
    expect(response.statusCode).toBe(200)
    return response.json<{ data: WireTerrainUpload }>().data
  }

  const previewUpload = (id: string, payload: object) =>
    app.inject({
      method: 'POST',
      url: `/api/cases/${id}/terrain/preview`,
      headers: { 'accept-language': 'en' },
      payload,
    })

  async function preview(id: string, fileName: string, bytes: Uint8Array | string, more: object = {}) {
    const { sha256 } = await upload(id, fileName, bytes)
    return previewUpload(id, { sha256, fileName, ...more })
  }

  async function put(id: string, path: string, payload: object, version?: number) {
    const seen = version ?? (await readCase(id)).version
    return app.inject({ method: 'PUT', url: `/api/cases/${id}/${path}`, headers: { 'if-match': `"${seen}"` }, payload })
  }

  async function store(id: string, fileName: string, bytes: Uint8Array | string, more: object = {}, version?: number) {
    const { sha256 } = await upload(id, fileName, bytes)
    const said = { kind: 'bare-earth', source: '测绘院', importedBy: OFFICER }
    return put(id, 'terrain', { sha256, fileName, ...said, ...more }, version)
  }

  const withdraw = (id: string, reason: string) => put(id, 'terrain/withdraw', { withdrawnBy: OFFICER, reason })

  const heights = (id: string, gridNumber: number) => app.inject(`/api/cases/${id}/terrain/${gridNumber}/heights`)

  const fieldPack = async (id: string) =>
    (await app.inject(`/api/cases/${id}/field-pack`)).json<{ data: FieldPack }>().data

  return { dataFolder, newCase, readCase, preview, previewUpload, store, withdraw, heights, fieldPack }
}
