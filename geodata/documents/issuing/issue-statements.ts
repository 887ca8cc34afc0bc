/** Who issued a certificate: 县政府分别给…农户颁发了《…使用证》 · 公社向…填发《山林管理证》. */
import { OFFICE, stepOfOffice } from './offices.ts'
import { windowBefore, type FoundStatement } from './statement.ts'

const ISSUES =
  /(?<holder>(?:给|向|为)[^。;:\n《》给向]{1,60}?)(?:颁发|核发|填发|发放|签发|颁证)了?(?=《|[该此]|\p{Script=Han}{0,12}《|$|[,。;])/gu
const ISSUER = new RegExp(`(?<name>\\p{Script=Han}{0,12}?${OFFICE})(?:于[^,。;]{0,12})?(?:已|曾|又|均|都|分别)*$`, 'u')
const BEFORE_NAME = /^.*(?:年|月|日|由|经|时|后|证明|证实|以)/u

export const findIssues = (text: string): FoundStatement[] =>
  [...text.matchAll(ISSUES)].flatMap((match) => {
    const window = windowBefore(text, match.index)
    const words = text.slice(window.start, window.end)
    const by = ISSUER.exec(words)?.groups?.['name']?.replace(BEFORE_NAME, '')
    const step = by ? stepOfOffice(by) : null
    if (!by || !step) return []
    const clause = words.slice(words.lastIndexOf(',') + 1)
    const dated = clause.search(/(?:1[89]|20)\d{2}年/u)
    const start = window.end - clause.length + Math.max(0, dated >= 0 ? dated : clause.lastIndexOf(by))
    const span = { start, end: match.index + match[0].length }
    return [
      { ...span, step, by, opinion: 'issued', seal: 'not-said', sealPlace: 'not-said', of: 'certificate' } as const,
    ]
  })
