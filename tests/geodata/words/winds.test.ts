import { describe, expect, test } from 'vitest'

import { COURSE_WORDS } from '../../../geodata/words/course/course-words.ts'
import { degreesApart, windOf, WINDS } from '../../../geodata/words/course/winds.ts'

describe('the sixteen winds', () => {
  test('each is the middle of its sector, and names go round as the national standard has them', () => {
    const names = WINDS.map((wind) => COURSE_WORDS['zh-CN'].winds[wind])
    expect(names.slice(0, 5)).toEqual(['北', '北偏东北', '东北', '东偏东北', '东'])
    expect(names[9]).toBe('南偏西南')
    WINDS.forEach((wind, index) => expect(windOf(index * 22.5)).toBe(wind))
  })

  test.each([
    [348.8, 'N'],
    [11.2, 'N'],
    [11.3, 'NNE'],
    [33.7, 'NNE'],
    [33.8, 'NE'],
    [78.7, 'ENE'],
    [78.8, 'E'],
    [101.3, 'ESE'],
    [359.99, 'N'],
  ])('%f° is %s', (bearing, wind) => {
    expect(windOf(bearing)).toBe(wind)
  })

  test('two bearings are never more than 180° apart', () => {
    expect(degreesApart(350, 10)).toBe(20)
    expect(degreesApart(10, 350)).toBe(20)
    expect(degreesApart(0, 180)).toBe(180)
  })
})
