/** Why a line follows this course of a road that was moved. */
import type { StandingYears } from '../places/model.ts'
import type { CourseTaken } from '../places/former-courses.ts'
import type { Language } from './sentence.ts'

/** The years of a place as a person reads them; empty where none are known. */
export function yearsText(years: StandingYears | null | undefined, language: Language): string {
  const { from = null, to = null } = years ?? {}
  if (from === null && to === null) return ''
  if (language === 'zh-CN') return from === null ? `${to}年止` : to === null ? `${from}年起` : `${from}–${to}年`
  return from === null ? `until ${to}` : to === null ? `from ${from}` : `${from}–${to}`
}

/** Says which course was taken for a paper of which time, and which was not. */
export function courseOfYearText({ years, others }: CourseTaken, paperDate: string, language: Language): string {
  const unknown = { 'zh-CN': '年份未载', en: 'years not told' }[language]
  const taken = yearsText(years, language) || unknown
  const left = others.map((other) => yearsText(other.years, language) || unknown).join(language === 'en' ? '; ' : '；')
  return language === 'en'
    ? `The paper is of ${paperDate}: the course of those days was taken (${taken}), not the other one (${left}).`
    : `文字写于${paperDate}，取当时的走向（${taken}），不取另一走向（${left}）`
}
