import { describe, expect, it } from 'vitest'

import { chinese } from '../../../web/i18n/zh-CN/index.ts'
import { readingText } from '../../../web/panels/readings/reading-text.ts'

describe('what a court or a party opened', () => {
  it.each([
    ['case', '案件本身'],
    ['file 3', '第 3 号附件'],
    ['scan 1', '第 1 号扫描件'],
    ['field', '现场记录'],
    ['seal 2', '第 2 轮封存的裁定'],
    ['print survey-sheet', '印出：现场勘查图和笔录（空白，供现场签名）'],
  ])('%s is told in words', (what, told) => {
    expect(readingText(what, chinese)).toBe(told)
  })

  it('stays as the record has it where this page has no words for it', () => {
    expect(readingText('atlas 7', chinese)).toBe('atlas 7')
    expect(readingText('print atlas', chinese)).toBe('印出：atlas')
  })
})
