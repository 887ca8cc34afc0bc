// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'

import { showWords } from '../../../web/panels/document/show-words.ts'

afterEach(() => document.body.replaceChildren())

/** A document panel as the pages draw it: the original in runs that know where they begin. */
function showDocument(text: string, cuts: readonly number[]): void {
  for (const [index, start] of cuts.entries()) {
    const run = document.createElement('span')
    run.dataset['runStart'] = String(start)
    run.textContent = text.slice(start, cuts[index + 1] ?? text.length)
    document.body.append(run)
  }
}

describe('showing the words of an event', () => {
  const text = '1981年5月琴八队填表上报。1982年6月1日县政府颁证。'

  it('marks exactly those words where the page shows the document, across its runs', () => {
    showDocument(text, [0, 7, 18])
    const start = text.indexOf('1982年')
    expect(showWords({ start, end: text.length })).toBe(true)
    expect(window.getSelection()?.toString()).toBe('1982年6月1日县政府颁证。')
  })

  it('says that it could not where the page shows none, so that the panel shows the quote', () => {
    expect(showWords({ start: 0, end: 4 })).toBe(false)
  })
})
