/** Other chains that fit the words about as well as the best, and would give other ground. */
import { areaBetweenRings } from '../crs/area-between-rings.ts'
import { signedAreaSquareMetres } from '../crs/plane-geometry.ts'

import { CLEAR_LEAD } from './costs.ts'

import type { Chain } from './best-chains.ts'

/** Two drawings that differ in no more of the ground than this are one for every figure; the other stays a listed alternative. */
export const SLIGHT_SHARE = 0.02

const isSameGround = ({ ring }: Chain, { ring: other }: Chain): boolean =>
  ring && other ? areaBetweenRings(ring, other) <= SLIGHT_SHARE * Math.abs(signedAreaSquareMetres(ring)) : false

export const rivalsOf = (best: Chain, others: readonly Chain[]): Chain[] =>
  others.filter((chain) => chain.cost < best.cost + CLEAR_LEAD && !isSameGround(best, chain))
