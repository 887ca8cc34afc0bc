import { workCalendar, type WorkCalendar } from '../../../geodata/procedure/work-calendar.ts'
import { sqlFile } from '../sql-file.ts'

import type { CalendarDay } from '../../../geodata/procedure/model.ts'
import type { DatabaseClient } from '../transaction.ts'

export type StoredCalendar = {
  readonly countyCode: string
  readonly year: number
  readonly version: number
  readonly days: CalendarDay[]
  readonly changedBy: string
  readonly changedAt: string
}

/** The working calendars of counties, one version of a year after the other. */
export const workCalendarRepository = (client: DatabaseClient) => ({
  async of(countyCodes: readonly string[]): Promise<StoredCalendar[]> {
    return (await client.query<StoredCalendar>(sqlFile('read-work-calendars'), [countyCodes])).rows
  },

  /** As deadlines are counted with. */
  async calendarOf(countyCode: string): Promise<WorkCalendar> {
    return workCalendar(await this.of([countyCode]))
  },

  async insert({ countyCode, year, version, days, changedBy, changedAt }: StoredCalendar): Promise<void> {
    await client.query(
      `insert into sizhi.work_calendar (county_code, year, version, days, changed_by, changed_at)
       values ($1, $2, $3, $4::jsonb, $5, $6)`,
      [countyCode, year, version, JSON.stringify(days), changedBy, changedAt],
    )
  },
})
