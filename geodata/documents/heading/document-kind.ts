/** What kind of paper a document is: by its title, and where the heading is lost by what only that kind says. */
import type { DocumentKind } from '../model.ts'
import { ROLE_WORD } from '../party-roles.ts'
import { kindOfTitle } from './document-titles.ts'
import { headingLines, type HeadingLine } from './heading-lines.ts'

const HAS_PARTY = new RegExp(ROLE_WORD, 'u')

/** In the order of trial; the first three are said between parties only. */
const SAID_BY_KIND: readonly (readonly [DocumentKind, RegExp, boolean])[] = [
  ['judgment', /判决如下|本判决/u, true],
  ['court-ruling', /本裁定|本院[^。]{0,80}裁定如下/u, true],
  ['ruling-decision', /(?:决定|裁决|裁定)如下:/u, true],
  ['mediation-agreement', /达成(?:如下|以下)(?:调解)?协议[:,]/u, false],
  ['survey-record', /(?:勘查|勘验|踏勘)(?:时间|地点|人员):/u, false],
]

const FORMS: readonly DocumentKind[] = ['approval-form', 'certificate']

/** A title may share its line with a number: 林权证 云林证字第12号. */
const titlesOn = ({ text }: HeadingLine): string[] => [text, ...text.trim().split(/\s+/u)]

const titleKinds = (text: string): { kind: DocumentKind; title: string }[] =>
  headingLines(text).flatMap((line) => {
    const title = titlesOn(line).find((words) => kindOfTitle(words) !== null)
    const kind = title === undefined ? null : kindOfTitle(title)
    return title !== undefined && kind !== null ? [{ kind, title }] : []
  })

export const readKind = (text: string): DocumentKind => {
  const [titled] = titleKinds(text)
  if (titled) return titled.kind
  const hasParty = HAS_PARTY.test(text)
  const said = SAID_BY_KIND.find(([, words, needsParty]) => (hasParty || !needsParty) && words.test(text))
  return said?.[0] ?? 'unknown'
}

/** The title of a form or certificate; null for any other paper. */
export const readFormTitle = (text: string): string | null => {
  const [titled] = titleKinds(text)
  if (!titled || !FORMS.includes(titled.kind)) return null
  return titled.title.replace(/\s/gu, '').replace(/\([^()]{1,10}\)$/u, '')
}
