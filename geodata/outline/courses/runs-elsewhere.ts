/** Whether two drawings of a call are two courses, or one drawn twice. */
import { distanceMetres, nearestOnLine } from '../../crs/plane-geometry.ts'

import { courseOf } from '../leg-cost.ts'
import { ELSEWHERE_METRES } from '../link.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'
import type { Chain } from '../best-chains.ts'
import type { Link } from '../link.ts'

const liesElsewhere = (one: Metres | undefined, other: Metres | undefined): boolean =>
  one && other ? distanceMetres(one, other) > ELSEWHERE_METRES : one !== other

/** Two lines of one name, or of the terrain, may share the stretch that is drawn. */
const strays = (course: readonly Metres[], other: readonly Metres[]): boolean =>
  course.length > 1 && other.length > 1
    ? course.some((point) => nearestOnLine(other, point).offsetMetres > ELSEWHERE_METRES)
    : course.length !== other.length

export const runsElsewhere = (link: Link, other: Link): boolean =>
  liesElsewhere(link.start, other.start) ||
  liesElsewhere(link.end, other.end) ||
  (link.line?.points !== other.line?.points && strays(courseOf(link), courseOf(other)))

/** Each call that both chains draw, and draw elsewhere. */
export const callsElsewhere = (chain: Chain, other: Chain): { readonly link: Link; readonly other: Link }[] =>
  chain.links.flatMap((link) => {
    const own = other.links.find(({ callIndex }) => callIndex === link.callIndex)
    return own && runsElsewhere(link, own) ? [{ link, other: own }] : []
  })
