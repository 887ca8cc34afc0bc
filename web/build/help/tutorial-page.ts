import { markup, Markup } from '../../../geodata/markup.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../i18n/catalogue.ts'
import { tutorialPath, type Tutorial } from '../../state/tutorials.ts'

import type { TutorialFrame } from '../../i18n/zh-CN/tutorial-frame.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'
import type { TutorialText } from './tutorial-text.ts'

export type Shelf = {
  readonly language: Language
  readonly shell: Catalogue['shell']
  readonly frame: TutorialFrame
  readonly stylesheet: string
  /** All tutorials of the language, as they are listed. */
  readonly texts: ReadonlyMap<Tutorial, TutorialText>
}

/** Whom it is for: what stands before the colon of its title. */
const shortTitle = ({ title }: TutorialText): Markup => new Markup(title.text.replace(/\s*[:：].*$/u, ''))

const listOf = (shelf: Shelf, current: Tutorial): Markup[] =>
  [...shelf.texts].map(([tutorial, text]) => {
    const mark = tutorial === current ? markup` aria-current="page"` : null
    return markup`<li><a href="${tutorialPath(shelf.language, { tutorial })}"${mark}>${shortTitle(text)}</a></li>\n`
  })

const otherLanguages = (own: Language, tutorial: Tutorial): Markup[] =>
  LANGUAGES.filter((language) => language !== own).map(
    (language) =>
      markup`<a href="${tutorialPath(language, { tutorial })}" lang="${language}" hreflang="${language}">${LANGUAGE_NAMES[language]}</a>`,
  )

const partsOf = ({ parts }: TutorialText, { frame }: Shelf): Markup | null =>
  parts.length < 2
    ? null
    : markup`<nav class="parts no-print" aria-label="${frame.onThisPage}">
<ul>
${parts.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</nav>
`

/** A whole page, without a script and without styles of its own. */
export function tutorialPage(shelf: Shelf, tutorial: Tutorial): string {
  const { language, shell, frame, stylesheet, texts } = shelf
  const text = texts.get(tutorial)!
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<link rel="icon" href="/icon-192.png">
<link rel="stylesheet" href="${stylesheet}">
<title>${text.title} · ${shell.productName}</title>
</head>
<body>
<a class="skip" href="#content">${shell.skipToContent}</a>
<header class="no-print">
<div class="frame">
<a class="name" href="/">${shell.productName}</a>
<a href="/">${frame.backToProgram}</a>
${otherLanguages(language, tutorial)}
</div>
<nav aria-label="${frame.tutorials}">
<ul>
${listOf(shelf, tutorial)}</ul>
</nav>
</header>
<main id="content" tabindex="-1">
<h1>${text.title}</h1>
${partsOf(text, shelf)}${text.body}</main>
</body>
</html>
`.text
}
