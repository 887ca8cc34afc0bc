/** Legs that meet at a point on no map, where what stands for that point may lie elsewhere. */
import { distanceMetres, signedAreaSquareMetres } from '../crs/plane-geometry.ts'

import { ELSEWHERE_METRES } from './link.ts'
import { SLIGHT_SHARE } from './rivals.ts'
import { pathOf } from './settle-ends.ts'

import type { Chain } from './best-chains.ts'
import type { Link } from './link.ts'

/** It ends at a point on no map, and what stands for that point may lie elsewhere. */
function hasLostEnd(link: Link, next: Link): boolean {
  if ([link.from, link.to, next.from].some((goal) => goal?.isAssumed)) return true
  if (link.endStraysMetres > 0) return link.endStraysMetres > ELSEWHERE_METRES
  return (link.endIsLost || next.startIsLost) && (link.endIsGuess || !link.end)
}

/** The ground between the drawn straight leg and the one to where the point may lie as well. */
function groundAtStake(link: Link, next: Link): number {
  const straight = [link, next].filter((leg) => !pathOf(leg) && leg.start && leg.end)
  if (straight.length !== 1 || link.endStraysMetres === 0) return Infinity
  const { start, end } = straight[0]!
  return (distanceMetres(start!, end!) * link.endStraysMetres) / 2
}

/** The leg that ends there and, where it runs straight, the one that begins there. */
export function legsAtLostPoints({ links, ring }: Chain): Link[] {
  const slight = ring ? SLIGHT_SHARE * Math.abs(signedAreaSquareMetres(ring)) : 0
  return links.flatMap((link, index) => {
    const next = links[(index + 1) % links.length]!
    if (!hasLostEnd(link, next) || groundAtStake(link, next) <= slight) return []
    return pathOf(next) ? [link] : [link, next]
  })
}
