/** Seals on a paper, present or missing: 没有在该证签发机关栏盖章 · 在该证的封面上盖章 · 没有加盖任何政府印章. */
import type { DocumentKind, SealPlace } from '../model.ts'
import { OFFICE, stepOfOffice } from './offices.ts'
import { windowBefore, type FoundStatement } from './statement.ts'

const SEALS =
  /(?:加盖|盖有|盖上|盖)(?:了|任何)?(?<object>[^,。;:\n《》]{0,20}?)(?:印章|公章|印鉴|之印|大印|章)|(?<without>(?:无|没有)(?!加?盖|在)(?<owner>[^,。;:\n《》]{0,16}?)(?:印章|公章))/gu
const MISSING = /没有|未|无|不曾/u
const NAMED = new RegExp(`(?<name>\\p{Script=Han}{0,12}?${OFFICE})(?!\\p{Script=Han}{0,2}栏|《)`, 'gu')

const PLACES: readonly (readonly [SealPlace, RegExp])[] = [
  ['cover', /封面/u],
  ['issuing-authority', /(?:签发|发证|核发|填发|颁证)(?:机关|单位|机构)/u],
]
const PAPERS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['certificate', /[该此][^,。;]{0,4}证/u],
  ['approval-form', /[该此][^,。;]{0,6}表/u],
]

/** The unit before 《…》 holds the paper and did not seal it. 任何政府 and 政府 name no office. */
const NOBODY = /^(?:任何|有关|相关)?(?:人民)?政府$/u
const BEFORE_NAME = /^.*(?:证|表|栏|而|但|且|由|经|待发|没有|未|在|的)/u

const namedIn = (words: string): string | null => {
  const last = [...words.matchAll(NAMED)].at(-1)?.groups?.['name']?.replace(BEFORE_NAME, '')
  return last && !NOBODY.test(last) ? last : null
}

/** The column of the issuing authority is the county's on certificates; a seal that names nobody elsewhere is untold. */
export const findSeals = (text: string): FoundStatement[] => {
  const found: FoundStatement[] = []
  let previousEnd = 0
  let previousBy: string | null = null
  for (const match of text.matchAll(SEALS)) {
    const window = windowBefore(text, match.index, previousEnd)
    const goesOn = window.start === previousEnd && found.length > 0
    const words = text.slice(window.start, window.end)
    const clause = words.slice(words.lastIndexOf(',') + 1)
    const by: string | null =
      namedIn(match.groups?.['object'] ?? match.groups?.['owner'] ?? '') ??
      namedIn(clause) ??
      (goesOn ? previousBy : null)
    const end = match.index + match[0].length
    const sealPlace = PLACES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'not-said'
    const step = by ? stepOfOffice(by) : sealPlace === 'issuing-authority' ? 'county' : null
    const missing = match.groups?.['without'] !== undefined || MISSING.test(clause)
    const of = PAPERS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
    previousEnd = end
    previousBy = by
    if (!step) continue
    found.push({
      start: window.end - clause.length + Math.max(0, by ? clause.lastIndexOf(by) : 0),
      end,
      step,
      by,
      opinion: 'not-said',
      seal: missing ? 'absent' : 'present',
      sealPlace,
      of,
    })
  }
  return found
}
