import { describe, expect, it } from 'vitest'

import { noticePeriod, noticesAt } from '../../../geodata/procedure/notice-period.ts'
import { EMPTY_CALENDAR, workCalendar } from '../../../geodata/procedure/work-calendar.ts'

const inCounty = (countyCode: string, putUpOn: string, calendar = EMPTY_CALENDAR) => ({ countyCode, putUpOn, calendar })

describe('the days of a notice', () => {
  it('begin on the day after it is put up, and seven of them end on the seventh', () => {
    const notice = noticePeriod('village-notice', inCounty('450621', '2026-11-23'))
    expect(notice).toMatchObject({ firstDay: '2026-11-24', lastDay: '2026-11-30', yearsWithoutHolidays: [2026] })
  })

  it('pass on to the next day with work where the last one is at the weekend', () => {
    // 2026-11-28 is a Saturday.
    expect(noticePeriod('county-notice', inCounty('450621', '2026-11-23'))!.lastDay).toBe('2026-11-30')
  })

  it('count days with work only where the rule says so, by the calendar of the county', () => {
    const holidays = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']
    const calendar = workCalendar([{ year: 2026, days: holidays.map((day) => ({ day, kind: 'holiday' as const })) }])
    const notice = noticePeriod('registration-notice', inCounty('450621', '2026-09-25', calendar))
    // Fifteen days with work after Friday 25 September: three in September, twelve from 8 October on.
    expect(notice).toMatchObject({ lastDay: '2026-10-23', yearsWithoutHolidays: [] })
  })

  it('are those of rules that hold in the province and at the time', () => {
    const kinds = (county: string, day: string) => noticesAt(county, day).map(({ kind }) => kind)
    expect(kinds('350781', '2026-11-23')).toContain('claims-notice')
    expect(kinds('450621', '2026-11-23')).not.toContain('claims-notice')
    expect(kinds('450621', '2026-11-23')).not.toContain('forest-registration-notice')
    expect(kinds('450621', '2010-01-04')).toContain('forest-registration-notice')
    expect(noticePeriod('claims-notice', inCounty('450621', '2026-11-23'))).toBeNull()
  })
})
