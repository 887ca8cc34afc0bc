import { expect, test } from 'vitest'

import { readBoundary } from '../../../../geodata/boundary/read-boundary.ts'
import { printedAreas } from '../../../../geodata/checks/printed-areas.ts'

import type { StatedMeasure } from '../../../../geodata/boundary/model.ts'

const measure = (quote: string, value: number, unit: StatedMeasure['unit'], start: number, approximate = false) => ({
  quote,
  value,
  unit,
  approximate,
  start,
  end: start + quote.length,
})
const call = (start: number, act: 'divides' | 'awards') => ({ start, end: start + 10, side: null, act, marks: [] })
const calls = [call(10, 'divides'), call(30, 'awards'), call(60, 'awards')]

test('an area belongs to the award in or behind whose words it stands, before all awards to the whole extent', () => {
  const areas = [measure('120亩', 120, 'mu', 5), measure('50亩', 50, 'mu', 35), measure('70亩', 70, 'mu', 75)]
  expect(printedAreas({ areas, calls }).map(({ callIndex }) => callIndex)).toEqual([null, 1, 2])
})

test.each<[string, number, number]>([
  ['50亩', 50, 0.5],
  ['50.0亩', 50, 0.05],
  ['12.35亩', 12.35, 0.005],
  ['１２.５亩', 12.5, 0.05],
  ['十二亩五分', 12.5, 0.05],
  ['1.2万亩', 12_000, 500],
])('%s is printed to half of its last place', (quote, value, mu) => {
  const [printed] = printedAreas({ areas: [measure(quote, value, 'mu', 35)], calls })
  expect(printed!.roundingSquareMetres).toBeCloseTo((mu * 2000) / 3, 9)
})

test('lengths and shares are no areas', () => {
  expect(
    printedAreas({ areas: [measure('3.2丈', 3.2, 'zhang', 35), measure('一半', 0.5, 'share', 36)], calls }),
  ).toEqual([])
})

test('the areas of a ruling that are read from its own words', () => {
  const text =
    '从石头坳起往西直线至大湾田边止，界的北面山权（36.5亩）属东冲组集体所有，界的南面山权（约84亩）属西岭组集体所有'
  const reading = readBoundary(text)
  expect(reading.calls.map(({ act }) => act)).toEqual(['divides', 'awards', 'awards'])
  expect(printedAreas(reading)).toMatchObject([
    { callIndex: 1, quote: '36.5亩', isAbout: false },
    { callIndex: 2, isAbout: true },
  ])
})
