import { describe, expect, test } from 'vitest'

import { findDescriptions, readDescriptions } from '../../../../geodata/boundary/find-descriptions.ts'
import { isBlankForm } from '../../../../geodata/boundary/blank-form.ts'

/** Each description as side, words of the call, and marks with their kinds. */
const told = (text: string) =>
  readDescriptions(text).map(({ reading }) =>
    reading.calls.map(({ side, start, end, marks }) =>
      [side, text.slice(start, end), ...marks.map(({ quote, kind }) => `${quote}/${kind}`)].join(' '),
    ),
  )

describe('sides in a header row', () => {
  test('lend their word to the cell below, and the call covers only what stands in the cell', () => {
    const text = '小地名\t面积\t东至\t南至\t西至\t北至\n牛角岭\t12.5亩\t甲岭山脊\t大坑\t小路\t李家山\n'
    expect(told(text)).toEqual([
      ['E 甲岭山脊 甲岭山脊/ridge', 'S 大坑 大坑/gully', 'W 小路 小路/road', 'N 李家山 李家山/holder'],
    ])
    const [parcel] = readDescriptions(text)
    expect(parcel).toMatchObject({ landName: '牛角岭' })
    expect(text.slice(parcel!.start, parcel!.end)).toBe('牛角岭\t12.5亩\t甲岭山脊\t大坑\t小路\t李家山')
    expect(parcel!.reading.form).toBe('four-bounds')
    expect(parcel!.reading.areas.map(({ quote, value, unit }) => [quote, value, unit])).toEqual([
      ['12.5亩', 12.5, 'mu'],
    ])
  })

  test('give a description for each parcel of a register', () => {
    const text =
      '序号\t土名\t面积（亩）\t东\t南\t西\t北\t备注\n' +
      '1\t蛇形嘴\t126\t合水口直上山脊\t山脊\t水圳\t大坑\t\n' +
      '2\t老屋背\t8.4\t人行小路\t张某甲责任山\t田边\t山脊分水\t有坟一座\n' +
      '合计\t\t134.4\t\t\t\t\t\n'
    expect(told(text)).toEqual([
      ['E 合水口直上山脊 合水口/stream 山脊/ridge', 'S 山脊 山脊/ridge', 'W 水圳 水圳/ditch', 'N 大坑 大坑/gully'],
      [
        'E 人行小路 人行小路/road',
        'S 张某甲责任山 张某甲责任山/holder',
        'W 田边 田边/field',
        'N 山脊分水 山脊分水/ridge',
      ],
    ])
    expect(readDescriptions(text).map(({ landName, reading }) => [landName, reading.areas[0]?.value])).toEqual([
      ['蛇形嘴', 126],
      ['老屋背', 8.4],
    ])
  })

  test('may stand under a row that names the other columns', () => {
    const text = '小地名\t面积\t四至\t\t\t\t备注\n\t\t东\t南\t西\t北\t\n大塘窝\t约6亩\t石坎\t机耕路\t大塘\t松树林\t\n'
    expect(told(text)).toEqual([
      ['E 石坎 石坎/bank', 'S 机耕路 机耕路/road', 'W 大塘 大塘/water-body', 'N 松树林 松树林/forest'],
    ])
    expect(readDescriptions(text)[0]).toMatchObject({ landName: '大塘窝' })
  })

  test.each([
    [
      'upright strokes',
      '| 地名 | 东至 | 南至 | 西至 | 北至 |\n|------|------|------|------|------|\n| 横岭 | 山脊 | 小溪 | 古路 | 田边 |',
    ],
    ['wide gaps', '地名    东至    南至    西至    北至\n横岭    山脊    小溪    古路    田边'],
    ['full-width blanks', '地名　　东至　　南至　　西至　　北至\n横岭　　山脊　　小溪　　古路　　田边'],
  ])('are told apart by %s too', (_how, text) => {
    expect(told(text)).toEqual([['E 山脊 山脊/ridge', 'S 小溪 小溪/stream', 'W 古路 古路/road', 'N 田边 田边/field']])
  })

  test('take values that begin with their own verb or repeat the side', () => {
    const text = '东至\t南至\t西至\t北至\n以山脊为界\t与李某乙山林相连\t西至水沟\t至公路'
    expect(told(text)).toEqual([
      [
        'E 以山脊为界 山脊/ridge',
        'S 与李某乙山林相连 李某乙山林/holder',
        'W 西至水沟 水沟/gully',
        'N 至公路 公路/road',
      ],
    ])
  })

  test('of which one cell is empty ask for it and keep its place', () => {
    const text = '地名\t东至\t南至\t西至\t北至\n横岭\t山脊\t\t古路\t／\n'
    const [parcel] = readDescriptions(text)
    expect(parcel!.reading.calls.map(({ side, marks }) => [side, marks.length])).toEqual([
      ['E', 1],
      ['S', 0],
      ['W', 1],
      ['N', 0],
    ])
    expect(parcel!.reading.questions).toContain('no-landmark')
    for (const { start, end } of parcel!.reading.calls) expect(start).toBeLessThan(end)
  })

  test('with nothing below them are a blank form, as before', () => {
    for (const text of ['地名\t东至\t南至\t西至\t北至\n\t\t\t\t\n', '地名\t东至\t南至\t西至\t北至\n']) {
      const found = readDescriptions(text)
      expect(found.length).toBe(1)
      expect(isBlankForm(found[0]!.reading)).toBe(true)
    }
  })
})

