import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

import { tutorialPages } from '../../web/build/help/tutorial-pages.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const STYLESHEET = '/assets/help.css'

/** The tutorials as the build makes them, with the files of the project that they bring along, by their address. */
export function builtHelp() {
  const files = new Map<string, string>()
  const addressOf = (file: string): string => {
    const address = `/assets/${relative(ROOT, file).replaceAll('/', '-')}`
    files.set(address, file)
    return address
  }
  return { pages: tutorialPages(ROOT, addressOf, STYLESHEET), files }
}

/** Lays them into a folder of built pages, beside a page of the program. */
export function writeHelp(webRoot: string, programPage: string): void {
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(webRoot, path)), { recursive: true })
    writeFileSync(join(webRoot, path), content)
  }
  const { pages, files } = builtHelp()
  write('index.html', programPage)
  for (const { path, html } of pages) write(path, html)
  for (const [address, file] of files) write(join('assets', basename(address)), readFileSync(file))
}
