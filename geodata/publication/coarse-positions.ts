import { degreesOf, latticeOf, toLattice } from '../public-record/lattice.ts'

import type { Position } from 'geojson'
import type { CaseView } from '../wire/case.ts'
import type { Lattice } from '../public-record/model.ts'

/** The one lattice of all that is published of a case: on two of them, each corner would lie where their cells overlap. */
export const latticeOfCase = ({ outlines }: Pick<CaseView, 'outlines'>, coarseningMetres: number): Lattice =>
  latticeOf(
    coarseningMetres,
    outlines.flatMap(({ segments }) => segments.flatMap(({ geometry }) => geometry.coordinates)),
  )

/** Moves positions to that lattice, for sketches, which then tell no more than published ground does. Illustrative ground stays. */
export function coarsePositions(
  view: Pick<CaseView, 'outlines' | 'illustrative'>,
  coarseningMetres: number,
): (position: Position) => Position {
  const lattice = latticeOfCase(view, coarseningMetres)
  return (position) => (view.illustrative ? position : degreesOf(toLattice(position, lattice), lattice))
}
