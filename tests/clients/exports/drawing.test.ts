import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { courseDescription } from '../../../geodata/words/course/course-description.ts'
import { groundOfCase, lineOfOutline } from '../../../geodata/words/course/line-of-case.ts'
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { numberedLine } from '../../../geodata/sheets/boundary-points.ts'
import { hasLibreOffice } from '../../support/installed-programs.mjs'
import {
  convertedByLibreOffice,
  cornersOf,
  expectSameSpots,
  exportedFiles,
  positionsOf,
  readByGdal,
  type ExportedFiles,
} from '../../support/exchange/exported-files.ts'

import type { Feature, Position } from 'geojson'

const MILLIMETRE = 0.001
const PLANE = gaussKruger(108)
const toPlane = (position: Position): Position => [...PLANE.toPlane(position)]
/** The only thing that programs of GDAL 3.6 have to be told: drawings of 2007 and later are UTF-8. */
const UTF8 = ['--config', 'DXF_ENCODING', 'UTF-8']
/** Cells parted by commas in UTF-8, as they are stored and not as they are shown. */
const COMMAS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false'
const AS_POINTS = ['--config', 'DXF_INLINE_BLOCKS', 'FALSE']

let files: ExportedFiles
beforeAll(async () => {
  files = await exportedFiles()
})
afterAll(() => files.close())

/** Of each line the numbers that its printed table has, and where they are. */
const printedNumbers = (): [string, Position][] =>
  files.view.outlines.flatMap((outline) =>
    numberedLine({ view: files.view, plane: PLANE }, outline).points.map(({ number, at }): [string, Position] => [
      number,
      [...at],
    ]),
  )

const onLayer = (features: readonly Feature[], layer: string): Feature[] =>
  features.filter(({ properties }) => properties!['Layer'] === layer)

describe('the drawing of a case', () => {
  let things: Feature[]
  beforeAll(async () => {
    things = await readByGdal(await files.saved('lines.dxf', 'lines.dxf'), 'entities', ...UTF8, ...AS_POINTS)
  })

  test('has the edge of all ground that a side claims as one closed line where the page draws it, on a layer with a Chinese name', () => {
    const claims = files.view.outlines.filter(({ role, geometry }) => role === 'claim' && geometry !== null)
    expect(claims.length).toBeGreaterThan(1)
    for (const { claimantLetter, geometry } of claims) {
      const [line, ...more] = onLayer(things, `JZX-${claimantLetter} 方主张`)
      expect(more).toEqual([])
      const corners = cornersOf(line!)
      expect(corners[0]).toEqual(corners.at(-1))
      expectSameSpots(corners, positionsOf(geometry!.coordinates).map(toPlane), MILLIMETRE)
    }
  })

  test('has the dividing line and every overlap where the page draws them', () => {
    const dividing = files.view.outlines.find(({ role }) => role === 'dividing-line')!
    const drawn = onLayer(things, 'JZX-裁决的分界线').flatMap(cornersOf)
    const expected = dividing.segments.flatMap(({ geometry }) => geometry.coordinates)
    expectSameSpots(drawn, expected.map(toPlane), MILLIMETRE)
    const shared = files.view.overlaps.flatMap(({ geometry }) => positionsOf(geometry?.coordinates))
    expect(shared.length).toBeGreaterThan(3)
    expectSameSpots(onLayer(things, '重叠').flatMap(cornersOf), shared.map(toPlane), MILLIMETRE)
  })

  test('has a sign on every numbered point, and its numbers beside it nearer than beside any other', () => {
    const ofPoints = onLayer(things, 'JZD')
    const signs = ofPoints.filter(({ properties }) => String(properties!['SubClasses']).includes('BlockReference'))
    const labels = ofPoints.filter(({ properties }) => String(properties!['SubClasses']).includes('Text'))
    expectSameSpots(
      signs.flatMap(cornersOf),
      printedNumbers().map(([, at]) => at),
      MILLIMETRE,
    )
    const nearestSign = (label: Feature): Position => {
      const [[east, north]] = [cornersOf(label)[0] as [number, number]]
      const off = ([x, y]: Position): number => Math.hypot(x! - east, y! - north)
      return signs.map((sign) => cornersOf(sign)[0]!).reduce((best, at) => (off(at) < off(best) ? at : best))
    }
    for (const [number, at] of printedNumbers()) {
      const label = labels.find(({ properties }) => String(properties!['Text']).split(' ').includes(number))
      expectSameSpots([nearestSign(label!)], [at], MILLIMETRE)
    }
  })

  test('shows the sign of a boundary point as a circle of two metres', async () => {
    const drawn = await readByGdal(join(files.folder, 'lines.dxf'), 'entities', ...UTF8)
    const round = onLayer(drawn, 'JZD').filter(({ geometry }) => geometry.type === 'LineString')
    for (const axis of [0, 1]) {
      const along = cornersOf(round[0]!).map((position) => position[axis]!)
      expect(Math.max(...along) - Math.min(...along)).toBeCloseTo(2, 2)
    }
  })

  test('names places in Chinese', () => {
    const names = onLayer(things, 'ZJ-地名').map(({ properties }) => String(properties!['Text']))
    expect(names).toContain('四棵松树')
    expect(names.some((name) => name.includes('上崇二级公路'))).toBe(true)
  })

  test('has the number of the zone before its eastings where that is asked for, and is never in degrees', async () => {
    const path = await files.saved('lines.dxf?referenceSystem=EPSG:4524', 'zone.dxf')
    const signs = onLayer(await readByGdal(path, 'entities', ...UTF8, ...AS_POINTS), 'JZD').flatMap(cornersOf)
    for (const [east] of signs) expect(Math.floor(east! / 1_000_000)).toBe(36)
    const refused = await files.answer('lines.dxf?referenceSystem=EPSG:4490')
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('这种文件按米写，EPSG:4490 的单位是度')
  })
})

