import { chinaDay } from '../procedure/day.ts'
import { CASE_PAGE_WORDS } from '../words/case-page.ts'
import { privateNames } from '../words/private-names.ts'
import { REPORT_WORDS } from '../words/report-words.ts'

import { Markup, markup } from '../markup.ts'
import { LAYERS_PATH, sheetPath } from './model.ts'
import { sketch } from './sketch.ts'
import { STYLE } from './style.ts'
import { areasTable, evidenceTable, logTable, originalsTable, rulingPart } from './tables.ts'
import { wordsOfDocument } from './words-of-document.ts'

import type { CaseView } from '../wire/case.ts'
import type { Language } from '../words/sentence.ts'
import type { CasePageMatter } from './model.ts'

const sample = (stroke: string): Markup =>
  markup`<svg viewBox="0 0 56 16" aria-hidden="true"><path class="${stroke}" d="M0 8H56" /></svg>`

function legend({ claimants, outlines }: CaseView, language: Language): Markup {
  const words = CASE_PAGE_WORDS[language]
  const strokes = ['first', 'second', 'third']
  return markup`<ul class="legend">
    ${claimants.map(({ letter, name }, index) => markup`<li>${sample(strokes[index] ?? 'extent')}${letter} ${name}</li>`)}
    ${outlines.some(({ role }) => role === 'dividing-line') ? markup`<li>${sample('ruled')}${words.ruledLine}</li>` : null}
    <li>${sample('extent')}${words.disputedExtent}</li>
  </ul>`
}

/**
 * A case as one page for any browser: no script, no network, nothing but itself and the files beside it. Words lead to their line and a
 * line to its words.
 */
export function casePage(matter: CasePageMatter, language: Language): string {
  const { view, originals, sheets, log, recordEndsAt } = matter
  const words = CASE_PAGE_WORDS[language]
  const { roles } = REPORT_WORDS[language]
  return markup`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${view.title}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <header>
          <p class="quiet">
            ${words.name} · ${view.countyName} · ${view.id} ·
            <a href="${words.otherLanguage.file}">${words.otherLanguage.words}</a>
          </p>
          <h1>${view.title}</h1>
          <p class="quiet">
            ${words.about(chinaDay(recordEndsAt), view.version)} ${privateNames(view).length > 0 ? words.names : null}
          </p>
        </header>
        <main>
          <h2>${words.sides}</h2>
          <ul>
            ${view.parties.map(({ name, role }) => markup`<li>${roles[role]}：${name}</li>`)}
          </ul>
          <h2>${words.lines}</h2>
          <p>${words.linesHint} ${view.illustrative ? markup`<strong>${words.illustrative}</strong>` : null}</p>
          ${legend(view, language)} ${sketch(view, words.lines)} ${areasTable(view, language)}
          <h2>${words.ruling}</h2>
          ${rulingPart(view, language)}
          <h2>${words.evidence}</h2>
          ${evidenceTable(view, language)}
          <h2>${words.document}</h2>
          <p class="quiet">${view.document.fileName} · SHA-256 <code>${view.document.sha256}</code></p>
          ${wordsOfDocument(view)}
          <h2>${words.prints}</h2>
          <ul>
            ${sheets.map((sheet) => markup`<li><a href="${sheetPath(sheet)}">${words.sheets[sheet]}</a></li>`)}
            <li><a href="${LAYERS_PATH}">${words.layers}</a></li>
          </ul>
          <h2>${words.files}</h2>
          ${originalsTable(originals, language)}
          <h2>${words.log}</h2>
          ${logTable(log, language)}
          <p class="quiet">${words.machineFiles} ${words.checking}</p>
        </main>
      </body>
    </html> `.text
}
