import { readFileSync } from 'node:fs'
import { basename, join, posix } from 'node:path'

import { markup } from '../../../geodata/markup.ts'
import { TUTORIALS, tutorialPath } from '../../state/tutorials.ts'
import { pictureSize } from './picture-size.ts'

import type { Markup } from '../../../geodata/markup.ts'
import type { Language } from '../../i18n/catalogue.ts'
import type { TutorialFrame } from '../../i18n/zh-CN/tutorial-frame.ts'
import type { Surroundings } from './tutorial-text.ts'

/** Puts a file of the project into the build and tells the address it has there. */
export type AddressOf = (file: string) => string

/** What a tutorial is tried with: it comes along, since whoever reads has only a browser. */
const MATERIAL = /^seeds\//u
/** A page of a screen that shrinks in a column of text, and on a phone to where nothing in it can be read. */
const ENLARGED_FROM_PIXELS = 600

/** Where the links and pictures of the tutorials of a language lead in the build. `root` is the folder of the project. */
export function linksAndPictures(
  root: string,
  language: Language,
  frame: TutorialFrame,
  addressOf: AddressOf,
): Omit<Surroundings, 'partIds'> {
  const folder = posix.join('docs', language)

  function link(target: string, label: Markup): Markup {
    const [file = '', part] = target.split('#')
    const tutorial = TUTORIALS.find((name) => file === `${name}.md`)
    if (tutorial)
      return markup`<a href="${tutorialPath(language, part === undefined ? { tutorial } : { tutorial, part })}">${label}</a>`
    const path = posix.join(folder, file)
    if (MATERIAL.test(path))
      return markup`<a href="${addressOf(join(root, path))}" download="${basename(path)}">${label}</a>`
    return markup`${label}${frame.inProgramFolder(path)}`
  }

  function picture(file: string, description: string): Markup {
    const path = join(root, folder, file)
    const { width, height } = pictureSize(readFileSync(path))
    const address = addressOf(path)
    const shown = (alternative: string) =>
      markup`<img src="${address}" alt="${alternative}" width="${width}" height="${height}" loading="lazy">`
    if (width < ENLARGED_FROM_PIXELS) return shown(description)
    return markup`<a class="enlarged" href="${address}">${shown(frame.enlarge(description))}</a>`
  }

  return { link, picture }
}
