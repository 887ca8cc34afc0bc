import { describe, expect, it } from 'vitest'

import { moveVertex } from '../../../../geodata/fabric/operations/move-vertex.ts'
import {
  draggedLines,
  movingKnots,
  movingLines,
  standingKnots,
  standingLines,
  usesOf,
} from '../../../../web/map/drawing/fabric-features.ts'

import type { Position } from 'geojson'
import type { Fabric, FabricLine } from '../../../../geodata/fabric/model.ts'

const line = (id: string, coordinates: Position[]): FabricLine => ({
  id,
  coordinates,
  method: 'drawn-by-hand',
  certainty: 'stated',
  accuracyMetres: null,
  words: [],
  placeId: null,
  reason: 'drawn-by-a-person',
  drawnBy: '黄测量员',
})
const [SOUTH, BEND, NORTH]: Position[] = [
  [108.001, 24],
  [108.001, 24.0005],
  [108.001, 24.001],
]
/** Two parcels side by side: one line between them, and one round each. */
const parcels: Fabric = {
  lines: [
    line('between', [SOUTH!, BEND!, NORTH!]),
    line('west', [NORTH!, [108, 24.001], [108, 24], SOUTH!]),
    line('east', [SOUTH!, [108.002, 24], [108.002, 24.001], NORTH!]),
  ],
  shapes: ['west', 'east'].map((id) => ({
    id,
    of: { kind: 'free', name: id },
    parts: [
      [
        [
          { lineId: 'between', reversed: id === 'east' },
          { lineId: id, reversed: false },
        ],
      ],
    ],
    courses: [],
  })),
}
const TO: Position = [108.0012, 24.0004]
const uses = usesOf(parcels)

function dragged(lineId: string, vertex: number) {
  const from = parcels.lines.find(({ id }) => id === lineId)!.coordinates[vertex]!
  const moved = moveVertex(parcels, { lineId, vertex, to: TO, drawnBy: '黄测量员' })
  if (!moved.ok) throw new Error('The vertex could not be moved.')
  const touched = draggedLines(parcels, from)
  return {
    standing: standingLines(parcels, uses, null, touched),
    moving: movingLines(moved.value, uses, null, touched),
    knotsStanding: standingKnots(parcels, from).map(({ geometry }) => geometry.coordinates),
    knotsMoving: movingKnots(moved.value, touched).map(({ geometry }) => geometry.coordinates),
  }
}

describe('lines in hand of which one vertex is dragged', () => {
  it('move between two parcels as one line, which is said to be shared; the lines round them stand', () => {
    const { standing, moving, knotsMoving } = dragged('between', 1)
    expect(moving.map(({ geometry }) => geometry.coordinates)).toEqual([[SOUTH, TO, NORTH]])
    expect(moving[0]?.properties).toEqual({ line: 'between', certainty: 'stated', chosen: false, shared: true })
    expect(standing.map(({ properties }) => properties.line)).toEqual(['west', 'east'])
    expect(knotsMoving).toEqual([])
  })

  it('move at a corner with all three lines that meet there, each by its last edge', () => {
    const { standing, moving, knotsStanding, knotsMoving } = dragged('between', 0)
    expect(moving.map(({ properties, geometry }) => [properties.line, geometry.coordinates])).toEqual([
      ['between', [TO, BEND]],
      ['west', [[108, 24], TO]],
      ['east', [TO, [108.002, 24]]],
    ])
    expect(standing.map(({ geometry }) => geometry.coordinates.length)).toEqual([2, 3, 3])
    expect(new Set(knotsMoving.map(String))).toEqual(new Set([String(TO)]))
    expect(new Set(knotsStanding.map(String))).toEqual(new Set([String(NORTH)]))
  })

  it('stand whole while nothing is dragged', () => {
    const standing = standingLines(parcels, uses, 'west', [])
    expect(standing.map(({ geometry }) => geometry.coordinates)).toEqual(
      parcels.lines.map(({ coordinates }) => coordinates),
    )
    expect(standing.filter(({ properties }) => properties.chosen).map(({ properties }) => properties.line)).toEqual([
      'west',
    ])
  })
})
