import type { Position } from 'geojson'
import type { ApiProblem } from '../../api/request.ts'

/** Where on the map a refused save went wrong; null where the refusal names no spot. */
export function refusedSpot(problem: ApiProblem | null): Position | null {
  if (problem?.type !== 'refused') return null
  const { longitude, latitude } = problem.details
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null
}
