import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { calendarText, readCalendarText } from '../../../geodata/procedure/calendar-text.ts'
import { chinaDay, isDay, isWeekend, plusDays, plusMonths } from '../../../geodata/procedure/day.ts'
import { TOLD_HOLIDAYS } from '../../../geodata/procedure/holidays-of-state.ts'
import { endOfTerm } from '../../../geodata/procedure/term-end.ts'
import { EMPTY_CALENDAR, isWorkingDay, workCalendar } from '../../../geodata/procedure/work-calendar.ts'

import type { CalendarDay } from '../../../geodata/procedure/model.ts'

const TOLD_2026 = TOLD_HOLIDAYS.find(({ year }) => year === 2026)!
const OFFICE = workCalendar([{ year: 2026, days: readCalendarText(TOLD_2026.text, 2026).days }])

const someDay = fc.integer({ min: 0, max: 700 }).map((count) => plusDays('2025-06-01', count))
const someCalendar = fc
  .uniqueArray(fc.tuple(someDay, fc.constantFrom('holiday' as const, 'workday' as const)), {
    selector: ([day]) => day,
    maxLength: 60,
  })
  .map((days) => days.map(([day, kind]): CalendarDay => ({ day, kind })))
const calendarOf = (days: readonly CalendarDay[]) =>
  workCalendar([2025, 2026, 2027].map((year) => ({ year, days: days.filter(({ day }) => day.startsWith(`${year}-`)) })))

describe('days', () => {
  test('a month later is the same day, or the last of a month that has no such day', () => {
    expect(plusMonths('2026-01-15', 6)).toBe('2026-07-15')
    expect(plusMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(plusMonths('2025-08-31', 6)).toBe('2026-02-28')
    expect(plusMonths('2025-11-30', 3)).toBe('2026-02-28')
  })

  test('the thirtieth of February is no day', () => {
    expect(isDay('2026-02-30')).toBe(false)
    expect(isDay('2024-02-29')).toBe(true)
    expect(isDay('2026-2-3')).toBe(false)
    expect(isDay('2026-13-01')).toBe(false)
  })

  test('at ten in the evening of Greenwich it is the next day in China', () => {
    expect(chinaDay('2026-11-22T22:00:00Z')).toBe('2026-11-23')
    expect(chinaDay('2026-11-22T15:59:59Z')).toBe('2026-11-22')
  })
})

describe('the working calendar', () => {
  test('a Sunday on which work is made up for is a working day, a Thursday of the holiday is none', () => {
    expect(isWorkingDay('2026-09-20', OFFICE)).toBe(true)
    expect(isWorkingDay('2026-10-01', OFFICE)).toBe(false)
    expect(isWorkingDay('2026-10-08', OFFICE)).toBe(true)
    expect(isWorkingDay('2026-11-21', OFFICE)).toBe(false)
  })

  test('the told holidays of 2026 are 33 days off and six days of work at weekends', () => {
    const { days, faults } = readCalendarText(TOLD_2026.text, 2026)
    expect(faults).toEqual([])
    expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(3 + 9 + 3 + 5 + 3 + 3 + 7)
    const made = days.filter(({ kind }) => kind === 'workday')
    expect(made).toHaveLength(6)
    expect(made.every(({ day }) => isWeekend(day))).toBe(true)
  })

  test('what a person types is read line by line, and every line that is wrong is named', () => {
    const text = [
      '2026-10-01 至 2026-10-03 休 国庆',
      '',
      '2026-10-10 班',
      '十月四日 休',
      '2026-02-30 休',
      '2025-01-01 休',
      '2026-10-02 班',
      '2026-05-05 至 2026-05-01 放假',
    ].join('\n')
    const { days, faults } = readCalendarText(text, 2026)
    expect(days).toEqual([
      { day: '2026-10-01', kind: 'holiday' },
      { day: '2026-10-02', kind: 'holiday' },
      { day: '2026-10-03', kind: 'holiday' },
      { day: '2026-10-10', kind: 'workday' },
    ])
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [4, 'not-understood'],
      [5, 'no-such-day'],
      [6, 'other-year'],
      [7, 'given-twice'],
      [8, 'ends-before-it-begins'],
    ])
  })

  test('what is written out, in either language, is read back as the same days', () => {
    const inEnglish = { holiday: 'holiday', workday: 'workday', to: 'to' }
    const ways = fc.constantFrom(undefined, inEnglish)
    fc.assert(
      fc.property(someCalendar, ways, (all, words) => {
        const days = all.filter(({ day }) => day.startsWith('2026-'))
        const read = readCalendarText(calendarText(days, words), 2026)
        expect(read.faults).toEqual([])
        expect(read.days).toEqual(days.toSorted((one, two) => (one.day < two.day ? -1 : 1)))
      }),
    )
  })
})

