import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { foldText } from '../../../geodata/text/fold.ts'

describe('the folded text', () => {
  it('reads look-alike characters as what they stand for', () => {
    expect(foldText('覀臸屾丁,仩崇公路')).toBe('西至山丁,上崇公路')
  })

  it('reads traditional characters as simplified ones', () => {
    expect(foldText('東至烏石嶺頂,南至溪溝,西與黃姓山場相連,北至廟後圍牆')).toBe(
      '东至乌石岭顶,南至溪沟,西与黄姓山场相连,北至庙后围墙',
    )
  })

  it('reads a look-alike before the traditional character that it could also be', () => {
    expect(foldText('水鋶鈈服')).toBe('水流不服')
  })

  it('reads an ordinary character otherwise only where its neighbours say so', () => {
    expect(foldText('集体所囿')).toBe('集体所有')
    expect(foldText('囿于条件')).toBe('囿于条件')
    expect(foldText('划汾自留山,汾河边')).toBe('划分自留山,汾河边')
  })

  it('keeps characters that only look traditional (瞭望塔)', () => {
    expect(foldText('防火瞭望塔')).toBe('防火瞭望塔')
  })

  it('reads full-width signs as half-width ones', () => {
    expect(foldText('（１２．５亩）；Ａ点：')).toBe('(12.5亩);A点:')
  })

  it('keeps the length of every text, so that offsets hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toHaveLength(text.length)
      }),
    )
  })

  it('keeps the length of a text longer than one stretch of work', () => {
    expect(foldText('屾'.repeat(20_001))).toBe('山'.repeat(20_001))
  })
})
