import { SEGMENT_REASON_WORDS } from '../words/segment-reasons.ts'

import type { WirePlace } from '../wire/geometry.ts'
import type { BoundaryPoint } from './boundary-points.ts'

const CERTAINTY_WORDS = { unknown: '（未定）', implied: '（推知）', stated: '' } as const

/** What the side to the next point runs along, and how certain that is; empty behind the last point. */
export function sideWords(toNext: BoundaryPoint['toNext'], places: readonly WirePlace[]): string {
  if (toNext === null) return ''
  const { segment } = toNext
  if (segment === null) return '未画线'
  const name = segment.placeId === null ? undefined : places.find(({ id }) => id === segment.placeId)?.names[0]?.name
  return `${name ?? SEGMENT_REASON_WORDS['zh-CN'][segment.reason]}${CERTAINTY_WORDS[segment.certainty]}`
}
