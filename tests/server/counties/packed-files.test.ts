import { beforeEach, describe, expect, test } from 'vitest'

import { openApp } from '../../support/case-client.ts'
import { box, countyClient } from '../../support/county-client.ts'
import { withoutPart, zippedShapefile } from '../../support/parcel-files.ts'

import type { FastifyInstance } from 'fastify'
import type { WireParcel } from '../../../geodata/wire/parcels.ts'

let app: FastifyInstance
const county = countyClient(() => app, '450621')
const other = countyClient(() => app, '450622')

beforeEach(async () => {
  ;({ app } = await openApp())
})

const parcelOf = async (number: string): Promise<WireParcel> =>
  county.get(`/parcels/${await county.idOf(number)}?audience=officer`)

describe('a zipped Shapefile', () => {
  test.each(['gbk', 'utf8'] as const)('with attributes in %s is taken in, its faulty row named', async (encoding) => {
    const { county: view } = await county.takeIn(Buffer.from(zippedShapefile(encoding)), { fileName: '宗地.zip' })
    expect(view).toMatchObject({
      centralMeridianDegrees: 108,
      imports: [
        {
          fileName: '宗地.zip',
          rowsRead: 5,
          parcels: 4,
          leftOut: [{ code: 'claim-row-crosses-itself', count: 1, rows: [5] }],
        },
      ],
    })
    await county.searched()
    expect(await county.pairs()).toEqual(['450699-001+450699-002 crossing'])
    const first = await parcelOf('450699-001')
    expect(first).toMatchObject({ holder: '李某甲', facts: { 地类: '有林地', 登记年: '2019' } })
    expect(Object.values(first.facts), 'a day stays a day').toContain('2021-03-05')
    expect((await parcelOf('450699-002')).facts, 'what is left open is no figure').not.toHaveProperty('登记年')
    const corner = (first.geometry.coordinates as number[][][]).flat().find(([x]) => x! > 107.603)!
    const [east] = box(4, 0, 4, 0)[0]!
    expect(corner[0]).toBeCloseTo(east!, 8)
  })

  test('without its reference system waits for a person to name it', async () => {
    const zip = withoutPart(zippedShapefile('gbk'), '.prj')
    const refused = await county.sendImport(zip, { fileName: '宗地.zip' })
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({
      error: { code: 'places-system-missing', message: expect.stringMatching(/没有 \.prj.*“坐标系”/u) as string },
    })
    const { county: view } = await county.takeIn(zip, { query: { referenceSystem: 'EPSG:4545' } })
    expect(view.imports[0]).toMatchObject({ parcels: 4 })
  })

  test('against whose own reference system a person speaks is not taken', async () => {
    const zip = Buffer.from(zippedShapefile('gbk'))
    const refused = await county.sendImport(zip, { query: { referenceSystem: 'EPSG:4546' } })
    expect(refused.json()).toMatchObject({ error: { code: 'places-system-conflict' } })
  })
})

describe('a GeoPackage', () => {
  const gpkg = async (path: string) => county.inject({ method: 'GET', path })

  beforeEach(async () => {
    await county.takeIn(Buffer.from(zippedShapefile('gbk')), { fileName: '宗地.zip' })
    await county.searched()
  })

  test('of the parcels that leave comes in again as the same parcels', async () => {
    const sent = await gpkg('/parcels.gpkg?audience=officer')
    expect(sent.statusCode).toBe(200)
    expect(sent.headers['content-type']).toBe('application/geopackage+sqlite3')
    expect(sent.headers['content-disposition']).toContain('parcels-450621.gpkg')
    const { county: view } = await other.takeIn(sent.rawPayload, { fileName: 'parcels.gpkg' })
    expect(view.imports[0]).toMatchObject({ rowsRead: 4, parcels: 4, leftOut: [] })
    const areas = async (code: typeof county) =>
      (await code.get<{ layers: { planarSquareMetres: number }[] }>()).layers.map(({ planarSquareMetres }) =>
        planarSquareMetres.toFixed(3),
      )
    expect(await areas(other)).toEqual(await areas(county))
    await other.searched()
    expect(await other.pairs()).toEqual(await county.pairs())
    expect((await other.overlaps('?audience=officer')).rows[0]!.first.holder).toBe('李某甲')
  })

  test('bears no names of holders for the public', async () => {
    const [named, open] = [await gpkg('/parcels.gpkg?audience=court'), await gpkg('/parcels.gpkg')]
    expect(named.rawPayload.includes('李某甲')).toBe(true)
    expect(open.rawPayload.includes('李某甲')).toBe(false)
    expect((await gpkg('/overlaps.gpkg')).rawPayload.includes('李某甲')).toBe(false)
  })

  test('of the overlaps comes in as what the overlaps are: areas', async () => {
    const sent = await gpkg('/overlaps.gpkg')
    const { county: view } = await other.takeIn(sent.rawPayload, { layer: 'award', fileName: 'overlaps.gpkg' })
    const [overlap] = (await county.overlaps()).rows
    const [layer] = view.layers.filter(({ parcels }) => parcels > 0)
    expect(layer).toMatchObject({ layer: 'award', parcels: 1 })
    expect(layer!.planarSquareMetres).toBeCloseTo(overlap!.planarSquareMetres, 3)
  })

  test('of a county that is not there is refused', async () => {
    expect((await other.inject({ method: 'GET', path: '/parcels.gpkg' })).statusCode).toBe(404)
    expect((await other.inject({ method: 'GET', path: '/overlaps.gpkg' })).statusCode).toBe(404)
  })
})
