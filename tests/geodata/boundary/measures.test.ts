import { describe, expect, it } from 'vitest'

import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'

const measures = (text: string) =>
  readBoundary(text).areas.map(({ quote, value, unit, approximate }) => [quote, value, unit, approximate])

describe('areas and lengths in a description', () => {
  it('are read with their unit, and with whether they are rough', () => {
    expect(measures('东至路,南至沟,西至山脊,北至田,面积约三百二十亩')).toEqual([['约三百二十亩', 320, 'mu', true]])
    expect(measures('从石桥起,向东沿沟120米到大坳,再向南沿山脊到石桥')).toEqual([['120米', 120, 'metre', false]])
  })

  it('join zhang and chi', () => {
    expect(measures('从塘角算出第四股,山脚二丈五尺,山顶一丈二尺')).toEqual([
      ['第四股', 4, 'share', false],
      ['二丈五尺', 2.5, 'zhang', false],
      ['一丈二尺', 1.2, 'zhang', false],
    ])
  })

  it('count the strip’s own share and not a neighbour’s', () => {
    expect(measures('从水圳边算起第五份,左与罗某乙第四份相邻')).toEqual([['第五份', 5, 'share', false]])
  })

  it('are no heights and no parts of names', () => {
    expect(measures('东至高程300.5米的尖峰,南至三丈岩,西至五里冲,北至大沟')).toEqual([])
  })
})
