import { daysBetween, isDay, plusDays } from './day.ts'

import type { CalendarDay, CalendarDayKind } from './model.ts'

export type CalendarLineFault = {
  readonly line: number
  readonly words: string
  readonly code: 'not-understood' | 'no-such-day' | 'other-year' | 'given-twice' | 'ends-before-it-begins'
}
export type CalendarText = { readonly days: readonly CalendarDay[]; readonly faults: readonly CalendarLineFault[] }

const LINE =
  /^(?<from>\d{4}-\d{1,2}-\d{1,2})(?:\s*(?:至|到|~|—|to|\s-\s)\s*(?<to>\d{4}-\d{1,2}-\d{1,2}))?\s*(?<kind>休|放假|班|上班|holiday|workday)(?:\s.*)?$/u
const KIND_OF_WORD: Readonly<Record<string, CalendarDayKind>> = {
  休: 'holiday',
  放假: 'holiday',
  holiday: 'holiday',
  班: 'workday',
  上班: 'workday',
  workday: 'workday',
}

const padded = (day: string): string =>
  day
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('-')

function daysOfLine(words: string, year: number): CalendarDay[] | CalendarLineFault['code'] {
  const found = LINE.exec(words)?.groups
  if (!found) return 'not-understood'
  const from = padded(found['from']!)
  const to = padded(found['to'] ?? found['from']!)
  if (!isDay(from) || !isDay(to)) return 'no-such-day'
  if (!from.startsWith(`${year}-`) || !to.startsWith(`${year}-`)) return 'other-year'
  if (to < from) return 'ends-before-it-begins'
  const kind = KIND_OF_WORD[found['kind']!]!
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => ({ day: plusDays(from, index), kind }))
}

/** The holidays of a year as a person types them: “2026-10-01 至 2026-10-07 休”, “2026-10-10 班”, one a line. */
export function readCalendarText(text: string, year: number): CalendarText {
  const days = new Map<string, CalendarDay>()
  const faults: CalendarLineFault[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const words = raw.trim()
    if (words === '') continue
    const read = daysOfLine(words, year)
    const code = typeof read === 'string' ? read : read.some(({ day }) => days.has(day)) ? 'given-twice' : null
    if (code !== null || typeof read === 'string')
      faults.push({ line: index + 1, words, code: code ?? 'not-understood' })
    else for (const day of read) days.set(day.day, day)
  }
  return { days: [...days.values()].sort((one, two) => (one.day < two.day ? -1 : 1)), faults }
}

/** How a calendar is written in a language; every way of writing is read. */
export type CalendarWords = Readonly<Record<CalendarDayKind | 'to', string>>

const CHINESE_WORDS: CalendarWords = { holiday: '休', workday: '班', to: '至' }

/** The way back: days that follow one another and are alike stand on one line. */
export function calendarText(days: readonly CalendarDay[], words: CalendarWords = CHINESE_WORDS): string {
  const stretches: { from: string; to: string; kind: CalendarDayKind }[] = []
  for (const { day, kind } of [...days].sort((one, two) => (one.day < two.day ? -1 : 1))) {
    const last = stretches.at(-1)
    if (last && last.kind === kind && plusDays(last.to, 1) === day) last.to = day
    else stretches.push({ from: day, to: day, kind })
  }
  return stretches
    .map(({ from, to, kind }) => `${from === to ? from : `${from} ${words.to} ${to}`} ${words[kind]}`)
    .join('\n')
}
