import { zoneThatFits } from '../../crs/zone-that-fits.ts'

import type { PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { CheckFinding, Fabric, FabricLine } from '../model.ts'
import type { Position } from 'geojson'

/** The three-degree zones of CGCS2000 in China, and the northern half of the globe. */
const ZONES = { west: 73.5, east: 136.5, south: 0, north: 60 }
/** So far beyond the places of a case a line may still belong to it. */
const BEYOND_PLACES_DEGREES = 0.1

type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

function boxOf(positions: Iterable<Position>): Box | undefined {
  let box: Box | undefined
  for (const [x, y] of positions)
    box = box
      ? {
          west: Math.min(box.west, x!),
          south: Math.min(box.south, y!),
          east: Math.max(box.east, x!),
          north: Math.max(box.north, y!),
        }
      : { west: x!, south: y!, east: x!, north: y! }
  return box
}

const isIn = ([x, y]: Position, { west, south, east, north }: Box, beyond = 0): boolean =>
  x! >= west - beyond && x! <= east + beyond && y! >= south - beyond && y! <= north + beyond

function lineFinding({ id, coordinates }: FabricLine, places: Box | undefined, plane: PlaneSystem): CheckFinding[] {
  const about = { shapeId: null, lineId: id }
  const outside = coordinates.find((position) => !isIn(position, ZONES))
  if (outside) return [{ code: 'outside-zones', severity: 'error', spot: outside, ...about, figures: {} }]
  const far = places && coordinates.find((position) => !isIn(position, places, BEYOND_PLACES_DEGREES))
  if (!far) return []
  const own = plane.centralMeridianDegrees
  const fits = zoneThatFits(far, plane, (position) => isIn(position, places, BEYOND_PLACES_DEGREES))
  if (fits !== undefined)
    return [
      {
        code: 'wrong-zone',
        severity: 'error',
        spot: far,
        ...about,
        figures: { centralMeridianDegrees: own, fitsCentralMeridianDegrees: fits },
      },
    ]
  return [{ code: 'far-from-places', severity: 'warning', spot: far, ...about, figures: {} }]
}

/** Whether lines lie where the places of the case lie. `places`: every position of the gazetteer. */
export function locationFindings(fabric: Fabric, places: Iterable<Position>, plane: PlaneSystem): CheckFinding[] {
  const box = boxOf(places)
  return fabric.lines.flatMap((line) => lineFinding(line, box, plane))
}
