// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'

import { LanguageState } from '../../../web/state/language.svelte.ts'

describe('the language of the pages', () => {
  beforeEach(() => window.localStorage.clear())

  it('is Chinese until somebody chooses another', () => {
    expect(new LanguageState().current).toBe('zh-CN')
  })

  it('is remembered, and stands once its words have come', async () => {
    new LanguageState().use('en')
    const later = new LanguageState()
    expect(later.words.shell.court).not.toBe('Court')
    await expect.poll(() => later.current).toBe('en')
    expect(later.words.shell.court).toBe('Court')
  })

  it('is Chinese when what was remembered makes no sense', () => {
    window.localStorage.setItem('sizhi-language', 'tlh')
    expect(new LanguageState().current).toBe('zh-CN')
  })
})
