import { describe, expect, test } from 'vitest'

import { digitize } from '../../../geodata/digitize.ts'
import { courseTaken, placesOfDays } from '../../../geodata/places/former-courses.ts'
import { placesFromGeoJson } from '../../../geodata/places/place-collection.ts'
import { standingYears } from '../../../geodata/places/standing-years.ts'
import { courseOfYearText, yearsText } from '../../../geodata/words/course-of-year.ts'
import { TONGLUO_FEATURES, TONGLUO_TEXT } from '../../support/cases/tongluo-hill.ts'

import type { Place } from '../../../geodata/places/place.ts'

const read = placesFromGeoJson({ type: 'FeatureCollection', features: TONGLUO_FEATURES })
if (!read.ok) throw new Error(read.problem.code)
const places = read.value
const roadsOf = (found: readonly Place[]) => found.filter(({ kind }) => kind === 'road').map(({ id }) => id)
const in1962 = { from: '1962-03-01', to: '1962-03-31' }
const in1981 = { from: '1981-05-01', to: '1981-05-31' }
const nobody: ReadonlySet<string> = new Set()

describe('a road that was moved in 1975', () => {
  test('is its former course for a paper of 1962, and the present one for a paper of 1981', () => {
    expect(roadsOf(placesOfDays(places, in1962, '', nobody))).toEqual(['old-road'])
    expect(roadsOf(placesOfDays(places, in1981, '', nobody))).toEqual(['road'])
  })

  test('is both where nobody knows when the words were written, and in the year of the change itself', () => {
    expect(roadsOf(placesOfDays(places, null, '', nobody))).toEqual(['road', 'old-road'])
    const in1975 = { from: '1975-01-01', to: '1975-12-31' }
    expect(roadsOf(placesOfDays(places, in1975, '', nobody))).toEqual(['road', 'old-road'])
  })

  test('may be its former course later, too, where the words speak of the former one or a person named it', () => {
    expect(roadsOf(placesOfDays(places, in1981, '北至原大湾公路', nobody))).toContain('old-road')
    expect(roadsOf(placesOfDays(places, in1981, '', new Set(['old-road'])))).toContain('old-road')
  })

  test('stays where no other course of it is known', () => {
    const former = places.filter(({ id }) => id !== 'road')
    expect(roadsOf(placesOfDays(former, in1981, '', nobody))).toEqual(['old-road'])
  })
})

describe('outlines drawn from papers of different years', () => {
  const { outlines, document } = digitize(TONGLUO_TEXT, places, {})
  const roadOf = (letter: string | null) => {
    const drawn = outlines.find(
      ({ descriptionIndex, role }) =>
        role !== 'dividing-line' && document.descriptions[descriptionIndex]!.claimantLetter === letter,
    )!
    return drawn.outline.segments.flatMap(({ placeId }) => (placeId?.endsWith('road') ? placeId : []))
  }

  test('follow the course of their own year: the register of 1962 the former, form and decision the present one', () => {
    expect(roadOf('A')).toEqual(['old-road'])
    expect(roadOf('B')).toEqual(['road'])
    expect(roadOf(null)).toEqual(['road'])
  })

  test('say which course was taken for a paper of which time, and which was not', () => {
    const taken = courseTaken('old-road', places, in1962)!
    expect(taken).toEqual({
      years: { from: 1958, to: 1975 },
      others: [{ id: 'road', years: { from: 1975, to: null } }],
    })
    expect(courseOfYearText(taken, '1962年3月', 'zh-CN')).toBe(
      '文字写于1962年3月，取当时的走向（1958–1975年），不取另一走向（1975年起）',
    )
    expect(courseOfYearText(taken, '1962年3月', 'en')).toContain('(1958–1975), not the other one (from 1975)')
    expect(courseTaken('gully', places, in1962)).toBeUndefined()
  })
})

describe('years of a place', () => {
  test('are told in words, open at either end', () => {
    expect(
      [{ from: 1958, to: 1975 }, { from: null, to: 1975 }, { from: 1975, to: null }, null].map((years) =>
        yearsText(years, 'zh-CN'),
      ),
    ).toEqual(['1958–1975年', '1975年止', '1975年起', ''])
  })

  test.each([
    [1975, 1958],
    ['1975', null],
    [99, null],
  ])('from %s to %s cannot be', (from, to) => {
    expect(standingYears(from, to)).toBeNull()
  })

  test('none are none', () => {
    expect(standingYears(undefined, null)).toBeUndefined()
  })
})
