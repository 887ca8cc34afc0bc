import { buildLink, type Here, type LinkContext } from './build-link.ts'
import { joinLinks } from './join-links.ts'
import { pathOf, statedEnd, statedStart } from './settle-ends.ts'

import type { Call } from '../boundary/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { Link } from './link.ts'

export type NumberedCall = { readonly call: Call; readonly callIndex: number }

/** An area without an edge word may be entered anywhere: only the next line tells where. */
const waitsForNext = ({ to }: Link): boolean => to?.place.ring !== undefined && !to.edge

/** Where the line is when the next call begins, for words that name only a kind of thing. */
function hereAfter(link: Link | undefined): Here | undefined {
  const path = link && pathOf(link)
  const point = link && (link.end ?? statedEnd(link, path))
  if (point) return { point }
  return link && path ? { path, placeId: link.line?.placeId ?? link.from!.placeId } : undefined
}

/** A point of its own (从A起) stands for the leg before the first. */
const hereAt = (startingPoint: Link | undefined): Here | undefined => {
  const point = startingPoint?.from?.place.point
  return point && { point }
}

/**
 * Finds where every call begins and ends. In a ring of sides the last meets the first; a walk ends where its words end.
 * Links are built one after another, since a bare noun means the thing where the line already is.
 */
export function settleChain(calls: readonly NumberedCall[], context: LinkContext, anchor: Metres): Link[] {
  const legs: Link[] = []
  let startingPoint: Link | undefined
  for (const { call, callIndex } of calls) {
    const before = legs.at(-1)
    const built = buildLink(call, callIndex, context, hereAfter(before) ?? hereAt(startingPoint))
    if (call.act === 'starts') {
      startingPoint = built
      continue
    }
    const link: Link = built.from || !startingPoint ? built : { ...built, from: startingPoint.from ?? startingPoint.to }
    startingPoint = undefined
    if (before) joinLinks(before, link, anchor)
    else link.start = statedStart(link, undefined)
    if (!waitsForNext(link)) link.end = statedEnd(link, pathOf(link))
    legs.push(link)
  }
  const [first, last] = [legs[0], legs.at(-1)]
  if (context.isRing && first && last && first !== last) joinLinks(last, first, anchor)
  if (last) last.end ??= statedEnd(last, pathOf(last))
  return legs
}
