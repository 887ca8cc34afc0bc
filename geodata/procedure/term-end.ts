import { plusDays, plusMonths, yearOf, type Day } from './day.ts'
import { isWorkingDay, workingDayFrom, yearsWithoutHolidays, type WorkCalendar } from './work-calendar.ts'

import type { Citation } from '../rules/model.ts'
import type { Term } from './model.ts'

/** The day of the event is not counted; a last day without work passes to the next day with work. */
export const RECKONING: Citation = {
  rule: '中华人民共和国民法典',
  edition: '2020年',
  article: '第二百零一条至第二百零三条',
  isChecked: false,
}

export type TermEnd = {
  /** Last day on which the term is kept. */
  readonly day: Day
  /** The day that it would be, were work done on it; null where it is. */
  readonly passedOnFrom: Day | null
  /** Years that matter here whose holidays nobody has entered: the day may be later than told. */
  readonly yearsWithoutHolidays: readonly number[]
}

function afterWorkingDays(from: Day, count: number, calendar: WorkCalendar): Day {
  let day = from
  for (let left = count; left > 0;) {
    day = plusDays(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** The last day of a term that an event on a day begins. */
export function endOfTerm({ count, unit }: Term, from: Day, calendar: WorkCalendar): TermEnd {
  if (unit === 'working-days') {
    const day = afterWorkingDays(from, count, calendar)
    return { day, passedOnFrom: null, yearsWithoutHolidays: yearsWithoutHolidays(from, day, calendar) }
  }
  const counted = unit === 'days' ? plusDays(from, count) : plusMonths(from, count)
  const day = workingDayFrom(counted, calendar)
  return {
    day,
    passedOnFrom: day === counted ? null : counted,
    yearsWithoutHolidays: calendar.years.has(yearOf(counted)) ? [] : [yearOf(counted)],
  }
}
