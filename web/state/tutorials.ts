import type { Language } from '../i18n/catalogue.ts'
import type { Route } from './route.ts'

/** The tutorials (`docs/zh-CN`, `docs/en`), as their pages list them. */
export const TUTORIALS = ['officer', 'court', 'villager', 'field', 'coming-from'] as const
export type Tutorial = (typeof TUTORIALS)[number]

/** A place in a tutorial; `part` is the id of a heading, the same in every language. */
export type TutorialPlace = { readonly tutorial: Tutorial; readonly part?: string }

/** Pages that the build makes (`web/build/help`): plain files without a script, outside the router. */
export const tutorialPath = (language: Language, { tutorial, part }: TutorialPlace): string =>
  `/help/${language}/${tutorial}.html${part === undefined ? '' : `#${part}`}`

/** How files of other programs come in and go out. */
export const OTHER_PROGRAMS: TutorialPlace = { tutorial: 'coming-from', part: 'three-things-that-are-the-same-for-all' }

/** What is read beside a page by whoever works there. */
const BESIDE: Readonly<Partial<Record<Route['page'], TutorialPlace>>> = {
  newCase: { tutorial: 'officer', part: 'read-the-paper' },
  ledger: { tutorial: 'officer', part: 'every-day' },
  county: OTHER_PROGRAMS,
  court: { tutorial: 'court' },
  field: { tutorial: 'field' },
  villager: { tutorial: 'villager' },
}

/** Pages that everybody opens show a court or a party its own tutorial: `seesOneCase` is somebody who has signed in and reads no county. */
export const tutorialBeside = (page: Route['page'], seesOneCase: boolean): TutorialPlace =>
  BESIDE[page] ?? { tutorial: seesOneCase ? 'court' : 'officer' }
