import { request } from './request.ts'

import type { Ledger, LedgerQuery } from '../../geodata/wire/ledger.ts'
import type { WireWorkCalendar, WorkCalendarBody } from '../../geodata/wire/work-calendar.ts'
import type { Answer } from './request.ts'

export type LedgerChoice = Omit<LedgerQuery, 'page' | 'pageSize'>

const queryOf = (choice: object): URLSearchParams =>
  new URLSearchParams(
    Object.entries(choice).flatMap(([name, value]) =>
      value === undefined || value === '' || value === false ? [] : [[name, String(value)]],
    ),
  )

export const readLedger = (query: LedgerQuery): Promise<Answer<Ledger>> => request(`/api/ledger?${queryOf(query)}`)

/** Where everything that is found is had as a spreadsheet. */
export const ledgerFile = (choice: LedgerChoice, language: string): string =>
  `/api/ledger.csv?${queryOf({ ...choice, language })}`

const calendarPath = (county: string, year: number): string =>
  `/api/counties/${encodeURIComponent(county)}/calendars/${year}`

export const readWorkCalendar = (county: string, year: number): Promise<Answer<WireWorkCalendar>> =>
  request(calendarPath(county, year))

export const changeWorkCalendar = (
  county: string,
  { year, version }: WireWorkCalendar,
  body: WorkCalendarBody,
  language: string,
): Promise<Answer<WireWorkCalendar>> =>
  request(calendarPath(county, year), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"`, 'accept-language': language },
    body: JSON.stringify(body),
  })
