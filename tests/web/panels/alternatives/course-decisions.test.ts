import { describe, expect, test } from 'vitest'

import { decisionsFor, type Alternative } from '../../../../web/panels/alternatives/course-decisions.ts'

import type { CaseView } from '../../../../geodata/wire/case.ts'
import type { WireOutline } from '../../../../geodata/wire/geometry.ts'

const EDGE_KEY = 'which-edge:大田'
const view = { places: [{ id: 'near-way' }, { id: 'far-way' }], questions: [{ key: EDGE_KEY }] } as unknown as CaseView

const course = (parts: Partial<Alternative>): Alternative => ({
  rank: 1,
  points: 1,
  morePoints: 1,
  differences: [],
  reasons: [],
  answers: {},
  closed: true,
  gapMetres: 0,
  areaSquareMetres: 1000,
  segments: [],
  ...parts,
})
const takes = (placeId: string | null): Alternative['differences'] => [
  { kind: 'other-place', callIndex: 2, markIndex: 0, drawnPlaceId: 'near-way', placeId },
]
const decided = (chosen: Alternative, all: readonly Alternative[] = [chosen]) =>
  decisionsFor(chosen, { alternatives: [...all] } as unknown as WireOutline, view)

describe('a course is chosen', () => {
  test('by giving its place to the words that it follows', () => {
    expect(decided(course({ differences: takes('far-way') }))).toEqual([
      { type: 'place', callIndex: 2, markIndex: 0, placeId: 'far-way' },
    ])
  })

  test('by the answer that it rests on', () => {
    expect(decided(course({ answers: { [EDGE_KEY]: 'far' } }))).toEqual([
      { type: 'answer', question: { key: EDGE_KEY }, value: 'far' },
    ])
  })

  test('by both where it rests on both', () => {
    const both = decided(course({ differences: takes('far-way'), answers: { [EDGE_KEY]: 'far' } }))
    expect(both.map(({ type }) => type)).toEqual(['answer', 'place'])
  })
})

describe('a course has to be drawn', () => {
  test('where it takes no place of the case', () => {
    expect(decided(course({ differences: takes(null) }))).toEqual([])
  })

  test('where its question is not asked', () => {
    expect(decided(course({ answers: { 'open-end:9': 'stays-open' } }))).toEqual([])
  })

  test('where neither place nor answer tells it apart', () => {
    expect(decided(course({}))).toEqual([])
  })

  test('where the same decisions lead to one that fits better', () => {
    const better = course({ differences: takes('far-way') })
    const worse = course({ rank: 2, differences: [...takes('far-way'), { ...takes(null)[0]!, kind: 'other-meeting' }] })
    expect(decided(better, [better, worse])).toHaveLength(1)
    expect(decided(worse, [better, worse])).toEqual([])
  })
})
