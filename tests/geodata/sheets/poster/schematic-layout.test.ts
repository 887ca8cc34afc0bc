import { describe, expect, it } from 'vitest'

import { layOut } from '../../../../geodata/sheets/poster/schematic-layout.ts'

import type { WireSchematic } from '../../../../geodata/wire/public-sketch.ts'

const SCHEMATIC: WireSchematic = {
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
  } // prettier-ignore

describe('the villager’s sketch', () => {
  const { labels, box } = layOut(SCHEMATIC)
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
    const line = layOut(SCHEMATIC, '界线').labels.find(({ kind }) => kind === 'dividing-line')!
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
      ...SCHEMATIC,
      labels: ['山顶甲', '山顶乙', '山顶丙'].map((text) => ({ kind: 'hill', text, at: [700, 500], path: [] })),
    })
    const heights = crowded.labels.map(({ y }) => y)
    expect(heights[1]! - heights[0]!).toBeGreaterThanOrEqual(44)
    expect(heights[2]! - heights[1]!).toBeGreaterThanOrEqual(44)
  })
})
