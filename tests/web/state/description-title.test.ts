import { describe, expect, it } from 'vitest'

import { CATALOGUES } from '../../../web/i18n/catalogues.ts'
import { descriptionTitle, paperOf } from '../../../web/state/description-title.ts'

import type { WireDescription } from '../../../geodata/wire/reading.ts'

const about = (id: string, subject: WireDescription['subject'], landName: string | null): WireDescription => ({
  id,
  subject,
  landName,
  claimantLetter: null,
  paperTitle: null,
  paperDate: null,
  blank: false,
  start: 0,
  end: 0,
  form: null,
  calls: [],
  areas: [],
  questions: [],
  unread: [],
})

describe('the title of a description', () => {
  const words = CATALOGUES['zh-CN']
  const extent = about('0', 'disputed-extent', '东坡')
  const [first, second] = [about('1', 'household-strip', '东坡'), about('2', 'household-strip', '东坡')]
  const all = [extent, first, second]

  it('tells the strips of several households on one hill apart', () => {
    expect(all.map((description) => descriptionTitle(description, words, all))).toEqual([
      '争议范围 · 东坡',
      '农户自留山（1） · 东坡',
      '农户自留山（2） · 东坡',
    ])
  })

  it('gives no number to the only one', () => {
    expect(descriptionTitle(first, words, [extent, first])).toBe('农户自留山 · 东坡')
  })
})

describe('the paper of a description', () => {
  it('is told by its title and date, and by nothing where the document names none', () => {
    const dated = { paperTitle: '山林清册', paperDate: { words: '1962年', from: '1962-01-01', to: '1962-12-31' } }
    expect(paperOf(dated)).toBe('山林清册 1962年')
    expect(paperOf({ ...dated, paperDate: null })).toBe('山林清册')
    expect(paperOf({ ...dated, paperTitle: null })).toBe('')
  })
})
