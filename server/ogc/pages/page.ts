import { withParameters } from '../address.ts'

import { markup, type Markup } from '../../../geodata/markup.ts'
import { PAGE_WORDS } from './words.ts'

import type { Language } from '../../../geodata/words/problem-sentences.ts'

export type PageFrame = {
  readonly root: string
  readonly address: string
  readonly language: Language
  /** Titles and addresses of the pages above. */
  readonly above: readonly { readonly title: string; readonly href: string }[]
  readonly isSignedIn: boolean
}

/** A whole page: where one is, what it shows, the same in the other language and as JSON. */
export function page({ root, address, language, above, isSignedIn }: PageFrame, title: string, body: Markup): Buffer {
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  const way = above.map((step) => markup`<li><a href="${step.href}">${step.title}</a></li>`)
  const signIn = isSignedIn
    ? null
    : markup`<p class="note">${PAGE_WORDS.signIn[language]} <a href="/sign-in">${PAGE_WORDS.signInLink[language]}</a></p>`
  const whole = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/icon-192.png">
<link rel="stylesheet" href="${root}/pages.css">
</head>
<body>
<header>
<nav><ol>${way}<li aria-current="page">${title}</li></ol></nav>
<p class="forms"><a href="${withParameters(address, { f: 'html', lang: other })}" lang="${other}">${PAGE_WORDS.otherLanguage[language]}</a>
<a href="${withParameters(address, { f: 'json' })}">${PAGE_WORDS.asJson[language]}</a></p>
</header>
<main>
<h1>${title}</h1>
${body}
${signIn}
</main>
</body>
</html>
`
  return Buffer.from(whole.text)
}

/** Plain and readable at 360 px and at 200 %; wide tables scroll by themselves. */
export const STYLE_SHEET = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 "Noto Serif SC", "Songti SC", SimSun, serif; color: #1d1d1b; background: #fff; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; padding: 0.5rem 1rem; border-bottom: 1px solid #8a8a80; }
header ol { display: flex; flex-wrap: wrap; gap: 0 0.5rem; margin: 0; padding: 0; list-style: none; }
header li + li::before { content: "›"; margin-right: 0.5rem; color: #5c5c55; }
.forms { display: flex; gap: 1rem; margin: 0; }
a { display: inline-block; min-height: 1.5rem; color: #14497f; }
a:focus-visible { outline: 3px solid #14497f; outline-offset: 2px; }
main { max-width: 80rem; margin: 0 auto; padding: 0 1rem 2rem; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #c9c9c0; text-align: left; vertical-align: top; }
thead th { white-space: nowrap; }
td { min-width: 5rem; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
code { font-family: ui-monospace, monospace; font-size: 0.95em; overflow-wrap: anywhere; }
.note { padding: 0.5rem 0.75rem; border-left: 4px solid #8a8a80; background: #f4f4ee; }
dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: 0.25rem 1rem; margin: 0; }
dt { color: #5c5c55; }
dd { margin: 0; overflow-wrap: anywhere; }
`
