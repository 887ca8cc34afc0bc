import { describe, expect, it } from 'vitest'

import { SHEET_CODES, type PrintOptions, type SheetCode } from '../../geodata/sheets/model.ts'
import { printSheet } from '../../server/exports/print-sheet.ts'
import { pdfPages, type PdfPage, type PdfWord } from '../support/sheets/pdf-words.ts'
import { OPTIONS, twoSides } from '../support/sheets/two-sides.ts'

import type { CaseView } from '../../geodata/wire/case.ts'

const print = (view: CaseView, sheet: SheetCode, options: Partial<PrintOptions> = {}) =>
  printSheet({ view, bands: null, sheet, format: 'pdf', options: { ...OPTIONS, ...options }, madeAt: 0 })

async function pagesOf(view: CaseView, sheet: SheetCode, options: Partial<PrintOptions> = {}): Promise<PdfPage[]> {
  const printed = await print(view, sheet, options)
  if (!printed.ok) throw new Error(printed.problem.code)
  return pdfPages(printed.value)
}

/** Words of a map are drawn piece by piece: what a reader finds on the page, without spaces. */
const CHECKLIST = [
  '比例尺1:5000',
  'CGCS2000高斯-克吕格3°带',
  '中央子午线108°',
  'EPSG:4545',
  '坐标北',
  '图例',
  '面积',
  '亩',
  '高斯平面面积',
  '制图人黄调解员',
  '身份县调处办干部',
  '制图日期2026年11月22日',
  '签名',
  '拒签、缺席事由',
  '图件编号',
  '450621-two-sides-',
  '北',
] as const

describe.each([
  ['dispute-map', ['大冲山林权属争议主张图', 'A方主张线（黄村）', 'B方主张线（李村）', '争议范围线', '主张重叠']],
  ['ruling-map', ['大冲山林权属争议权属界线图', '附于某县人民政府某政裁〔2019〕3号', '归A方', '归B方', '裁决的分界线']],
  ['survey-sheet', ['大冲山林权属争议现场勘查图', '见证人', '附于现场勘查笔录']],
] as const)('a court that holds the %s', (sheet, own) => {
  it('finds everything that a map must bear on its first page', async () => {
    const [first, ...more] = await pagesOf(twoSides(), sheet, { scale: 5000 })
    const missing = [...own, ...CHECKLIST].filter((words) => {
      const isSurvey = sheet === 'survey-sheet' && words.startsWith('制图日期')
      return !isSurvey && !first!.text.includes(words)
    })
    expect(missing).toEqual([])
    expect(first!.text).toContain(`第1页共${more.length + 1}页`)
    expect(first!.text).toContain('大冲顶')
    expect(first!.text).toContain('坟鲁山顶')
  })

  it.each([
    ['A4', 1000, 842, 595],
    ['A3', 5000, 1191, 842],
  ] as const)('measures true distances on %s at 1:%i', async (paper, scale, width, height) => {
    const view = twoSides({ widthMetres: scale / 10, heightMetres: scale / 20 })
    const [page] = await pagesOf(view, sheet, { paper, scale })
    expect(page!.widthPoints).toBeCloseTo(width, -1)
    expect(page!.heightPoints).toBeCloseTo(height, -1)
    const top = Math.max(...page!.words.filter(({ text }) => /^Y \d+$/u.test(text)).map(({ y }) => y))
    const ticks = page!.words.filter(({ text, y }) => /^Y \d+$/u.test(text) && top - y < 1)
    const [first, last] = [ticks[0]!, ticks.at(-1)!]
    const metres = Number(last.text.slice(2)) - Number(first.text.slice(2))
    expect(metres).toBeGreaterThan(0)
    const middleOf = ({ x, width: wide }: PdfWord): number => x + wide / 2
    expect(((middleOf(last) - middleOf(first)) / 72) * 25.4).toBeCloseTo((metres * 1000) / scale, 1)
  })
})

it('has its typeface with it, so that every machine prints the same', async () => {
  for (const { fonts } of await pagesOf(twoSides(), 'bundle')) {
    expect(fonts.length).toBeGreaterThan(0)
    for (const { name, isEmbedded } of fonts) {
      expect(name).toContain('NotoSerifSC')
      expect(isEmbedded).toBe(true)
    }
  }
})

