import { describe, expect, it } from 'vitest'

import { CATALOGUES } from '../../../web/i18n/catalogues.ts'
import { layOut } from '../../../web/pages/villager/schematic-layout.ts'
import { rulingSentences } from '../../../web/pages/villager/sentences.ts'

import type { PublicRuling } from '../../../geodata/wire/public-ruling.ts'

const ruling: PublicRuling = {
  id: '000000-east-hill',
  title: '东坡争议',
  decision: {
    number: '某政裁(2001)1号',
    authority: '某县人民政府',
    date: { words: '2001年2月3日', from: '2001-02-03', to: '2001-02-03' },
    upheld: true,
    judgmentDate: null,
  },
  claimants: [
    { letter: 'A', name: '上屯', parties: ['上屯'] },
    { letter: 'B', name: '下屯', parties: ['下屯'] },
  ],
  landName: '东坡',
  sides: [
    { compass: 'N', landmark: '大路' },
    { compass: 'E', landmark: '山脊' },
  ],
  line: { from: '坡顶', direction: 'W', to: '水塘' },
  awards: [
    { compass: 'N', claimantLetter: 'A', winner: '上屯' },
    { compass: 'S', claimantLetter: 'B', winner: '下屯' },
  ],
  seal: null,
  illustrative: true,
  schematic: {
    parts: [
      { claimantLetter: 'A', ring: [[300, 200], [700, 200], [700, 500], [300, 500], [300, 200]] },
      { claimantLetter: 'B', ring: [[300, 500], [700, 500], [700, 800], [300, 800], [300, 500]] },
    ],
    extent: [[300, 200], [700, 200], [700, 800], [300, 800], [300, 200]],
    dividingLine: [[700, 500], [300, 500]],
    labels: [
      { kind: 'road', text: '大路', at: [500, 200], path: [] },
      { kind: 'ridge', text: '很长很长的山脊名', at: [700, 400], path: [] },
      { kind: 'village', text: '上屯', at: [1000, 600], path: [] },
      { kind: 'field', text: '水田', at: [300, 600], path: [] },
    ],
  },
} // prettier-ignore

describe('what a villager reads', () => {
  it('is three sentences: what was argued over, what was decided, whose is which side', () => {
    expect(rulingSentences(ruling, CATALOGUES['zh-CN'], 'zh-CN')).toEqual({
      argued: '上屯和下屯都说东坡是自己的：东到山脊，北到大路。',
      decided: '2001年2月3日，某县人民政府定了一条界线：从坡顶起，一直往西，到水塘为止；法院判决：这个决定有效。',
      whose: '线的北边，靠大路的，归上屯（图上 A）；线的南边归下屯（图上 B）。',
    })
  })

  it('writes days in figures, and leaves a date known only in part as the paper has it', () => {
    const dated = (words: string, from: string, to: string) =>
      rulingSentences(
        { ...ruling, decision: { ...ruling.decision, judgmentDate: { words, from, to } } },
        CATALOGUES['zh-CN'],
        'zh-CN',
      ).decided
    expect(dated('二〇〇二年五月六日', '2002-05-06', '2002-05-06')).toContain('法院在2002年5月6日判决')
    expect(dated('二〇〇二年五月', '2002-05-01', '2002-05-31')).toContain('法院在二〇〇二年五月判决')
  })

  it('begins with who decided where the paper bears no date', () => {
    const undated = { ...ruling, decision: { ...ruling.decision, date: null } }
    expect(rulingSentences(undated, CATALOGUES['zh-CN'], 'zh-CN').decided).toMatch(/^某县人民政府定了/u)
    expect(rulingSentences(undated, CATALOGUES.en, 'en').decided).toMatch(/^某县人民政府 drew/u)
  })

  it('points at the letters of a sketch only where it shows them', () => {
    const { whose } = rulingSentences({ ...ruling, schematic: null }, CATALOGUES['zh-CN'], 'zh-CN')
    expect(whose).toBe('线的北边，靠大路的，归上屯；线的南边归下屯。')
  })

  it('says nothing of a court when there was none', () => {
    const undisputed = { ...ruling, decision: { ...ruling.decision, upheld: false } }
    expect(rulingSentences(undisputed, CATALOGUES['zh-CN'], 'zh-CN').decided).not.toContain('法院')
  })
})

describe('the villager’s sketch', () => {
  const { labels, box } = layOut(ruling.schematic!)
  const named = (name: string) => labels.find(({ lines }) => lines.join('') === name)!

  it('puts every name outside the land, on the side of its landmark', () => {
    const [road, ridge, field] = ['大路', '很长很长的山脊名', '水田'].map(named)
    expect(road!.y).toBeLessThan(200)
    expect(ridge).toMatchObject({ anchor: 'start' })
    expect(ridge!.x).toBeGreaterThan(700)
    expect(field).toMatchObject({ anchor: 'end' })
    expect(field!.x).toBeLessThan(300)
  })

  it('breaks a long name and loses nothing of it', () => {
    expect(named('很长很长的山脊名').lines).toHaveLength(2)
  })

  it('shows the whole of every name', () => {
    const village = named('上屯')
    expect(village.x + village.lines[0]!.length * 22).toBeLessThanOrEqual(box.x + box.width)
  })

  it('names the ruled line at its end, outside the land', () => {
    const line = layOut(ruling.schematic!, '界线').labels.find(({ kind }) => kind === 'dividing-line')!
    expect(line.lines).toEqual(['界线'])
    expect(line.x).toBeLessThan(300)
  })

  it('does not go past the frame, where lines end, unless a name needs the room', () => {
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(1000)
    expect(box.y + box.height).toBeLessThanOrEqual(1000)
  })

  it('never writes one name over another', () => {
    const crowded = layOut({
      ...ruling.schematic!,
      labels: ['山顶甲', '山顶乙', '山顶丙'].map((text) => ({ kind: 'hill', text, at: [700, 500], path: [] })),
    })
    const heights = crowded.labels.map(({ y }) => y)
    expect(heights[1]! - heights[0]!).toBeGreaterThanOrEqual(44)
    expect(heights[2]! - heights[1]!).toBeGreaterThanOrEqual(44)
  })
})