describe('terms', () => {
  test('seven working days over the national holiday end after it', () => {
    // 2026-09-28 is a Monday: 29 and 30 September, then 8, 9 and 10 October (a Saturday of work), 12 and 13.
    expect(endOfTerm({ count: 7, unit: 'working-days' }, '2026-09-28', OFFICE)).toEqual({
      day: '2026-10-13',
      passedOnFrom: null,
      yearsWithoutHolidays: [],
    })
  })

  test('a last day within a holiday passes to the first day of work, and says so', () => {
    // Thirty days from 4 September end on Sunday, 4 October.
    expect(endOfTerm({ count: 30, unit: 'days' }, '2026-09-04', OFFICE)).toEqual({
      day: '2026-10-08',
      passedOnFrom: '2026-10-04',
      yearsWithoutHolidays: [],
    })
  })

  test('where nobody has entered the holidays of a year it is said', () => {
    expect(endOfTerm({ count: 6, unit: 'months' }, '2026-11-23', OFFICE).yearsWithoutHolidays).toEqual([2027])
    expect(endOfTerm({ count: 5, unit: 'working-days' }, '2026-12-30', OFFICE).yearsWithoutHolidays).toEqual([2027])
    expect(endOfTerm({ count: 1, unit: 'days' }, '2025-03-03', EMPTY_CALENDAR).yearsWithoutHolidays).toEqual([2025])
  })

  test('a term of working days holds exactly so many of them, and ends on one', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), someCalendar, (from, count, days) => {
        const calendar = calendarOf(days)
        const { day: end } = endOfTerm({ count, unit: 'working-days' }, from, calendar)
        let worked = 0
        for (let day = plusDays(from, 1); day <= end; day = plusDays(day, 1))
          if (isWorkingDay(day, calendar)) worked += 1
        expect(worked).toBe(count)
        expect(isWorkingDay(end, calendar)).toBe(true)
      }),
    )
  })

  test('a term of days ends on a day of work, and between its last day and that one nobody works', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 90 }), someCalendar, (from, count, days) => {
        const calendar = calendarOf(days)
        const { day: end, passedOnFrom } = endOfTerm({ count, unit: 'days' }, from, calendar)
        const counted = plusDays(from, count)
        expect(isWorkingDay(end, calendar)).toBe(true)
        expect(passedOnFrom).toBe(end === counted ? null : counted)
        for (let day = counted; day < end; day = plusDays(day, 1)) expect(isWorkingDay(day, calendar)).toBe(false)
      }),
    )
  })

  test('one more holiday never brings a deadline forward', () => {
    const terms = fc.record({
      count: fc.integer({ min: 1, max: 30 }),
      unit: fc.constantFrom('days' as const, 'working-days' as const, 'months' as const),
    })
    fc.assert(
      fc.property(terms, someDay, someCalendar, someDay, (term, from, days, more) => {
        const without = endOfTerm(term, from, calendarOf(days))
        const others = days.filter(({ day }) => day !== more)
        const withMore = endOfTerm(term, from, calendarOf([...others, { day: more, kind: 'holiday' }]))
        expect(withMore.day >= without.day).toBe(true)
      }),
    )
  })
})