it('tells in the contents of the bundle on which page each part begins', async () => {
  const pages = await pagesOf(twoSides(), 'bundle')
  const words = pages[0]!.words.map(({ text }) => text)
  const listed = words.flatMap((code, index) =>
    /^450621-two-sides-[MPE]\d-7$/u.test(code) ? [{ code, from: Number.parseInt(words[index + 1]!, 10) }] : [],
  )
  expect(listed.length).toBeGreaterThanOrEqual(6)
  for (const { code, from } of listed) {
    expect(pages[from - 1]!.text, `page ${from} is of ${code}`).toContain(`图件编号${code}`)
    expect(pages[from - 2]!.text, `page ${from - 1} is of something else`).not.toContain(`图件编号${code}`)
  }
  pages.forEach(({ text }, index) => expect(text).toContain(`第${index + 1}页共${pages.length}页`))
  expect(pages[0]!.text).toContain('本案没有：被告证据目录；第三人证据目录')
})

describe('a case that is not whole', () => {
  it('has no map of a ruling without a ruling, and says so', async () => {
    const printed = await print(twoSides({ hasRuling: false }), 'ruling-map')
    expect(printed).toMatchObject({ ok: false, problem: { code: 'sheet-without-ruling' } })
  })

  it('prints what is open as open: on the line, beside the area and in the list', async () => {
    const [map, facts] = await pagesOf(twoSides({ isOpen: true }), 'dispute-map')
    expect(map!.text).toContain('未定：若以直线闭合500米')
    expect(map!.text).toContain('（若以直线闭合120米）')
    expect(facts!.text).toContain('B方主张：东边敞开')
  })

  it('says across every map that invented land is not to be measured', async () => {
    for (const sheet of ['dispute-map', 'ruling-map', 'survey-sheet'] as const) {
      const [map] = await pagesOf(twoSides({ illustrative: true }), sheet)
      expect(map!.text).toContain('示意，不作量测')
      expect((await pagesOf(twoSides(), sheet))[0]!.text).not.toContain('示意，不作量测')
    }
  })

  it('without any line has no map, and without evidence no list', async () => {
    const bare = { ...twoSides({ hasRuling: false }), outlines: [], overlaps: [], evidence: [] }
    for (const sheet of SHEET_CODES) {
      const printed = await print(bare, sheet)
      if (sheet === 'bundle') expect(printed.ok).toBe(true)
      else expect(printed, sheet).toMatchObject({ ok: false })
    }
  })
})

describe('land of any size', () => {
  it.each([
    [12, 8, '1:100'],
    [90, 60, '1:1000'],
    [750, 480, '1:5000'],
    [1500, 1000, '1:10000'],
    [90_000, 60_000, '1:1000000'],
  ])('of %i by %i metres is drawn at a round scale', async (widthMetres, heightMetres, scale) => {
    const [page] = await pagesOf(twoSides({ widthMetres, heightMetres }), 'dispute-map')
    expect(page!.text).toContain(`比例尺${scale}`)
  })

  it('is refused at a scale that does not fit, with the one that does', async () => {
    const printed = await print(twoSides(), 'dispute-map', { scale: 1000 })
    expect(printed).toMatchObject({
      ok: false,
      problem: { code: 'sheet-scale-too-large', details: { scale: 1000, fitting: 5000, paper: 'A4' } },
    })
  })

  it('is refused at a scale that is not round', async () => {
    expect(await print(twoSides(), 'dispute-map', { scale: 3333 })).toMatchObject({
      ok: false,
      problem: { code: 'sheet-scale-uneven' },
    })
  })
})

it('never names a household, in no part of the bundle', async () => {
  const pages = await pagesOf(twoSides({ holder: '覃世海户' }), 'bundle')
  const all = pages.map(({ text }) => text).join('')
  expect(all).not.toContain('世海')
  expect(all).toContain('询问覃某的笔录')
})

it('lists boundary points clockwise from the north-west, with X to the north and the way to the next', async () => {
  const [page] = await pagesOf(twoSides(), 'boundary-points')
  // The extent: 250 m wide and 480 m high, its north-west corner at 497250 east, 2450480 north.
  expect(page!.text).toContain('争T12450480497250从图上描取±3')
  expect(page!.text).toContain('争T22450480497500')
  expect(page!.text).toContain('至争T2250')
  expect(page!.text).toContain('走向说明')
})
