import { describe, expect, it } from 'vitest'

import {
  metresText,
  movedMetresText,
  muText,
  partsText,
  percentText,
  seriesText,
  squareMetresText,
} from '../../../web/i18n/figures.ts'

describe('figures on the pages', () => {
  it('one mu is two thirds of a thousand square metres', () => {
    expect(muText(2000 / 3, 'zh-CN')).toBe('1.0 亩')
    expect(muText(2000, 'en')).toBe('3.0 mu')
  })

  it('lengths and areas are whole metres', () => {
    expect(metresText(51.679, 'zh-CN')).toBe('52 米')
    expect(squareMetresText(84596.77, 'en')).toBe('84,597 m²')
  })

  it('what a person moved by less than ten metres has tenths', () => {
    expect(movedMetresText(3.46, 'zh-CN')).toBe('3.5 米')
    expect(movedMetresText(4, 'en')).toBe('4 m')
    expect(movedMetresText(13.46, 'en')).toBe('13 m')
  })

  it('parts of a sentence and things in a series are parted by the marks of the language', () => {
    expect(partsText(['面积', '', '线长'], 'zh-CN')).toBe('面积，线长')
    expect(partsText(['area', 'length'], 'en')).toBe('area, length')
    expect(seriesText(['甲', '乙'], 'zh-CN')).toBe('甲；乙')
    expect(seriesText(['one', 'other'], 'en')).toBe('one; other')
  })

  it('a share that is not the whole is never rounded up to it', () => {
    expect(percentText(0.99999, 'zh-CN')).toBe('99.9%')
    expect(percentText(1, 'zh-CN')).toBe('100%')
    expect(percentText(0.9999999999999998, 'zh-CN')).toBe('100%')
  })
})
