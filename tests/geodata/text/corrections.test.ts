import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { proposeCorrections } from '../../../geodata/text/corrections.ts'
import { readingText } from '../../../geodata/text/reading-text.ts'

const read = (text: string) => readingText(text, proposeCorrections(text)).text

describe('proposed corrections', () => {
  it('say what stands there, what it should be and why', () => {
    expect(proposeCorrections('向覀')).toEqual([
      {
        span: { start: 1, end: 2 },
        from: '覀',
        to: '西',
        reason: 'homoglyph',
        confidence: expect.any(Number) as number,
        applied: true,
      },
    ])
  })

  it('undo a phrase that a program put in the place of another', () => {
    expect(read('英山村民小组组长小组集体所有')).toBe('英山村民小组集体所有')
    expect(read('平良村民小组组长委员会')).toBe('平良村民委员会')
  })

  it('undo it as one correction where its characters are damaged too', () => {
    expect(proposeCorrections('村民小组组长尛组')).toHaveLength(1)
    expect(read('村民小组组长尛组')).toBe('村民小组')
  })

  it('leave the head of a group for a person to judge', () => {
    const [correction] = proposeCorrections('村民小组组长到场')
    expect(correction).toMatchObject({ to: '村民', applied: false })
    expect(read('村民小组组长到场')).toBe('村民小组组长到场')
  })

  it('never touch local words for landforms, old forms and 畝 in quotations', () => {
    expect(
      proposeCorrections('黄坭田,田垌,岑八,坳垇,岽顶,斜崎,大岐,横歧,渌榃,岜山,埇口,河涌,旱畬,山丁,三畝,二〇一四'),
    ).toEqual([])
  })

  it('propose 誌 without applying it, for it may belong to a name', () => {
    expect(proposeCorrections('英誌屯')).toMatchObject([{ to: '志', reason: 'traditional-character', applied: false }])
  })
})

describe('the reading text', () => {
  it('leads every stretch back to the original', () => {
    const text = '界归村民小组组长尛组所囿,覀至大溝'
    const reading = readingText(text, proposeCorrections(text))
    expect(reading.text).toBe('界归村民小组所有,西至大沟')
    const at = reading.text.indexOf('大沟')
    const back = reading.toOriginal({ start: at, end: at + 2 })
    expect(text.slice(back.start, back.end)).toBe('大溝')
  })

  it('cites a touched correction whole', () => {
    const text = '村民小组组长小组'
    const reading = readingText(text, proposeCorrections(text))
    expect(reading.toOriginal({ start: 0, end: 2 })).toEqual({ start: 0, end: text.length })
  })

  it('is the original where nothing is corrected, and any span leads back to itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, one, other) => {
        const start = Math.min(one, other, text.length)
        const end = Math.min(Math.max(one, other), text.length)
        const reading = readingText(text, [])
        expect(reading.text).toBe(text)
        expect(reading.toOriginal({ start, end })).toEqual({ start, end })
      }),
    )
  })

  it('gives spans inside the original for any text and any span', () => {
    const damaged = fc
      .array(fc.constantFrom('覀', '尛', '村民小组组长', '小组', '大', '溝', '囿'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(damaged, fc.nat(60), fc.nat(60), (text, one, other) => {
        const reading = readingText(text, proposeCorrections(text))
        const { start, end } = reading.toOriginal({ start: Math.min(one, other), end: Math.max(one, other) })
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(start).toBeLessThanOrEqual(end)
      }),
    )
  })
})
