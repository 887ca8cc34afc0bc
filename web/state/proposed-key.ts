import type { CaseSummary } from '../../geodata/wire/case.ts'

const LONGEST = 40
const LETTERS_LEAST = 3

/** What a file's name gives for a key: its Latin letters and digits; null where it has next to none. */
function keyOfFileName(fileName: string): string | null {
  const stem = fileName.replace(/\.[^.]*$/u, '').toLowerCase()
  const key = stem
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, LONGEST)
  return key.replace(/[^a-z]/gu, '').length >= LETTERS_LEAST ? key : null
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
const dayOf = (day: Date): string => `${day.getFullYear()}${twoDigits(day.getMonth() + 1)}${twoDigits(day.getDate())}`

/** A key that no known case of the county has: after the file's name, else after the day. */
export function proposedKey(
  fileName: string | null,
  countyCode: string,
  known: readonly Pick<CaseSummary, 'id'>[],
  today: Date = new Date(),
): string {
  const taken = new Set(known.map(({ id }) => id))
  const named = fileName === null ? null : keyOfFileName(fileName)
  const isFree = (key: string) => !taken.has(`${countyCode}-${key}`)
  if (named !== null && isFree(named)) return named
  const base = named ?? dayOf(today)
  let number = named === null ? 1 : 2
  while (!isFree(`${base}-${number}`)) number++
  return `${base}-${number}`
}
