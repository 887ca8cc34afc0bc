import { describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { readPointsTable } from '../../../geodata/survey/points-table.ts'

import type { PointsTable, PointsTableProblem } from '../../../geodata/survey/model.ts'

const ground = { plane: gaussKruger(108), centre: [107.98, 22.15] }

function tableOf(text: string): PointsTable {
  const reading = readPointsTable(text, ground)
  if (!reading.ok) throw new Error(`The table was refused: ${reading.problem.code}.`)
  return reading.value
}

function problemOf(text: string): PointsTableProblem {
  const reading = readPointsTable(text, ground)
  if (reading.ok) throw new Error('The table was not refused.')
  return reading.problem
}

/** A square of 100 m; the first corner is the checked pair of EPSG:4545 for 107.98 E, 22.15 N. */
const NORTH = 2450410.3065
const EAST = 497936.9359
const square = [
  [NORTH, EAST],
  [NORTH, EAST + 100],
  [NORTH - 100, EAST + 100],
  [NORTH - 100, EAST],
] as const

const inZone36 = (east: number): string => (36_000_000 + east).toFixed(4)
const rowsOf = (write: (north: string, east: string, name: string) => string): string =>
  square.map(([north, east], index) => write(north.toFixed(4), inZone36(east), `J${index + 1}`)).join('\n')

describe('a table with a zone before its eastings', () => {
  const writings: [string, string][] = [
    ['tabs and Chinese headings', `点号\t纵坐标X\t横坐标Y\n${rowsOf((x, y, name) => [name, x, y].join('\t'))}`],
    ['commas', `name,X,Y\n${rowsOf((x, y, name) => [name, x, y].join(','))}`],
    ['Chinese commas', `点号，北坐标，东坐标\n${rowsOf((x, y, name) => [name, x, y].join('，'))}`],
    ['blanks and no headings', rowsOf((x, y, name) => `${name}  ${x}  ${y}`)],
    ['commas and blanks at once', rowsOf((x, y, name) => `${name}, ${x} ${y}`)],
    ['letters before the figures', rowsOf((x, y, name) => `${name} X=${x} Y=${y}`)],
    ['the order of CASS', rowsOf((x, y, name) => `${name},,${y},${x},321.45`)],
    [
      'full-width figures',
      rowsOf((x, y, name) => `${name}，${x}，${y}`).replace(/[0-9.]/gu, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      ),
    ],
    [
      'a title above the columns and a remark below',
      `界址点成果表\n点号,X(m),Y(m)\n${rowsOf((x, y, name) => [name, x, y].join(','))}\n制表：林业站`,
    ],
  ]

  test.each(writings)('is read from %s', (_, text) => {
    const { readings, order } = tableOf(text)
    expect(readings).toHaveLength(1)
    const [{ points, areaSquareMetres, system, fromCase }] = readings as [PointsTable['readings'][number]]
    expect(points.map(({ name }) => name)).toEqual(['J1', 'J2', 'J3', 'J4'])
    expect(points[0]!.position[0]).toBeCloseTo(107.98, 8)
    expect(points[0]!.position[1]).toBeCloseTo(22.15, 8)
    expect(areaSquareMetres).toBeCloseTo(10_000, 2)
    expect(system.epsg).toBe(4524)
    expect(fromCase.metres).toBeLessThan(200)
    expect(order).toBe(text.includes('321.45') ? 'east-first' : 'north-first')
  })

  test('names the lines that are no points, in their own words', () => {
    const { otherRows } = tableOf(`界址点成果表\n点号,X,Y\n${rowsOf((x, y, n) => `${n},${x},${y}`)}\n备注,见图,\n`)
    expect(otherRows).toEqual([
      { row: 1, words: '界址点成果表' },
      { row: 7, words: '备注 见图 ' },
    ])
  })

  test('names a first row that cannot be read instead of taking it for headings', () => {
    const text = `J0 24504l0.3 4979.9\n${rowsOf((x, y, name) => `${name} ${x} ${y}`)}`
    expect(tableOf(text).otherRows.map(({ row }) => row)).toEqual([1])
  })

  test('takes a last row that repeats the first for the same corner', () => {
    const text = rowsOf((x, y, name) => `${name} ${x} ${y}`)
    const { readings, notices } = tableOf(`${text}\n${text.split('\n')[0]}`)
    expect(notices).toEqual([{ code: 'closing-row', row: 5 }])
    expect(readings[0]!.points).toHaveLength(4)
  })

  test('says so where the last row bears the name of the first and lies elsewhere', () => {
    const text = rowsOf((x, y, name) => `${name} ${x} ${y}`)
    const { readings, notices } = tableOf(`${text}\nJ1 ${(NORTH + 3).toFixed(4)} ${inZone36(EAST + 4)}`)
    expect(readings[0]!.points).toHaveLength(5)
    expect(notices[0]).toMatchObject({ code: 'closing-differs', row: 5 })
    expect((notices[0] as { metres: number }).metres).toBeCloseTo(5, 3)
  })

  test('says when corners joined in this order make no ring', () => {
    const rows = rowsOf((x, y, name) => `${name} ${x} ${y}`).split('\n')
    const crossed = [rows[0], rows[2], rows[1], rows[3]].join('\n')
    expect(tableOf(crossed).notices).toEqual([{ code: 'crosses-itself' }])
  })

  test('names a row that lies far from all others', () => {
    const text = `${rowsOf((x, y, name) => `${name} ${x} ${y}`)}\nJ5 ${(NORTH + 90_000).toFixed(3)} ${inZone36(EAST)}`
    expect(tableOf(text).notices).toContainEqual({ code: 'far-off', rows: [5] })
  })
})

test('X and Y that stand under each other’s heading are believed by their figures, and it is said', () => {
  const { notices, readings } = tableOf(`点号,X,Y\n${rowsOf((x, y, name) => `${name},${y},${x}`)}`)
  expect(notices).toEqual([{ code: 'axes-swapped' }])
  expect(readings[0]!.points[0]!.position[1]).toBeCloseTo(22.15, 8)
})

test('eastings without a zone are asked for: each reading says how far from the case it lies', () => {
  const text = square.map(([north, east]) => `${north.toFixed(3)} ${east.toFixed(3)}`).join('\n')
  const { readings } = tableOf(text)
  expect(readings.map(({ system }) => system.epsg)).toEqual([4545, 4544, 4546])
  expect(readings[0]!.fromCase.metres).toBeLessThan(200)
  // One zone further: three degrees of longitude at 22° 09′ N.
  const degree = (6378137 * Math.cos((22.15 * Math.PI) / 180) * Math.PI) / 180
  for (const { fromCase } of readings.slice(1)) expect(fromCase.metres / (3 * degree)).toBeCloseTo(1, 1)
})

test('a title that names the meridian answers what the eastings leave open', () => {
  const text = square.map(([north, east], at) => `J${at + 1},${north.toFixed(3)},${east.toFixed(3)}`).join('\n')
  const { readings, isDatumStated } = tableOf(`2000国家大地坐标系 中央子午线108°\n点号,X,Y\n${text}`)
  expect(readings.map(({ system }) => system.epsg)).toEqual([4545])
  expect(isDatumStated).toBe(true)
})

test.each([
  ['six-degree zone', (x: string) => `${x} 18${'774000.000'}`, 4496],
  ['three-degree zone', (x: string) => `${x} 36${'497936.936'}`, 4524],
])('the number before an easting tells a %s', (_, write, epsg) => {
  const text = [0, 10, 20].map((step) => write((NORTH + step).toFixed(3))).join('\n')
  expect(tableOf(text).readings.map(({ system }) => system.epsg)).toEqual([epsg])
})

test.each([
  ['decimal degrees after a running number', '1 107.980000 22.150000\n2 107.981000 22.150000\n3 107.981000 22.149000'],
  ['degrees with a height', '107.980000,22.150000,45.2\n107.981000,22.150000,46.1\n107.981000,22.149000,47.0'],
  ['degrees under headings', '点号,经度,纬度\nJ1,107.98,22.15\nJ2,107.981,22.15\nJ3,107.981,22.149'],
  [
    'degrees, minutes and seconds',
    'J1\t107°58′48″\t22°09′00″\nJ2\t107°58′51.6″\t22°09′00″\nJ3\t107°58′51.6″\t22°08′56.4″',
  ],
])('%s are read', (_, text) => {
  const { readings } = tableOf(text)
  const positions = readings[0]!.points.map(({ position: [east, north] }) => [east!.toFixed(5), north!.toFixed(5)])
  expect(positions).toEqual([
    ['107.98000', '22.15000'],
    ['107.98100', '22.15000'],
    ['107.98100', '22.14900'],
  ])
})

describe('a table that is refused', () => {
  test('mixes zones and degrees: the rows of each are named', () => {
    const text = [
      'J1 2450410.31 36497936.94',
      'J2 2450410.31 36498036.94',
      'J3 2450310.31 18774000.00',
      'J4 107.980000 22.150000',
    ].join('\n')
    expect(problemOf(text)).toEqual({
      code: 'mixed',
      groups: [
        { unit: 'metre', order: 'north-first', zone: 36, rows: [1, 2] },
        { unit: 'metre', order: 'north-first', zone: 18, rows: [3] },
        { unit: 'degree', order: 'east-first', zone: null, rows: [4] },
      ],
    })
  })

  test('is in an old datum: the rows that say so are named', () => {
    const rows = rowsOf((x, y, name) => `${name},${x},${y}`)
    expect(problemOf(`1980西安坐标系\n点号,X,Y\n${rows}`)).toEqual({ code: 'old-datum', rows: [1] })
    const perRow = rowsOf((x, y, name) => `${name},${x},${y},${name === 'J3' ? '北京54' : 'CGCS2000'}`)
    expect(problemOf(`点号,X,Y,坐标系\n${perRow}`)).toEqual({ code: 'old-datum', rows: [4] })
  })

  test.each([
    ['', 'empty'],
    ['四至：东至路，南至沟', 'no-points'],
    ['J1 1203.5 887.2\nJ2 1303.5 887.2', 'no-columns'],
    ['点号,X,Y\nJ1,1203.5,887.2', 'no-points'],
    [`WGS84\n点号,X,Y\n${rowsOf((x, y, name) => `${name},${x},${y}`)}`, 'system-differs'],
    [`CGCS2000 中央子午线111°\n点号,X,Y\n${rowsOf((x, y, name) => `${name},${x},${y}`)}`, 'system-differs'],
  ])('%j is said to be %s', (text, code) => {
    expect(problemOf(text).code).toBe(code)
  })
})

test('ten thousand points are the most', () => {
  const row = (at: number): string => `${at} ${(NORTH + at).toFixed(2)} ${inZone36(EAST)}`
  const text = Array.from({ length: 10_001 }, (_, at) => row(at)).join('\n')
  expect(problemOf(text)).toEqual({ code: 'too-many', count: 10_001, limit: 10_000 })
})
