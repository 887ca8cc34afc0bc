import { utils, write, type WorkSheet } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'

import { rowsInFile } from '../../../server/files/exchange/rows-in-file.ts'
import { placesInFile } from '../../../server/files/gazetteer/places-in-file.ts'
import { NOTHING_CHOSEN } from '../../../geodata/exchange/file/reading-choices.ts'
import { fileOf, lookedPlaces, parcelsIn, placesIn, refusalIn, said, valueIn } from '../../support/files-in-process.ts'

const SQUARE = 'POLYGON((108 22,108.001 22,108.001 22.001,108 22))'

describe('a table', () => {
  test('of a million rows with one bad row at the end: that row is named with its column, and all others are read', async () => {
    const rows = '甲,2450400.1,36497900.2\n'.repeat(1_000_000)
    const path = fileOf(`点名,X,Y\n${rows}坏,2450400.1,364979OO.2\n`)
    const read = valueIn(await rowsInFile({ path, fileName: '点.csv' }, NOTHING_CHOSEN))
    expect(read.file.rows).toHaveLength(1_000_001)
    expect(said(read.file.rows.flatMap(({ fault }) => fault ?? []))).toEqual([
      '第 1000002 行“Y”列：“364979OO.2”不是坐标，请改正。',
    ])
  })

  test('of parcels with one bad row at the end: the others are read, and that row is named', async () => {
    const rows = `"${SQUARE}",宗\n`.repeat(5000)
    const { rows: read } = await parcelsIn(fileOf(`WKT,宗地号\n${rows}"POLYGON((108 22,一百零八 22))",坏\n`), {
      referenceSystem: 'EPSG:4490',
    })
    expect(read).toHaveLength(5001)
    const details = { row: 5002, words: 'POLYGON((108 22,一百零八 22))' }
    expect(read.filter((row) => 'problem' in row)).toEqual([{ row: 5002, problem: 'row-shape-unread', details }])
  })

  test('of points with a figure that is none: row and column are named', async () => {
    const { problems, places } = await placesIn(
      fileOf('点名,X,Y\n甲,2450400.1,36497900.2\n乙,245O400.1,36497900.2\n丙,2450400.1,\n'),
      { referenceSystem: 'EPSG:4524' },
    )
    expect(places).toHaveLength(1)
    expect(said(problems)).toEqual([
      '第 3 行“X”列：“245O400.1”不是坐标，请改正。',
      expect.stringContaining('第 4 个：没有能读的坐标'),
    ])
  })

  test('with a quotation mark that is never closed is refused by its line, before it swallows the rest', async () => {
    const path = fileOf('点名,X,Y\n甲,2450400.1,36497900.2\n"乙,2450401.1,36497901.2\n丙,2450402.1,36497902.2\n')
    const read = await rowsInFile({ path, fileName: '点.csv' }, NOTHING_CHOSEN)
    expect(refusalIn(read)).toMatch(/^file-quote-open.*第 3 行/u)
  })

  test('of metres with a row of degrees among them: the row is named', async () => {
    const { problems } = await placesIn(
      fileOf('点名,X,Y\n甲,2450400.1,36497900.2\n乙,2450401.1,36497901.2\n丙,22.15,107.98\n'),
      { referenceSystem: 'EPSG:4524' },
    )
    expect(problems).toEqual([{ code: 'place-row-differs', details: { row: 4 } }])
  })

  test('whose columns say nothing is shown, and read when a person names them', async () => {
    const path = fileOf('甲,一,二,三\n四棵松,22.15,107.98,108.01\n')
    const { look, places } = await lookedPlaces(path)
    expect(look.rows[0]).toEqual({ row: 2, cells: ['四棵松', '22.15', '107.98', '108.01'], shape: null })
    expect(refusalIn(places)).toMatch(/^places-columns-unclear/u)
    const chosen = await placesIn(path, { columns: { 甲: 'name', 一: 'latitude', 二: 'longitude' } })
    expect(chosen.places.map(({ names, geometry }) => [names[0]!.name, geometry.coordinates])).toEqual([
      ['四棵松', [107.98, 22.15]],
    ])
  })

  test('in the order of CASS: number, code, east, north, height', async () => {
    const { places } = await placesIn(fileOf('J1,,497936.94,2450410.31,120.5\nJ2,,498012.55,2450385.2,118.2\n'), {
      referenceSystem: 'EPSG:4545',
    })
    expect(places.map(({ names }) => names[0]!.name)).toEqual(['J1', 'J2'])
    expect((places[0]!.geometry.coordinates as number[])[1]).toBeCloseTo(22.15, 2)
  })
})

