import { describe, expect, it } from 'vitest'

import { parseNumeral } from '../../../geodata/text/numerals.ts'

describe('numerals', () => {
  const written: readonly (readonly [string, number])[] = [
    ['十四', 14],
    ['十', 10],
    ['二十', 20],
    ['三百二十', 320],
    ['一百零五', 105],
    ['两千', 2000],
    ['一万二千', 12000],
    ['二〇一四', 2014],
    ['三点五', 3.5],
    ['半', 0.5],
    ['3.85', 3.85],
    ['18', 18],
    ['贰拾伍', 25],
  ]
  for (const [numeral, value] of written)
    it(`${numeral} is ${value}`, () => {
      expect(parseNumeral(numeral)).toBe(value)
    })

  it('are told from words', () => {
    for (const words of ['', '大', '点五', '三点', '十大', '1.2.3']) expect(parseNumeral(words)).toBeNull()
  })
})
