import { muOf } from '../../geodata/claims/model.ts'

import type { Language } from './catalogue.ts'

const UNITS: Record<Language, { metres: string; squareMetres: string; mu: string }> = {
  'zh-CN': { metres: ' 米', squareMetres: ' 平方米', mu: ' 亩' },
  en: { metres: ' m', squareMetres: ' m²', mu: ' mu' },
}

const whole = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value)

/** Whole metres: nothing drawn from unsurveyed places earns more digits. */
export const metresText = (metres: number, language: Language): string =>
  whole(metres, language) + UNITS[language].metres

const ROUGH_FROM_METRES = 1000

/** About how far: tens of metres, hundreds where it is far. */
export function roundMetres(metres: number): number {
  const step = metres < ROUGH_FROM_METRES ? 10 : 100
  return Math.max(step, Math.round(metres / step) * step)
}

const FINE_BELOW_METRES = 10

/** What a person moved: a whole metre is too coarse where it is little. */
export const movedMetresText = (metres: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: metres < FINE_BELOW_METRES ? 1 : 0 }).format(metres) +
  UNITS[language].metres

/** Tenths: for widths that a paper states. */
export const statedMetresText = (metres: number, language: Language): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(metres) +
  UNITS[language].metres

export const squareMetresText = (squareMetres: number, language: Language): string =>
  whole(squareMetres, language) + UNITS[language].squareMetres

/** Mu to one decimal. */
export const muText = (squareMetres: number, language: Language): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(muOf(squareMetres)) +
  UNITS[language].mu

const ROUNDING_ERROR = 1e-9

/** A share from 0 to 1 as percent, one decimal, so that "100 %" is said of the whole only. */
export function percentText(share: number, language: Language): string {
  const kept = share < 1 - ROUNDING_ERROR ? Math.min(share, 0.999) : 1
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(kept)
}

export const dateText = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(instant))

/** The day and the minute, for what happened lately. */
export const timeText = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))

/** The time of day, with the day where that is not today. */
export const clockText = (instant: string, language: Language, now = new Date()): string =>
  new Date(instant).toDateString() === now.toDateString()
    ? new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(instant))
    : timeText(instant, language)

/** A day as everybody writes it, in figures; a date known only in part stays in the words of the document. */
export function dayText({ words, from, to }: { words: string; from: string; to: string }, language: Language): string {
  if (from !== to) return words
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${from}T00:00:00Z`))
}

/** An ISO day in full. */
export const timelineDay = (isoDay: string, language: Language): string =>
  dayText({ words: isoDay, from: isoDay, to: isoDay }, language)

/** Several things in one sentence. Chinese unit lists are set without any mark between them, so the list is one of words. */
export const listText = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction', style: 'long' }).format(items)

/** Parts of one sentence, one after the other; empty ones are left out. */
export const partsText = (parts: readonly string[], language: Language): string =>
  parts.filter((part) => part !== '').join(language === 'zh-CN' ? '，' : ', ')

/** Things one after the other that may hold commas themselves. */
export const seriesText = (items: readonly string[], language: Language): string =>
  items.join(language === 'zh-CN' ? '；' : '; ')

/** How many there are. */
export const countText = (count: number, language: Language): string => whole(count, language)

const SQUARE_METRES_PER_HECTARE = 10_000

/** Hectares to one decimal, without the unit. */
export const hectaresText = (squareMetres: number, language: Language): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    squareMetres / SQUARE_METRES_PER_HECTARE,
  )
