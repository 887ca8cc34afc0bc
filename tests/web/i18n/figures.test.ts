import { describe, expect, it } from 'vitest'

import { metresText, muText, percentText, squareMetresText } from '../../../web/i18n/figures.ts'

describe('figures on the pages', () => {
  it('one mu is two thirds of a thousand square metres', () => {
    expect(muText(2000 / 3, 'zh-CN')).toBe('1.0 亩')
    expect(muText(2000, 'en')).toBe('3.0 mu')
  })

  it('lengths and areas are whole metres', () => {
    expect(metresText(51.679, 'zh-CN')).toBe('52 米')
    expect(squareMetresText(84596.77, 'en')).toBe('84,597 m²')
  })

  it('a share that is not the whole is never rounded up to it', () => {
    expect(percentText(0.99999, 'zh-CN')).toBe('99.9%')
    expect(percentText(1, 'zh-CN')).toBe('100%')
    expect(percentText(0.9999999999999998, 'zh-CN')).toBe('100%')
  })
})
