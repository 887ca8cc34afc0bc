import { readPartialDate } from '../documents/partial-date.ts'
import { foldText } from '../text/fold.ts'

import type { PartialDate } from '../documents/model.ts'

const IN_FIGURES = /^(?<year>\d{4})(?:[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?)?$/u

const inWords = (figures: string): string => {
  const { year, month, day } = IN_FIGURES.exec(figures)?.groups ?? {}
  if (year === undefined) return figures
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`
}

/** A date as a person types it: 1981年5月, 1981-05, 1981; null for what is no day, month or year. */
export function writtenDate(typed: string): PartialDate | null {
  const words = inWords(foldText(typed).replace(/\s+/gu, ''))
  const date = readPartialDate(words)
  return date?.words === words ? date : null
}
