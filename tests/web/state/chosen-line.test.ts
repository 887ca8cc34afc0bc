import { describe, expect, it } from 'vitest'

import { EMPTY_FABRIC, type Fabric } from '../../../geodata/fabric/model.ts'
import { chosenAfterCut, chosenIn } from '../../../web/state/outlines/chosen-line.ts'

import type { Position } from 'geojson'

const [WEST, MIDDLE, EAST]: readonly Position[] = [
  [107, 22],
  [107.1, 22],
  [107.2, 22],
]
const LINE = {
  method: 'digitised',
  certainty: 'stated',
  accuracyMetres: null,
  words: [],
  placeId: null,
  reason: 'drawn-by-a-person',
  drawnBy: null,
} as const
const fabric = (lines: Record<string, Position[]>): Fabric => ({
  ...EMPTY_FABRIC,
  lines: Object.entries(lines).map(([id, coordinates]) => ({ ...LINE, id, coordinates })),
})
const whole = fabric({ road: [WEST!, MIDDLE!, EAST!] })

describe('the vertex that keys move', () => {
  it('is the same spot of the ground after its line was cut before it', () => {
    const cut = fabric({ road: [MIDDLE!, EAST!], measured: [WEST!, MIDDLE!] })
    expect(chosenAfterCut({ lineId: 'road', vertex: 2 }, whole, cut)).toEqual({ lineId: 'road', vertex: 1 })
  })

  it('is none where the cut took its spot to another line; the line stays chosen', () => {
    const cut = fabric({ road: [WEST!, MIDDLE!], measured: [MIDDLE!, EAST!] })
    expect(chosenAfterCut({ lineId: 'road', vertex: 2 }, whole, cut)).toEqual({ lineId: 'road', vertex: null })
  })

  it('stays where nothing was cut, and a line without a vertex stays chosen as it is', () => {
    const chosen = { lineId: 'road', vertex: 1 }
    expect(chosenAfterCut(chosen, whole, whole)).toBe(chosen)
    const line = { lineId: 'road', vertex: null }
    expect(chosenAfterCut(line, whole, fabric({ road: [WEST!, EAST!] }))).toBe(line)
  })

  it('is let go of with its line, and the line is kept without a vertex that is not there any more', () => {
    expect(chosenIn(fabric({}), { lineId: 'road', vertex: 1 })).toBeNull()
    expect(chosenIn(fabric({ road: [WEST!, EAST!] }), { lineId: 'road', vertex: 2 })).toEqual({
      lineId: 'road',
      vertex: null,
    })
  })
})
