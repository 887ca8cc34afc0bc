import pg from 'pg'

import type { CustomTypesConfig } from 'pg'

const { builtins } = pg.types

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, parseSafeInteger],
  [builtins.NUMERIC, Number],
  [builtins.TIMESTAMPTZ, parseInstant],
  [builtins.TIMESTAMP, (text) => text.replace(' ', 'T')],
  [builtins.DATE, String],
])

/**
 * Both engines give the same values: bigint and numeric as numbers, an instant as an ISO 8601 string in UTC
 * (`2026-11-22T08:00:00.000Z`), a timestamp without zone and a date as written (`2026-11-22`).
 */
export const columnValues: CustomTypesConfig = { getTypeParser }

function getTypeParser(type: number, format?: 'text' | 'binary'): (value: string) => unknown {
  const own = format === 'binary' ? undefined : parsers.get(type)
  return own ?? (pg.types.getTypeParser(type, format) as (value: string) => unknown)
}

/** A bigint beyond what a number holds exactly is refused, never rounded. */
function parseSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`The bigint ${text} does not fit a number exactly.`)
  return value
}

const ZONE = /(?<sign>[+-])(?<hours>\d{2})(?::?(?<minutes>\d{2}))?$/u

/** `infinity` stays a word; microseconds are cut to milliseconds. */
export function parseInstant(text: string): string {
  if (text.endsWith('infinity')) return text
  const zoned = text.replace(' ', 'T').replace(ZONE, (_, sign: string, hours: string, minutes?: string) => {
    return `${sign}${hours}:${minutes ?? '00'}`
  })
  return new Date(zoned).toISOString()
}
