import { middleOfLine } from './middle-of-line.ts'

import type { CaseView } from '../wire/case.ts'
import type { PinAim, PinTarget } from '../wire/pins.ts'
import type { WireDescription } from '../wire/reading.ts'

type Ground = Pick<CaseView, 'claimants' | 'descriptions' | 'outlines' | 'places' | 'document'>

const callWords = ({ document }: Ground, description: WireDescription | undefined, callIndex: number | null) => {
  const call = callIndex === null ? undefined : description?.calls[callIndex]
  return call ? { start: call.start, end: call.end, quote: document.text.slice(call.start, call.end) } : null
}

/** What is aimed at, so told that it is found again later; null for what the case does not have. */
export function targetOf(aim: PinAim, ground: Ground): PinTarget | null {
  switch (aim.kind) {
    case 'point':
      return aim
    case 'extent':
      return ground.descriptions.some(({ subject }) => subject === 'disputed-extent') ||
        ground.outlines.some(({ role }) => role === 'extent')
        ? { kind: 'extent' }
        : null
    case 'claim':
      return ground.claimants.some(({ letter }) => letter === aim.claimantLetter) ? aim : null
    case 'clause': {
      const description = ground.descriptions.find(({ id }) => id === aim.descriptionId)
      const words = callWords(ground, description, aim.callIndex)
      return words && { kind: 'clause', words }
    }
    case 'segment':
      return segmentTarget(aim, ground)
    case 'place': {
      const place = ground.places.find(({ id }) => id === aim.placeId)
      return place ? { kind: 'place', placeId: place.id, name: place.names[0]?.name ?? '' } : null
    }
  }
}

function segmentTarget(
  { descriptionId, segmentIndex }: Extract<PinAim, { kind: 'segment' }>,
  ground: Ground,
): PinTarget | null {
  const outline = ground.outlines.find((known) => known.descriptionId === descriptionId)
  const segment = outline?.segments[segmentIndex]
  if (!segment) return null
  const description = ground.descriptions.find(({ id }) => id === descriptionId)
  return {
    kind: 'segment',
    descriptionId,
    words: callWords(ground, description, segment.callIndex),
    placeId: segment.placeId,
    position: middleOfLine(segment.geometry.coordinates),
  }
}
