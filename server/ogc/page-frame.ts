import { page } from './pages/page.ts'
import { PAGE_WORDS } from './pages/words.ts'

import type { FastifyRequest } from 'fastify'
import type { Asked } from './asked.ts'
import type { Markup } from '../../geodata/markup.ts'

type Step = { readonly title: string; readonly href: string }

/** The pages above one of the service, from its first page on. */
export const stepsTo = ({ root, language }: Asked, ...inside: readonly Step[]): Step[] => [
  { title: PAGE_WORDS.home[language], href: `${root}?f=html` },
  ...inside,
]
export const collectionsStep = ({ root, language }: Asked): Step => ({
  title: PAGE_WORDS.collections[language],
  href: `${root}/collections?f=html`,
})

export const pageOf = (
  { viewer }: FastifyRequest,
  asked: Asked,
  above: readonly Step[],
  title: string,
  body: Markup,
): Buffer => page({ ...asked, above, isSignedIn: viewer !== null }, title, body)
