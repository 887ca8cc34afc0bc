import { describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../../geodata/crs/gauss-kruger.ts'
import { bearingOfWords, slopeOfWords } from '../../../../geodata/survey/traverse/bearing-of-words.ts'
import { toGridDegrees, trueNorthDegrees } from '../../../../geodata/survey/traverse/grid-bearing.ts'
import { horizontalMetres, lengthOfWords } from '../../../../geodata/survey/traverse/length-of-words.ts'

describe('a bearing', () => {
  test.each([
    ['123.5', 123.5, 'azimuth'],
    ['123°30′', 123.5, 'azimuth'],
    ['123°30\'36"', 123.51, 'azimuth'],
    ['123度30分36秒', 123.51, 'azimuth'],
    ['123:30:36', 123.51, 'azimuth'],
    ['方位角１２３．５°', 123.5, 'azimuth'],
    ['360', 0, 'azimuth'],
    ['北偏东30°', 30, 'quadrant'],
    ['北偏西30°', 330, 'quadrant'],
    ['南偏东30°15′', 149.75, 'quadrant'],
    ['南偏西 30', 210, 'quadrant'],
    ['东偏北20°', 70, 'quadrant'],
    ['西偏南20°', 250, 'quadrant'],
    ['N30°E', 30, 'quadrant'],
    ['s45w', 225, 'quadrant'],
    ['正北', 0, 'wind'],
    ['东南', 135, 'wind'],
    ['北西', 315, 'wind'],
  ])('%s is %d° of an %s', (words, degrees, form) => {
    const bearing = bearingOfWords(words)!
    expect(bearing.degrees).toBeCloseTo(degrees, 9)
    expect(bearing.form).toBe(form)
  })

  test.each(['', '361', '-5', '1200密位', '北偏南30°', '北偏东95°', '123°75′', '向上', '东东'])(
    '%j is none',
    (words) => {
      expect(bearingOfWords(words)).toBeUndefined()
    },
  )
})

describe('a length', () => {
  test.each([
    ['120.5', 120.5],
    ['120.5米', 120.5],
    ['１２０米', 120],
    ['36丈', 120],
    ['三十六丈', 120],
    ['三丈六', 12],
    ['9尺', 3],
    ['一里', 500],
    ['2里', 1000],
    ['1.2公里', 1200],
  ])('%s is %d m', (words, metres) => {
    expect(lengthOfWords(words)).toBeCloseTo(metres, 6)
  })

  test.each(['', '60步', '三亩', '-5', '10米20米', '路边'])('%j is none', (words) => {
    expect(lengthOfWords(words)).toBeUndefined()
  })

  test('measured along a slope is shorter on the plane, up as down', () => {
    expect(horizontalMetres(100, 60)).toBeCloseTo(50, 9)
    expect(horizontalMetres(100, slopeOfWords('-60°')!)).toBeCloseTo(50, 9)
    expect(slopeOfWords('90°')).toBeUndefined()
    expect(slopeOfWords('上坡')).toBeUndefined()
  })
})

describe('north', () => {
  const plane = gaussKruger(108)

  test('of the grid and of the pole are one on the central meridian', () => {
    expect(trueNorthDegrees([108, 22.15], plane)).toBeCloseTo(0, 9)
  })

  test('of the pole lies west of the grid’s east of the meridian, by the longitude times the sine of the latitude', () => {
    const expected = 1.2 * Math.sin((22.15 * Math.PI) / 180)
    expect(trueNorthDegrees([109.2, 22.15], plane)).toBeCloseTo(-expected, 3)
    expect(trueNorthDegrees([106.8, 22.15], plane)).toBeCloseTo(expected, 3)
  })

  test('of a needle that points west is taken off the bearings read from it', () => {
    expect(toGridDegrees('magnetic', -1.5, [108, 22.15], plane)).toBeCloseTo(-1.5, 9)
    expect(toGridDegrees('true', -1.5, [108, 22.15], plane)).toBeCloseTo(0, 9)
    expect(toGridDegrees('grid', -1.5, [109, 22.15], plane)).toBe(0)
  })
})
