import { failure, success, type Result } from '../../result.ts'
import { MOST_VERTICES, type CheckFinding, type Fabric } from '../model.ts'

import { besideFindings } from './beside.ts'
import { locationFindings } from './location.ts'
import { needleFindings } from './needles.ts'
import { ringFindings } from './rings.ts'
import { structureFindings } from './structure.ts'
import { vertexFindings } from './vertices.ts'

import type { PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { Position } from 'geojson'

/** Lines that run nearer than this beside a neighbour's are told. */
const BESIDE_METRES = 2

/** A spike at the tip of a needle is told once, as the needle. */
const spikesOnce = (vertices: readonly CheckFinding[], needles: readonly CheckFinding[]): CheckFinding[] => {
  const tips = new Set(needles.map(({ spot }) => String(spot)))
  return [...vertices.filter(({ code, spot }) => code !== 'spike' || !tips.has(String(spot))), ...needles]
}

/**
 * What is wrong with lines in hand, by code and spot: errors first. `places`: every position of the case's gazetteer. Refused with one
 * sentence beyond the most vertices that are looked at.
 */
export function checkFabric(
  fabric: Fabric,
  places: Iterable<Position>,
  plane: PlaneSystem,
): Result<readonly CheckFinding[]> {
  const vertices = fabric.lines.reduce((sum, { coordinates }) => sum + coordinates.length, 0)
  if (vertices > MOST_VERTICES)
    return failure({ code: 'fabric-too-many-vertices', details: { vertices, limit: MOST_VERTICES } })
  const structure = structureFindings(fabric)
  if (structure.some(({ code }) => code === 'broken-reference')) return success(structure)
  const location = locationFindings(fabric, places, plane)
  // Nothing can be measured outside the zones.
  if (location.some(({ code }) => code === 'outside-zones')) return success([...structure, ...location])
  const rings = structure.length > 0 ? [] : fabric.shapes.flatMap((shape) => ringFindings(fabric, shape, plane))
  const findings = [
    ...structure,
    ...rings,
    ...location,
    ...spikesOnce(vertexFindings(fabric, plane), structure.length > 0 ? [] : needleFindings(fabric, plane)),
    ...besideFindings(fabric, plane, BESIDE_METRES),
  ]
  return success(findings.sort((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error')))
}
