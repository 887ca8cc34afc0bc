import { isDay } from '../../geodata/procedure/day.ts'
import { appendAudit } from '../db/repositories/audit.ts'
import { countyRepository } from '../db/repositories/counties.ts'
import { workCalendarRepository } from '../db/repositories/work-calendars.ts'
import { calendarDayWrong, calendarStale } from '../procedure-refusals.ts'

import { existingCounty } from './view-county.ts'

import type { WireWorkCalendar, WorkCalendarBody } from '../../geodata/wire/work-calendar.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export async function viewWorkCalendar(
  client: DatabaseClient,
  countyCode: string,
  year: number,
): Promise<WireWorkCalendar> {
  await existingCounty(client, countyCode)
  const stored = (await workCalendarRepository(client).of([countyCode])).find((one) => one.year === year)
  return {
    year,
    version: stored?.version ?? 0,
    days: stored?.days ?? [],
    changed: stored ? { by: stored.changedBy, at: stored.changedAt } : null,
  }
}

function refuseWrongDays(days: WorkCalendarBody['days'], year: number): void {
  const seen = new Set<string>()
  for (const { day } of days) {
    if (!isDay(day) || !day.startsWith(`${year}-`) || seen.has(day)) throw calendarDayWrong(day, year)
    seen.add(day)
  }
}

/** A new version of a year's calendar; the deadlines of the county's cases follow. */
export async function changeWorkCalendar(
  client: DatabaseClient,
  {
    countyCode,
    year,
    seenVersion,
  }: { readonly countyCode: string; readonly year: number; readonly seenVersion: number },
  { days, changedBy }: WorkCalendarBody,
  changedAt: string,
): Promise<WireWorkCalendar> {
  await countyRepository(client).lock(countyCode)
  const before = await viewWorkCalendar(client, countyCode, year)
  if (before.version !== seenVersion) throw calendarStale(year)
  refuseWrongDays(days, year)
  const version = before.version + 1
  await workCalendarRepository(client).insert({ countyCode, year, version, days, changedBy, changedAt })
  await appendAudit(client, {
    countyCode,
    caseId: null,
    actor: changedBy,
    action: 'calendar-changed',
    details: { year, version },
    before: before.days,
    after: days,
  })
  return viewWorkCalendar(client, countyCode, year)
}
