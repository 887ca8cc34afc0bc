import { muOf } from '../claims/model.ts'
import { changedThingOf } from '../live/changed-thing.ts'
import { CASE_PAGE_WORDS, type CasePageWords } from '../words/case-page.ts'
import { REPORT_WORDS } from '../words/report-words.ts'

import { markup, type Markup } from '../markup.ts'

import type { CaseView } from '../wire/case.ts'
import type { WireEvidence } from '../wire/evidence.ts'
import type { WireOutline } from '../wire/geometry.ts'
import type { Language } from '../words/sentence.ts'
import type { PackedOriginal } from './model.ts'

const table = (heads: readonly string[], rows: readonly Markup[]): Markup =>
  markup`<div class="table">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => markup`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`

const areaWords = (squareMetres: number, words: CasePageWords): string =>
  words.areaOf(squareMetres.toFixed(1), muOf(squareMetres).toFixed(2))

/** A case of one shape names it by its paper; what a shape is of stands before it. */
function nameOf({ descriptionId, role, claimantLetter }: WireOutline, view: CaseView, language: Language): string {
  const description = view.descriptions.find(({ id }) => id === descriptionId)
  const subject = REPORT_WORDS[language].subjects[description?.subject ?? 'unattributed']
  const side = claimantLetter === null ? '' : ` ${claimantLetter}`
  const name = role === 'dividing-line' ? CASE_PAGE_WORDS[language].ruledLine : `${subject}${side}`
  return [name, description?.paperTitle, description?.landName].filter(Boolean).join(' · ')
}

function areaOf({ areas, closedByStraightMetres }: WireOutline, words: CasePageWords): string {
  if (areas === null) return words.notClosed
  const gap = closedByStraightMetres > 0 ? ` · ${words.ifClosed(closedByStraightMetres.toFixed(0))}` : ''
  return areaWords(areas.planarSquareMetres, words) + gap
}

/** What each shape measures, on the plane of the case. The ruled line has no area. */
export function areasTable(view: CaseView, language: Language): Markup {
  const words = CASE_PAGE_WORDS[language]
  return table(
    [words.description, words.areas],
    view.outlines
      .filter(({ role }) => role !== 'dividing-line')
      .map(
        (outline) =>
          markup`<tr>
            <td>${nameOf(outline, view, language)}</td>
            <td>${areaOf(outline, words)}</td>
          </tr>`,
      ),
  )
}

const findingOf = ({ finding, person }: WireEvidence, language: Language): string => {
  if (person?.finding) return person.finding.reason
  return finding === null ? CASE_PAGE_WORDS[language].nothingFound : REPORT_WORDS[language].findings[finding]
}

/** The evidence as it stands: what was read, and where a person wrote instead, his words. */
export function evidenceTable({ evidence }: CaseView, language: Language): Markup {
  const { roles } = REPORT_WORDS[language]
  return table(
    CASE_PAGE_WORDS[language].evidenceColumns,
    evidence.map(
      (entry) =>
        markup`<tr>
          <td class="short">${roles[entry.offeredBy]} ${entry.number}</td>
          <td>${entry.person?.title ?? entry.title.quote}</td>
          <td>${entry.person?.purpose ?? entry.purpose?.quote ?? null}</td>
          <td class="short">${findingOf(entry, language)}</td>
          <td>${entry.findingWords?.quote ?? null}</td>
        </tr>`,
    ),
  )
}

export function rulingPart({ ruling }: CaseView, language: Language): Markup {
  const words = CASE_PAGE_WORDS[language]
  if (ruling === null) return markup`<p>${words.noRuling}</p>`
  return markup`<p>${ruling.authority} ${ruling.number}</p>
    <ul>
      ${ruling.awards.map(
        ({ winner, areas }) =>
          markup`<li>
            ${words.awardTo(winner)}${areas === null ? null : markup` — ${areaWords(areas.planarSquareMetres, words)}`}
          </li>`,
      )}
    </ul>`
}

export const originalsTable = (originals: readonly PackedOriginal[], language: Language): Markup =>
  table(
    CASE_PAGE_WORDS[language].fileColumns,
    originals.map(
      ({ path, name, sha256 }) =>
        markup`<tr>
          <td><a href="${path}">${name === '' ? path : name}</a></td>
          <td><code>${sha256}</code></td>
        </tr>`,
    ),
  )

/** Entries of the log as they were hashed: previous hash, county, number, time, who, what, … */
export function logTable(log: readonly string[], language: Language): Markup {
  const { logColumns, things } = CASE_PAGE_WORDS[language]
  return table(
    logColumns,
    log.map((entry) => {
      const [, , , at, who, action] = JSON.parse(entry) as string[]
      const inWords = things[changedThingOf(action!)]
      return markup`<tr>
        <td>${at!.slice(0, 19).replace('T', ' ')} UTC</td>
        <td>${who!}</td>
        <td>${inWords} <code>${action!}</code></td>
      </tr>`
    }),
  )
}
