import { readMapReviewNumber } from '../public-record/map-review-number.ts'

import type { PublicationBarrier } from '../public-record/model.ts'
import type { WireDraftOptions } from '../wire/publication-desk.ts'
import type { PublicRecord } from '../wire/publication.ts'

type Prepared = {
  readonly draft: WireDraftOptions | null
  readonly record: Pick<PublicRecord, 'illustrative' | 'seal' | 'claimants' | 'sides' | 'notice'> | null
  readonly openObjections: number
}

function reviewBarrier(typed: string | null, isIllustrative: boolean): PublicationBarrier | null {
  if (typed === null || typed.trim() === '') return 'review-number-missing'
  const read = readMapReviewNumber(typed)
  return read === null || (read.isExample && !isIllustrative) ? 'review-number-malformed' : null
}

/** What stands in the way of publishing a draft, beside who approves it; in the order in which it is mended. */
export function publicationBarriers({ draft, record, openObjections }: Prepared): PublicationBarrier[] {
  if (draft === null || record === null) return ['nothing-prepared']
  const review = reviewBarrier(draft.mapReviewNumber, record.illustrative)
  return [
    ...(record.claimants.length === 0 && record.sides.length === 0 ? (['nothing-to-show'] as const) : []),
    ...(draft.basis === 'sealed-ruling' && record.seal === null ? (['ruling-not-sealed'] as const) : []),
    ...(draft.basis === 'notice' && record.notice === null ? (['notice-missing'] as const) : []),
    ...(review === null ? [] : [review]),
    ...(openObjections > 0 ? (['objection-open'] as const) : []),
  ]
}
