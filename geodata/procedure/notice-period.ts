import { rulesAt } from '../rules/rules-at.ts'

import { plusDays, type Day } from './day.ts'
import { NOTICE_RULES } from './sets/notices.ts'
import { endOfTerm } from './term-end.ts'

import type { NoticeKind, NoticeRule } from './model.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** The notices that can be given in a county on a day, the province's rule before the country's. */
export function noticesAt(countyCode: string, day: Day): NoticeRule[] {
  const all = rulesAt(countyCode, day, NOTICE_RULES).flatMap(({ notices }) => notices)
  return all.filter(({ kind }, index) => all.findIndex((rule) => rule.kind === kind) === index)
}

export type NoticePeriod = {
  readonly rule: NoticeRule
  readonly firstDay: Day
  readonly lastDay: Day
  /** Years that matter here whose holidays nobody has entered: the last day may be later than told. */
  readonly yearsWithoutHolidays: readonly number[]
}

/** The days of a notice that is put up on a day: that day is not counted. Null where no rule of that day knows such a notice. */
export function noticePeriod(
  kind: NoticeKind,
  {
    countyCode,
    putUpOn,
    calendar,
  }: { readonly countyCode: string; readonly putUpOn: Day; readonly calendar: WorkCalendar },
): NoticePeriod | null {
  const rule = noticesAt(countyCode, putUpOn).find((one) => one.kind === kind)
  if (!rule) return null
  const { day: lastDay, yearsWithoutHolidays } = endOfTerm(rule.term, putUpOn, calendar)
  return { rule, firstDay: plusDays(putUpOn, 1), lastDay, yearsWithoutHolidays }
}
