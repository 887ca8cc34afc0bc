import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { rowsInFile } from '../../../server/files/exchange/rows-in-file.ts'
import { placesInFile } from '../../../server/files/gazetteer/places-in-file.ts'
import { NOTHING_CHOSEN } from '../../../geodata/exchange/file/reading-choices.ts'
import { fileOf, lookedPlaces, placesIn, refusalIn, said } from '../../support/files-in-process.ts'

const fixture = (name: string) => unzipSync(readFileSync(join(import.meta.dirname, '../../fixtures/places', name)))

describe('a Shapefile', () => {
  test('whose index is broken is read by its records', async () => {
    const zip = zipSync({ ...fixture('zone-36.zip'), 'hill.shx': strToU8('no index at all') })
    expect((await placesIn(fileOf(zip))).places).toHaveLength(3)
  })

  test('with cells of UTF-8 in a table of GBK: each is read by itself and told by row and column', async () => {
    const parts = fixture('gbk-with-cpg.zip')
    const dbf = Buffer.from(parts['hill.dbf']!)
    const name = Buffer.from([0xc5, 0xa3, 0xbd, 0xc7, 0xb3, 0xe5])
    const spot = dbf.indexOf(name)
    expect(spot, '牛角冲 stands in it in GBK').toBeGreaterThan(0)
    dbf.write('牛角冲', spot, 'utf8')
    const { look, places } = await lookedPlaces(fileOf(zipSync({ ...parts, 'hill.dbf': dbf })))
    expect(look.encoding).toEqual({ name: 'gb18030', told: 'file' })
    expect(said(look.remarks)).toEqual([expect.stringMatching(/^第 2 个“.+”：编码与文件其余部分不同.*“牛角冲”/u)])
    expect(places.ok && places.value.places.map(({ names }) => names[0]!.name)).toEqual([
      '大湾公路',
      '牛角冲',
      '石壁岭',
    ])
  })

  test('in an encoding that a person names otherwise than the file', async () => {
    const { look } = await lookedPlaces(fileOf(zipSync(fixture('gbk-without-cpg.zip'))), { encoding: 'utf-8' })
    expect(look.encoding).toEqual({ name: 'utf-8', told: 'person' })
  })

  test('of degrees that calls them metres', async () => {
    const parts = fixture('zone-36.zip')
    const shp = Buffer.from(parts['hill.shp']!)
    // The vertices of the first line, behind head, number, type, box and counts.
    for (let at = 100 + 8 + 4 + 32 + 8 + 4; at + 16 <= shp.length; at += 16) {
      if (shp.readDoubleLE(at) < 30_000_000) break
      shp.writeDoubleLE(108.001, at)
      shp.writeDoubleLE(22.001, at + 8)
    }
    const one = Buffer.from(shp.subarray(0, 100 + 8 + shp.readInt32BE(104) * 2))
    const dbf = Buffer.from(parts['hill.dbf']!)
    dbf.writeUInt32LE(1, 4)
    const { places } = await lookedPlaces(fileOf(zipSync({ ...parts, 'hill.shp': one, 'hill.dbf': dbf })))
    expect(refusalIn(places)).toMatch(/^places-unit-differs.*一个以度计，一个以米计/u)
  })

  test('whose table has another number of rows than there are shapes is refused: nobody could say which belong together', async () => {
    const parts = fixture('zone-36.zip')
    for (const [name, part] of [
      ['hill.dbf', parts['hill.dbf']!.subarray(0, -10)],
      ['hill.shp', parts['hill.shp']!.subarray(0, -10)],
    ] as const)
      expect(
        refusalIn(
          await rowsInFile({ path: fileOf(zipSync({ ...parts, [name]: part })), fileName: '山.zip' }, NOTHING_CHOSEN),
        ),
        name,
      ).toMatch(/^file-rows-differ/u)
  })

  test('with a row that a program marked as deleted: it is told and not taken', async () => {
    const parts = fixture('gbk-with-cpg.zip')
    const dbf = Buffer.from(parts['hill.dbf']!)
    dbf[dbf.readUInt16LE(8) + dbf.readUInt16LE(10)] = '*'.charCodeAt(0)
    const { places, problems } = await placesIn(fileOf(zipSync({ ...parts, 'hill.dbf': dbf })))
    expect(places.map(({ names }) => names[0]!.name)).toEqual(['大湾公路', '石壁岭'])
    expect(said(problems)).toEqual([expect.stringMatching(/^第 2 个：在 \.dbf 里已标记为删除/u)])
  })

  test('with a table of Visual FoxPro, which has more in its head, is read as it stands', async () => {
    const parts = fixture('gbk-with-cpg.zip')
    const dbf = Buffer.from(parts['hill.dbf']!)
    const head = dbf.readUInt16LE(8)
    const BACK_LINK_BYTES = 263
    dbf[0] = 0x30
    dbf.writeUInt16LE(head + BACK_LINK_BYTES, 8)
    const fox = Buffer.concat([dbf.subarray(0, head), Buffer.alloc(BACK_LINK_BYTES), dbf.subarray(head)])
    const { places } = await placesIn(fileOf(zipSync({ ...parts, 'hill.dbf': fox })))
    expect(places.map(({ names }) => names[0]!.name)).toEqual(['大湾公路', '牛角冲', '石壁岭'])
  })

  test.each(['Asia/Shanghai', 'America/Los_Angeles'])('with a day shows that day (%s)', async (zone) => {
    const parts = fixture('gbk-with-cpg.zip')
    const dbf = Buffer.from(parts['hill.dbf']!)
    const [secondColumn, typeAt, firstWidth] = [64, 11, 80]
    dbf[secondColumn + typeAt] = 'D'.charCodeAt(0)
    dbf.write('20080301', dbf.readUInt16LE(8) + 1 + firstWidth, 'latin1')
    const here = process.env['TZ']
    process.env['TZ'] = zone
    try {
      const { look } = await lookedPlaces(fileOf(zipSync({ ...parts, 'hill.dbf': dbf })))
      expect(look.columns[1]).toMatchObject({ name: '别名', samples: ['2008-03-01'] })
    } finally {
      if (here === undefined) delete process.env['TZ']
      else process.env['TZ'] = here
    }
  })

  test('in a ZIP with a part that leads elsewhere', async () => {
    const path = fileOf(zipSync({ ...fixture('zone-36.zip'), '../hill.cpg': strToU8('GBK') }))
    const read = await placesInFile({ path, fileName: '山.zip' }, '山.zip', NOTHING_CHOSEN)
    expect(refusalIn(read)).toMatch(/^parcels-file-paths.*“\.\.\/hill\.cpg”/u)
  })
})
