import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import { tutorialPages } from './help/tutorial-pages.ts'

import type { Plugin } from 'vite'

/** Puts the tutorials of the project in `root` into the build as plain pages below `/help/`; pictures and style carry a hash in their names. */
export const helpPages = (root: string): Plugin => ({
  name: 'help-pages',
  apply: 'build',
  generateBundle() {
    const emit = (name: string, source: string | Buffer): string =>
      `/${this.getFileName(this.emitFile({ type: 'asset', name, source }))}`
    const styles = ['web/app.css', 'web/build/help/help.css'].map((file) => readFileSync(join(root, file), 'utf8'))
    const stylesheet = emit('help.css', styles.join('\n'))
    const pages = tutorialPages(root, (file) => emit(basename(file), readFileSync(file)), stylesheet)
    for (const { path, html } of pages) this.emitFile({ type: 'asset', fileName: path.slice(1), source: html })
  },
})
