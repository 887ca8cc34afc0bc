import { describe, expect, it } from 'vitest'

import { callClause, clauseKey, segmentClause } from '../../../web/state/clause.ts'
import { SelectionState } from '../../../web/state/selection.svelte.ts'

import type { WireSegment } from '../../../geodata/wire/geometry.ts'

const segment = (callIndex: number | null): WireSegment => ({
  callIndex,
  markIndex: null,
  placeId: null,
  method: callIndex === null ? 'assumed' : 'straight',
  certainty: callIndex === null ? 'unknown' : 'implied',
  accuracyMetres: null,
  reason: callIndex === null ? 'closes-open-end' : 'straight-by-words',
  lengthMetres: 12,
  geometry: {
    type: 'LineString',
    coordinates: [
      [100, 20],
      [100.001, 20],
    ],
  },
})

describe('the selection', () => {
  it('holds one clause, and every segment drawn from it', () => {
    const selection = new SelectionState()
    selection.select(callClause('walk', 3), 'text')
    expect(selection.has(segmentClause('walk', segment(3), 8))).toBe(true)
    expect(selection.has(segmentClause('walk', segment(2), 7))).toBe(false)
    expect(selection.has(callClause('bounds', 3))).toBe(false)
  })

  it('tells apart the segments that no words stand behind', () => {
    const selection = new SelectionState()
    selection.select(segmentClause('walk', segment(null), 4), 'map')
    expect(selection.has(segmentClause('walk', segment(null), 4))).toBe(true)
    expect(selection.has(segmentClause('walk', segment(null), 6))).toBe(false)
  })

  it('can be a whole description', () => {
    const selection = new SelectionState()
    selection.selectDescription('walk', 'evidence')
    expect(selection.has(callClause('walk', 0))).toBe(true)
    expect(selection.has(callClause('bounds', 0))).toBe(false)
    expect(selection.clause).toBeNull()
  })

  it('is empty after it is cleared', () => {
    const selection = new SelectionState()
    selection.select(callClause('walk', 3), 'list')
    selection.clear()
    expect(selection.isEmpty).toBe(true)
    expect(selection.has(callClause('walk', 3))).toBe(false)
  })

  it('a clause and a segment without words never share a key', () => {
    expect(clauseKey(callClause('1', 2))).not.toBe(clauseKey({ descriptionId: '1', callIndex: null, segmentIndex: 2 }))
  })
})