describe('a workbook', () => {
  const workbook = (sheets: Readonly<Record<string, WorkSheet>>, bookType: 'xlsx' | 'xls' = 'xlsx'): string => {
    const book = utils.book_new()
    for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
    return fileOf(new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer))
  }
  const points = (): WorkSheet =>
    utils.aoa_to_sheet([
      ['界址点号', 'X', 'Y'],
      ['J1', 2450410.3125, 497936.9375],
      ['J2', 2450385.2, 498012.55],
    ])
  const ZONE = { referenceSystem: 'EPSG:4545' }

  test('with a sheet of more rows than are read is refused by the name of the sheet, not cut off', async () => {
    const sheet = points()
    utils.sheet_add_aoa(sheet, [['J200000', 2450385.2, 498012.55]], { origin: 'A200001' })
    const path = workbook({ 界址点: sheet })
    const read = await rowsInFile({ path, fileName: '点.xlsx' }, NOTHING_CHOSEN)
    expect(refusalIn(read)).toMatch(/^file-sheet-too-long.*“界址点”超过 200000 行/u)
  })

  test.each(['xlsx', 'xls'] as const)('(%s) keeps the digits that its columns do not show', async (type) => {
    const sheet = points()
    ;(sheet['B2'] as { z: string }).z = '0.0'
    const { look } = await lookedPlaces(workbook({ 界址点: sheet }, type), ZONE)
    expect(look).toMatchObject({
      format: 'workbook',
      rows: [{ row: 2, shape: { first: [2450410.313, 497936.938] } }, {}],
    })
  })

  test('with formulas: a stored result is taken and told by row and column, a missing one bars its row', async () => {
    const sheet = points()
    sheet['B2'] = { t: 'n', v: 2450410.3, f: '2450400+10.3' }
    sheet['B3'] = { t: 'e', f: 'B2+1' }
    const { look, places } = await lookedPlaces(workbook({ 界址点: sheet }), ZONE)
    expect(said(look.remarks)).toContain('第 2 行“B”列：是公式，取的是文件里算好的结果 2450410.3。')
    expect(places.ok && places.value.places).toHaveLength(1)
    expect(places.ok && places.value.problems.map(({ details }) => details['row'])).toEqual([3])
  })

  test('of several sheets is asked which', async () => {
    const path = workbook({ 说明: utils.aoa_to_sheet([['甲']]), 界址点: points() })
    const { look, places } = await lookedPlaces(path, ZONE)
    expect(look.layers.map(({ name }) => name)).toEqual(['说明', '界址点'])
    expect(refusalIn(places)).toMatch(/^file-layers-unchosen/u)
    expect((await placesIn(path, { ...ZONE, layers: ['界址点'] })).places).toHaveLength(2)
  })
})

describe('coordinates that are shifted on purpose', () => {
  const kml = (words: string) =>
    `<?xml version="1.0"?><kml><Document><name>${words}</name><Placemark><name>四棵松</name><Point><coordinates>107.98,22.15</coordinates></Point></Placemark></Document></kml>`

  test.each([
    ['by the name that 奥维 gives its files', kml('标签'), '山.ovkml'],
    ['by what the file says', kml('奥维互动地图'), '山.kml'],
  ])('are suspected %s, and wait for a person’s word', async (_how, text, fileName) => {
    const path = fileOf(text)
    const read = await placesIn(path, {}, fileName)
    expect(read).toMatchObject({ isSystemStated: false })
    expect(read.notices).toContain('offset-suspected')
    const given = await placesIn(path, { referenceSystem: 'EPSG:4326' }, fileName)
    expect(given.isSystemStated).toBe(true)
    expect(given.places[0]!.geometry.coordinates, 'nothing is shifted').toEqual([107.98, 22.15])
  })

  test('are refused where a person or a row says so', async () => {
    const path = fileOf('名称,经度,纬度,坐标系\n甲,107.98,22.15,GCJ-02\n乙,107.98,22.16,CGCS2000\n')
    const read = await placesInFile({ path, fileName: 'a.csv' }, 'a.csv', {
      ...NOTHING_CHOSEN,
      referenceSystem: 'GCJ-02',
    })
    expect(refusalIn(read)).toMatch(/^file-offset-system.*几百米/u)
    const { problems } = await placesIn(path, { referenceSystem: 'EPSG:4490' })
    expect(said(problems)).toEqual([expect.stringMatching(/^第 2 个：写明是GCJ-02，加过偏移/u)])
  })
})

