import { describe, expect, test } from 'vitest'

import { NOTHING_CHOSEN } from '../../../geodata/exchange/file/reading-choices.ts'
import { problemSentence } from '../../../geodata/words/problem-sentences.ts'
import { placesInFile } from '../../../server/files/gazetteer/places-in-file.ts'
import { drawingOf, insertionOf, oldPolylineOf, pointOf, polylineOf, textOf } from '../../support/drawings.ts'
import { fileOf, lookedParcels, lookedPlaces, parcelsIn, placesIn, refusalIn } from '../../support/files-in-process.ts'
import { gbk } from '../../support/gbk.ts'

const [EAST, NORTH] = [36_497_900, 2_450_400]
const at = (east: number, north: number): number[] => [EAST + east, NORTH + north]
const SQUARE = [at(0, 0), at(100, 0), at(100, 100), at(0, 100)]
const ZONE_36 = { referenceSystem: 'EPSG:4524' }

const HILL = [
  ...polylineOf('JZD', SQUARE, { isClosed: true, south: ['300000', '450621001', '英志一组', '031'] }),
  ...polylineOf('DLSS', [at(-50, 0), at(-50, 80), at(-40, 120)]),
  ...textOf('ZJ', '大湾公路', at(-52, 60)),
  ...pointOf('GCD', at(60, 120)),
  ...textOf('GCD', '石壁顶', at(64, 121)),
  ...insertionOf('JZP', 'gc113', at(0, 0)),
  ...oldPolylineOf('ZDMJ', [at(200, 0), at(260, 0), at(260, 50)]),
  ...textOf('ZDMJ', '李家田', at(250, 10)),
  ...polylineOf('DGX', [at(0, 300), at(50, 310)], { bulge: 0.4 }),
]

describe('a drawing of CASS', () => {
  test('in GBK: texts name what they stand beside or in, layers are counted, what has no name or is bent is told by its number', async () => {
    const { look, places } = await lookedPlaces(fileOf(gbk(drawingOf(HILL))), ZONE_36)
    expect(look.encoding).toEqual({ name: 'gb18030', told: 'file' })
    expect(look.layers.map(({ name, features }) => [name, features])).toEqual([
      ['JZD', 1],
      ['DLSS', 1],
      ['ZJ', 1],
      ['GCD', 2],
      ['JZP', 1],
      ['ZDMJ', 2],
      ['DGX', 1],
    ])
    if (!places.ok) throw new Error(places.problem.code)
    const { problems, notices, ...read } = places.value
    expect(read.places.map(({ names, geometry }) => [names[0]!.name, geometry.type])).toEqual([
      ['大湾公路', 'Point'],
      ['石壁顶', 'Point'],
      ['李家田', 'Polygon'],
    ])
    expect(notices).toEqual(['labels-joined', 'symbols-as-points'])
    expect(problems.map((problem) => [problem.code, problem.details['row']])).toEqual([
      ['place-row-without-name', 1],
      ['place-row-without-name', 2],
      ['place-row-without-name', 6],
      ['row-curved', 9],
    ])
    expect(problemSentence(problems[3]!, 'zh-CN')).toContain('第 9 个：图形是弧线或曲线（LWPOLYLINE）')
  })

  test('of which a person ticks the parcels alone: number, holder and land class are as CASS keeps them', async () => {
    const { rows } = await parcelsIn(fileOf(gbk(drawingOf(HILL))), { ...ZONE_36, layers: ['JZD'] })
    expect(rows).toMatchObject([{ number: '450621001', holder: '英志一组', facts: { 地类: '031', 编码: '300000' } }])
  })

  test('of R2007 is UTF-8; of an older one that says GBK and is UTF-8 the bytes are believed', async () => {
    for (const [version, told] of [
      ['AC1021', 'file'],
      ['AC1015', 'bytes'],
    ] as const) {
      const { look } = await lookedPlaces(fileOf(drawingOf(textOf('ZJ', '石壁顶', at(0, 0)), version)), ZONE_36)
      expect(look.encoding).toEqual({ name: 'utf-8', told })
      expect(look.columns.find(({ name }) => name === '文字')).toEqual({
        name: '文字',
        becomes: 'name',
        samples: ['石壁顶'],
      })
    }
  })

  test('never says in which system it is drawn: a zone before the easting is told, the datum asked', async () => {
    const read = await placesIn(fileOf(drawingOf(textOf('ZJ', '石壁顶', at(0, 0)))))
    expect(read).toMatchObject({ referenceSystem: 'EPSG:4524', isSystemStated: false })
    const without = await lookedPlaces(fileOf(drawingOf(textOf('ZJ', '石壁顶', [497_900, NORTH]))))
    expect(refusalIn(without.places)).toMatch(/^places-zone-missing.*没有带号/u)
  })

  test('that breaks off is refused: nobody knows what stood behind', async () => {
    const whole = drawingOf(polylineOf('村界', SQUARE))
    const path = fileOf(whole.slice(0, whole.lastIndexOf('0\nENDSEC')))
    expect(refusalIn(await placesInFile({ path, fileName: '图.dxf' }, '图.dxf', NOTHING_CHOSEN))).toMatch(
      /^file-drawing-cut.*没有结尾（EOF）/u,
    )
  })

  test('takes its names from another column when a person says so', async () => {
    const { places } = await placesIn(fileOf(drawingOf(polylineOf('村界', SQUARE))), {
      ...ZONE_36,
      columns: { 图层: 'name', 文字: 'nothing' },
    })
    expect(places.map(({ names }) => names[0]!.name)).toEqual(['村界'])
  })
})

describe('a drawing of a million things', () => {
  const POINT = '0\nPOINT\n8\nGCD\n10\n36497900.5\n20\n2450400.5\n30\n120\n'
  const whole = drawingOf(polylineOf('JZD', SQUARE, { isClosed: true }))
  const path = () => fileOf(whole.replace('0\nENDSEC\n0\nEOF', `${POINT.repeat(1_000_000)}0\nENDSEC\n0\nEOF`))

  test('is asked about by its layers, and the one layer that is ticked is read', async () => {
    const file = path()
    const { look, parcels } = await lookedParcels(file, ZONE_36)
    expect(look.layers).toEqual([
      { name: 'JZD', features: 1, isChosen: false },
      { name: 'GCD', features: 1_000_000, isChosen: false },
    ])
    expect(refusalIn(parcels)).toMatch(/^file-layers-unchosen: 文件 里有 2 个图层（JZD \/ GCD），请指明/u)
    const { rows } = await parcelsIn(file, { ...ZONE_36, layers: ['JZD'] })
    expect(rows).toHaveLength(1)
  })
})

describe('what is no drawing that can be read', () => {
  test.each([
    ['a DWG', 'AC1032\0\0\0', /^file-drawing-binary.*另存为文本 DXF/u],
    ['a binary DXF', 'AutoCAD Binary DXF\r\n\x1a\0', /^file-drawing-binary/u],
    ['a drawing that is torn', drawingOf(HILL).replace('\n8\nDLSS', '\nDLSS'), /^file-drawing-broken.*第 \d+ 行/u],
  ])('%s', async (_what, text, expected) => {
    const read = await placesInFile({ path: fileOf(text), fileName: '图.dxf' }, '图.dxf', NOTHING_CHOSEN)
    expect(refusalIn(read)).toMatch(expected)
  })

  test('a layer that is not in it', async () => {
    const { places } = await lookedPlaces(fileOf(drawingOf(HILL)), { layers: ['JZX'] })
    expect(refusalIn(places)).toMatch(/^file-layer-missing.*“JZX”/u)
  })
})
