import { failure, type Result } from '../result.ts'

import type { FabricProblemCode } from '../problems.ts'
import type { Position } from 'geojson'

/** Why an operation was not done, and the spot to look at. */
export const refusal = (
  code: FabricProblemCode,
  spot: Position,
  details: Readonly<Record<string, string | number>> = {},
): Result<never> => failure({ code, details: { longitude: spot[0]!, latitude: spot[1]!, ...details } })
