import { describe, expect, test } from 'vitest'

import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'
import { solveOutline } from '../../../geodata/outline/solve-outline.ts'
import { compareLine } from '../../../geodata/words/comparison/compare-line.ts'
import { fourBoundsSentence } from '../../../geodata/words/course/four-bounds.ts'
import { plane } from './demonstration-lines.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { Place } from '../../../geodata/places/place.ts'
import type { LineComparison } from '../../../geodata/words/comparison/model.ts'

/** A hill of 200 m by 300 m, 90 mu, between four lines that run on past its corners. */
const CORNER: Metres = [480_000, 2_700_000]
const at = ([east, north]: Metres) => plane.toGeographic([CORNER[0] + east, CORNER[1] + north])
const line = (id: string, kind: LandmarkKind, name: string, from: Metres, to: Metres): Place => ({
  id,
  kind,
  names: [{ name, source: '勘查笔录' }],
  geometry: { type: 'LineString', coordinates: [at(from), at(to)] },
  accuracyMetres: 5,
  illustrative: false,
})
const places: Place[] = [
  line('ridge', 'ridge', '老鸦岭山脊', [200, -50], [200, 350]),
  line('gully', 'gully', '石牛冲', [-50, 0], [250, 0]),
  line('road', 'road', '茶亭公路', [0, -50], [0, 350]),
  line('ditch', 'ditch', '马鞍圳', [-50, 300], [250, 300]),
]
const ground = { places, plane }

function drawnAndCompared(text: string): { comparison: LineComparison; bounds: string | null } {
  const reading = readBoundary(text)
  const outline = solveOutline({ text, reading, places, plane, answers: {} })
  const drawn = { ...outline, role: 'description' as const }
  const description = { text, calls: reading.calls, measures: reading.areas }
  return {
    comparison: compareLine(description, drawn, ground),
    bounds: fourBoundsSentence(drawn, ground, 'zh-CN'),
  }
}

const SIDES = '东至老鸦岭山脊分水，南至石牛冲，西至茶亭公路，北至马鞍圳'

describe('a description with figures of its own', () => {
  test('keeps its stated area and its sides', () => {
    const { comparison, bounds } = drawnAndCompared(`${SIDES}，面积约90亩。`)
    expect(comparison.whole).toEqual([])
    expect(comparison.calls.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([
      'keeps',
      'keeps',
      'keeps',
      'keeps',
    ])
    expect(bounds).toBe('东至老鸦岭山脊；南至石牛冲；西至茶亭公路；北至马鞍圳。')
  })

  test('is told that 180 mu are twice what its sides enclose', () => {
    const { whole } = drawnAndCompared(`${SIDES}，面积约180亩。`).comparison
    expect(whole).toMatchObject([{ code: 'area-apart', closedByStraightMetres: 0 }])
    expect(whole[0]?.code === 'area-apart' && whole[0].squareMetres).toBeCloseTo(60_000, -1)
    expect(whole[0]?.code === 'area-apart' && whole[0].statedSquareMetres).toBeCloseTo(120_000, 6)
  })

  test('with east and west exchanged in the words has both sides wrong, and no other', () => {
    const { calls } = drawnAndCompared('东至茶亭公路，南至石牛冲，西至老鸦岭山脊分水，北至马鞍圳。').comparison
    expect(calls.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ['wrong-side'],
      ['keeps'],
      ['wrong-side'],
      ['keeps'],
    ])
  })

  test('with a side that nobody can place lists the name, and the straight line in its place is said to be assumed', () => {
    const { comparison, bounds } = drawnAndCompared('东至老鸦岭山脊分水，南至石牛冲，西至黄竹坳界石，北至马鞍圳。')
    expect(comparison.calls[2]!.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['unlocated', 'open']))
    expect(bounds).toContain('西至假定的直线')
  })
})
