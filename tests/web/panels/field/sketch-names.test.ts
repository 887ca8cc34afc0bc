import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readableNames } from '../../../../web/panels/field/sketch-names.ts'

const LETTER = 30
const HALF = 500
const name = (text: string, x: number, y: number) => ({ text, x, y })
const shown = (names: Parameters<typeof readableNames>[0]) => readableNames(names, LETTER, HALF).map(({ text }) => text)

describe('names on the sketch of the field', () => {
  it('one that would lie over another is left out until one comes nearer', () => {
    expect(shown([name('石壁岭', 0, 0), name('石壁岭背', 40, 10), name('牛角冲', 0, 60)])).toEqual(['石壁岭', '牛角冲'])
    expect(shown([name('石壁岭', 0, 0), name('石壁岭背', 160, 40)])).toEqual(['石壁岭', '石壁岭背'])
  })

  it('one that would run out of the sketch is left out', () => {
    expect(shown([name('石壁岭', 420, 0), name('牛角冲', 400, 60)])).toEqual(['牛角冲'])
  })

  it('one that would lie over the letter of a side is left out', () => {
    const names = [name('石壁岭', 0, 0), name('牛角冲', 200, 0)]
    const kept = readableNames(names, LETTER, HALF, [{ x: 280, y: -10, radius: 26 }])
    expect(kept.map(({ text }) => text)).toEqual(['石壁岭'])
  })

  it('letters and figures need half the room', () => {
    expect(shown([name('K12', 0, 0), name('牛角冲', 50, 0)])).toEqual(['K12', '牛角冲'])
  })

  it('what is shown is in order, and every name that is left out touches the edge or one that is shown', () => {
    const names = fc.array(fc.record({ text: fc.constantFrom('岭', '石壁岭', '牛角冲水井'), x: fc.integer({ min: -520, max: 520 }), y: fc.integer({ min: -520, max: 520 }) }), { maxLength: 12 }) // prettier-ignore
    fc.assert(
      fc.property(names, (given) => {
        const kept = readableNames(given, LETTER, HALF)
        for (const one of given) {
          if (kept.includes(one)) continue
          const alone = readableNames([one], LETTER, HALF).length > 0
          const meets = kept.some((other) => readableNames([other, one], LETTER, HALF).length === 1)
          expect(!alone || meets).toBe(true)
        }
      }),
    )
  })
})
