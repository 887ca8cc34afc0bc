/** A field of 200 m by 100 m, its corner on the grid, and lines over it: for what the pages say of dividing lines. */
import { gaussKruger, type Metres } from '../../geodata/crs/gauss-kruger.ts'
import { measureDivision, NO_THINGS } from '../../geodata/ruling/proposals/measure-division.ts'

import type { WireDivisionProposal, WireDivisions } from '../../geodata/wire/divisions.ts'

export const MERIDIAN = 108
const plane = gaussKruger(MERIDIAN)
const CORNER: Metres = [497_000, 2_450_000]
const RING: Metres[] = [
  [0, 0],
  [200, 0],
  [200, 100],
  [0, 100],
  [0, 0],
]
const onGrid = ([east, north]: Metres): Metres => [CORNER[0] + east, CORNER[1] + north]
const geographic = (points: readonly Metres[]) => points.map((point) => plane.toGeographic(onGrid(point)))

export const field: WireDivisions['extent'] = {
  of: 'extent',
  geometry: { type: 'Polygon', coordinates: [geographic(RING)] },
  areaSquareMetres: 20_000,
  otherPartsSquareMetres: 0,
}

/** A line over the field, in metres from its south-western corner; A ends at its northern edge, B at its southern one. */
export function lineOverField(
  kind: WireDivisionProposal['kind'],
  points: readonly Metres[],
  { bearingDegrees = null, placeId = null }: Partial<Pick<WireDivisionProposal, 'bearingDegrees' | 'placeId'>> = {},
): WireDivisionProposal {
  const pond: Metres[] = [
    [40, 20],
    [60, 20],
    [60, 80],
    [40, 80],
    [40, 20],
  ]
  const ownLines = [
    { claimantLetter: 'A', line: [RING[2]!, RING[3]!].map(onGrid) },
    { claimantLetter: 'B', line: [RING[0]!, RING[1]!].map(onGrid) },
  ]
  const things = { ...NO_THINGS, cut: [{ placeId: 'pond', rings: [pond.map(onGrid)] }] }
  const division = measureDivision([RING.map(onGrid)], points.map(onGrid), things, ownLines)
  return {
    kind,
    bearingDegrees,
    placeId,
    terrain: null,
    claims: null,
    line: { type: 'LineString', coordinates: geographic(points) },
    division: division as WireDivisionProposal['division'],
  }
}
