import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { LANGUAGES, type Language } from '../../i18n/catalogue.ts'
import { CATALOGUES } from '../../i18n/catalogues.ts'
import { tutorialFrame as englishFrame } from '../../i18n/en/tutorial-frame.ts'
import { tutorialFrame as chineseFrame } from '../../i18n/zh-CN/tutorial-frame.ts'
import { TUTORIALS, tutorialPath, type Tutorial } from '../../state/tutorials.ts'
import { linksAndPictures, type AddressOf } from './tutorial-links.ts'
import { tutorialPage } from './tutorial-page.ts'
import { partIdsOf, tutorialText } from './tutorial-text.ts'

const FRAMES = { 'zh-CN': chineseFrame, en: englishFrame }

export type TutorialPage = {
  readonly language: Language
  readonly tutorial: Tutorial
  /** Where it is asked for. */
  readonly path: string
  readonly html: string
}

/** All tutorials of the project in `root` as pages. Throws where a text, a picture or a linked file is not as it has to be. */
export function tutorialPages(root: string, addressOf: AddressOf, stylesheet: string): TutorialPage[] {
  const read = (language: Language, tutorial: Tutorial) =>
    readFileSync(join(root, 'docs', language, `${tutorial}.md`), 'utf8')
  return LANGUAGES.flatMap((language) => {
    const frame = FRAMES[language]
    const around = linksAndPictures(root, language, frame, addressOf)
    const texts = new Map(
      TUTORIALS.map((tutorial) => {
        const partIds = partIdsOf(read('en', tutorial))
        return [tutorial, tutorialText(read(language, tutorial), { partIds, ...around })] as const
      }),
    )
    const shelf = { language, shell: CATALOGUES[language].shell, frame, stylesheet, texts }
    return TUTORIALS.map((tutorial) => {
      const path = tutorialPath(language, { tutorial })
      return { language, tutorial, path, html: tutorialPage(shelf, tutorial) }
    })
  })
}