describe('MapGIS exchange files', () => {
  const ZONE = { referenceSystem: 'EPSG:4524' }
  const point = (north: number) => `36497900.5,${north}`

  test('of points keep their texts, of lines their vertices', async () => {
    const wat = `WMAP9022\r\n2\r\n${point(2450400)},1\r\n0\r\n"石壁岭",4,4,0,0,0,0,0,0,1,3,0\r\n${point(2450500)},2\r\n1\r\n28,3,3,0,1,1,0.1,7,0\r\n`
    const { places, problems } = await placesIn(fileOf(wat), ZONE)
    expect(places.map(({ kind, names }) => [kind, names[0]!.name])).toEqual([['ridge', '石壁岭']])
    expect(problems.map(({ code, details }) => [code, details['row']])).toEqual([['place-row-without-name', 2]])
    const wal = `WMAP9021\n1\n1,0,1,0.1,1,1,0,7,0\n3\n${point(2450400)}\n${point(2450450)}\n${point(2450500)}\n1,100\n`
    const { look } = await lookedPlaces(fileOf(wal), ZONE)
    expect(look.rows[0]!.shape).toEqual({ type: 'LineString', vertices: 3, first: [36497900.5, 2450400] })
  })

  test('of areas are put together from their arcs, one of which runs backwards', async () => {
    const corner = (east: number, north: number) => `${36497900 + east},${2450400 + north}`
    const arc = (id: number, ...corners: string[]) =>
      `1,0,1,0.1,1,1,0,7,0\n1,2\n1,0\n${corners.length}\n${corners.join('\n')}\n${id}\n`
    const text = [
      'WMAP9023\n2\n',
      arc(1, corner(0, 0), corner(100, 0), corner(100, 100)),
      arc(2, corner(0, 0), corner(0, 100), corner(100, 100)),
      '2\n36497900,2450400\n2\n1\n-2\n36498000,2450500\n2\n-1\n2\n',
      '1\n1,0,0,0,0,3,0\n2\n1\n-2\n7\n',
    ].join('')
    const { rows } = await parcelsIn(fileOf(text), ZONE)
    expect(rows).toMatchObject([{ row: 1, number: '7' }])
  })

  test('that end too early are told by their line', async () => {
    const path = fileOf(`WMAP9021\n1\n1,0,1,0.1,1,1,0,7,0\n3\n${point(2450400)}\n`)
    const read = await placesInFile({ path, fileName: 'a.wal' }, 'a.wal', NOTHING_CHOSEN)
    expect(refusalIn(read)).toMatch(/^file-text-broken.*第 \d+ 行/u)
  })
})

describe('well-known text', () => {
  test('names its own system, with tabs between the columns', async () => {
    const read = await placesIn(fileOf(`名称\t图形\n甲\tSRID=4490;${SQUARE}\n`))
    expect(read).toMatchObject({ referenceSystem: 'EPSG:4490', isSystemStated: true })
  })

  test('of two systems is refused', async () => {
    const path = fileOf(`名称\t图形\n甲\tSRID=4490;${SQUARE}\n乙\tSRID=4326;${SQUARE}\n`)
    const read = await placesInFile({ path, fileName: 'a.csv' }, 'a.csv', NOTHING_CHOSEN)
    expect(refusalIn(read)).toMatch(/^places-system-conflict.*EPSG:4490.*EPSG:4326/u)
  })

  test('alone in a file, one shape after the other: an arc is told by its line', async () => {
    const path = fileOf(`${SQUARE}\nCIRCULARSTRING(108 22,108.1 22.1,108.2 22)\n`)
    const { rows } = await parcelsIn(path, { referenceSystem: 'EPSG:4490' })
    expect(rows).toMatchObject([{ row: 1 }, { row: 2, problem: 'row-curved', details: { kind: 'CIRCULARSTRING' } }])
  })
})
