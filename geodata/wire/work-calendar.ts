import { Type, type Static } from 'typebox'

import { CALENDAR_DAY_KINDS } from '../procedure/model.ts'

import { Nullable, OneOf, Person } from './primitives.ts'

const CalendarDaysSchema = Type.Array(
  Type.Object({ day: Type.String({ format: 'date' }), kind: OneOf(CALENDAR_DAY_KINDS) }),
  { maxItems: 366 },
)

export const WorkCalendarSchema = Type.Object({
  year: Type.Integer(),
  version: Type.Integer({ minimum: 0, description: '0 while nobody has entered anything; for If-Match' }),
  days: CalendarDaysSchema,
  changed: Nullable(Type.Object({ by: Type.String(), at: Type.String({ format: 'date-time' }) })),
})
export type WireWorkCalendar = Static<typeof WorkCalendarSchema>

export const WorkCalendarBodySchema = Type.Object({ days: CalendarDaysSchema, changedBy: Person })
export type WorkCalendarBody = Static<typeof WorkCalendarBodySchema>