describe('sides beside their values', () => {
  test('make one description over the lines, with the side words in the calls', () => {
    const text = '东\t甲岭山脊\n南\t大坑\n西\t小路到老松树\n北\t李家山\n'
    expect(told(text)).toEqual([
      [
        'E 东\t甲岭山脊 甲岭山脊/ridge',
        'S 南\t大坑 大坑/gully',
        'W 西\t小路到老松树 小路/road 老松树/tree',
        'N 北\t李家山 李家山/holder',
      ],
    ])
  })

  test('may stand beside the word 四至, two pairs on a line', () => {
    const text = '权利人\t某某村\n四至\t东\t山脊\t南\t大坑\n\t西\t小路\t北\t石坎\n面积\t12亩\n'
    expect(told(text)).toEqual([
      ['E 东\t山脊 山脊/ridge', 'S 南\t大坑 大坑/gully', 'W 西\t小路 小路/road', 'N 北\t石坎 石坎/bank'],
    ])
  })
})

describe('words that a narrow cell breaks', () => {
  test('are one mark whose words stand as they are', () => {
    expect(told('东至\t南至\t西至\t北至\n老虎头 山脊分水\t大坑\t小路\t石坎')[0]![0]).toBe(
      'E 老虎头 山脊分水 老虎头 山脊分水/ridge',
    )
  })

  test('are two marks where the first is a landmark by itself', () => {
    expect(told('东至\t南至\t西至\t北至\n大路 水沟\t大坑\t小路\t石坎')[0]![0]).toBe('E 大路 水沟 大路/road 水沟/gully')
  })
})

describe('tables of something else', () => {
  test.each([
    ['numbers by direction', '朝向\t东\t南\t西\t北\n户数\t12\t30\t5\t8\n'],
    ['weather by direction', '方位\t东\t南\t西\t北\n风力\t三级\t四级\t二级\t五级\n'],
    ['who is on duty', '值班\t东门\t南门\t西门\t北门\n早班\t王某\t李某\t张某\t赵某\n'],
    ['teams of a match', '赛区\t东\t南\t西\t北\n第一名\t红队\t蓝队\t黄队\t绿队\n'],
  ])('such as %s hold no description', (_what, text) => {
    expect(findDescriptions(text)).toEqual([])
  })
})
