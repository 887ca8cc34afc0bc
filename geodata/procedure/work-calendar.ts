import { isWeekend, plusDays, yearOf, type Day } from './day.ts'

import type { CalendarDay, CalendarDayKind } from './model.ts'

/** What an office has noted of the days; where it has noted nothing only weekends are free. */
export type WorkCalendar = {
  /** Years whose holidays somebody has entered. */
  readonly years: ReadonlySet<number>
  readonly days: ReadonlyMap<Day, CalendarDayKind>
}

export const EMPTY_CALENDAR: WorkCalendar = { years: new Set(), days: new Map() }

export const workCalendar = (years: readonly { year: number; days: readonly CalendarDay[] }[]): WorkCalendar => ({
  years: new Set(years.map(({ year }) => year)),
  days: new Map(years.flatMap(({ days }) => days.map(({ day, kind }) => [day, kind] as const))),
})

export function isWorkingDay(day: Day, { days }: WorkCalendar): boolean {
  const noted = days.get(day)
  return noted === undefined ? !isWeekend(day) : noted === 'workday'
}

/** The day itself where work is done on it, else the next one on which it is. */
export function workingDayFrom(day: Day, calendar: WorkCalendar): Day {
  let found = day
  while (!isWorkingDay(found, calendar)) found = plusDays(found, 1)
  return found
}

/** Years from one day to another, both inclusive, whose holidays nobody has entered. */
export function yearsWithoutHolidays(from: Day, to: Day, { years }: WorkCalendar): number[] {
  const first = yearOf(from)
  const span = Array.from({ length: yearOf(to) - first + 1 }, (_, index) => first + index)
  return span.filter((year) => !years.has(year))
}
