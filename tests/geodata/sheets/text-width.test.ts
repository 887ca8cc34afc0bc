import { describe, expect, it } from 'vitest'

import { textWidth, wrapText } from '../../../geodata/sheets/text-width.ts'

describe('lines of a column', () => {
  it('are never wider than the column', () => {
    const words = '争议范围北以上崇二级公路（原上思往在妙公路）为界，CGCS2000 高斯-克吕格 3° 带，面积 353,921 平方米。'
    for (const width of [20, 33, 60])
      for (const line of wrapText(words, width, 3)) expect(textWidth(line.trimEnd(), 3)).toBeLessThanOrEqual(width + 3)
  })

  it('lose no character but the spaces at their ends', () => {
    const words = '南至 18 号桩（水泥桩），再往西 420.5 米。'
    expect(wrapText(words, 15, 3).join('').replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''))
  })

  it('begin with no mark that closes, end with none that opens, and break no figure', () => {
    const lines = wrapText('东至公路，南至大冲，（图上）西至 450621 号，北至田边。', 13, 3)
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。）]/u)
      expect(line).not.toMatch(/[（《]$/u)
    }
    expect(lines.some((line) => line.includes('450621'))).toBe(true)
  })

  it('break a word that is wider than the column', () => {
    expect(wrapText('0123456789abcdef0123456789abcdef', 10, 3).length).toBeGreaterThan(3)
  })
})