const cellsOf = (text: string): string[][] =>
  text
    .replace(/^\ufeff/u, '')
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.split(','))

describe('the table of points', () => {
  test('has every number of the printed table at its place, X to the north and Y to the east', async () => {
    const [header, ...rows] = cellsOf((await files.file('points.csv')).toString())
    expect(header!.slice(0, 6)).toEqual(['线', '点号', 'X（北，米）', 'Y（东，米）', '取得方法', '精度（米）'])
    const found = new Map(rows.map((cells) => [cells[1], [Number(cells[3]), Number(cells[2])]]))
    for (const [number, at] of printedNumbers()) expectSameSpots([found.get(number)!], [at], MILLIMETRE)
    expect(new Set(rows.map((cells) => cells[10]))).toEqual(new Set(['EPSG:4545']))
  })

  test.runIf(hasLibreOffice())('is the same in a workbook, as LibreOffice reads it', async () => {
    const path = await files.saved('points.xlsx', 'points.xlsx')
    await convertedByLibreOffice(path, COMMAS, files.folder)
    const theirs = cellsOf(readFileSync(join(files.folder, 'points.csv'), 'utf8'))
    const ours = cellsOf((await files.file('points.csv')).toString())
    const plain = (cells: string[][]) => cells.map((row) => row.map((cell) => (Number(cell) ? Number(cell) : cell)))
    expect(plain(theirs)).toEqual(plain(ours))
  })
})

describe('the courses in words', () => {
  test('are those of the page, line by line', async () => {
    const text = (await files.file('courses.txt')).toString().split('\r\n')
    for (const outline of files.view.outlines)
      for (const sentence of courseDescription(lineOfOutline(outline), groundOfCase(files.view), 'zh-CN'))
        expect(text).toContain(sentence)
  })
})

describe.runIf(hasLibreOffice())('the printed list of evidence as a document for Word', () => {
  test('is opened by LibreOffice with every entry in it', async () => {
    const path = join(files.folder, 'evidence.docx')
    writeFileSync(path, await files.sheet('evidence-plaintiff.docx'))
    await convertedByLibreOffice(path, 'txt:Text (encoded):UTF8', files.folder)
    const text = readFileSync(join(files.folder, 'evidence.txt'), 'utf8')
    const entries = files.view.evidence.filter(({ offeredBy }) => offeredBy === 'plaintiff')
    expect(entries.length).toBeGreaterThan(1)
    for (const { title } of entries) expect(text).toContain(title.quote)
  })
})
