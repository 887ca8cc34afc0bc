import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireOutline, WireOverlap } from '../../geodata/wire/geometry.ts'

export const outlineById = (view: CaseView, id: string): WireOutline | undefined =>
  view.outlines.find((outline) => outline.id === id)

/** Where two claims lie on the same ground; pairs with the extent are left to the table. */
export const claimOverlaps = (view: CaseView): WireOverlap[] =>
  view.overlaps.filter((overlap) =>
    [overlap.firstOutlineId, overlap.secondOutlineId].every((id) => outlineById(view, id)?.role === 'claim'),
  )
