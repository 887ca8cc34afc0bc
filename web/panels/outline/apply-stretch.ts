import { addPart, cutHole } from '../../../geodata/fabric/operations/change-parts.ts'
import { reshape, type Reshaped } from '../../../geodata/fabric/operations/reshape.ts'
import { success } from '../../../geodata/result.ts'

import { splitInHand } from './split-in-hand.ts'

import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { Result } from '../../../geodata/result.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { StretchPurpose } from '../../state/drawing/drawing-task.ts'
import type { StepCode } from '../../state/outlines/outline-step.ts'
import type { Position } from 'geojson'

export const STEP_OF_PURPOSE = {
  reshape: 'reshaped',
  split: 'split',
  hole: 'hole-cut',
  part: 'part-added',
} as const satisfies Record<StretchPurpose, StepCode>

/** What is drawn, and what it is drawn for. */
export type DrawnStretch = {
  readonly purpose: StretchPurpose
  readonly positions: readonly Position[]
  readonly shapeId: string
  /** How far its ends may lie from the boundary that they mean. */
  readonly toleranceMetres: number
  readonly drawnBy: string
  readonly stretch: 'alike' | 'other'
}

export type Applied = { readonly fabric: Fabric; readonly reshaped: Reshaped | null }

/** Does to the fabric what the stretch was drawn for. */
export function applyStretch(fabric: Fabric, drawn: DrawnStretch, view: CaseView, plane: PlaneSystem): Result<Applied> {
  const { purpose, positions, shapeId, drawnBy } = drawn
  if (purpose === 'reshape') {
    const done = reshape(fabric, { ...drawn, drawn: positions }, plane)
    return done.ok ? success({ fabric: done.value.fabric, reshaped: done.value }) : done
  }
  const done =
    purpose === 'split'
      ? splitInHand(fabric, { ...drawn, cut: { drawn: positions, drawnBy } }, view, plane)
      : (purpose === 'hole' ? cutHole : addPart)(fabric, shapeId, { positions, drawnBy }, plane)
  return done.ok ? success({ fabric: done.value, reshaped: null }) : done
}
