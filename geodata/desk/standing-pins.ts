/** Where the pins of a case hold now: on which words, on which line, where on the map. */
import { entryKey, isEntry } from '../evidence/entry-key.ts'

import { middleOfLine } from './middle-of-line.ts'

import type { Position } from 'geojson'
import type { EntryReference } from '../evidence/model.ts'
import type { CaseView } from '../wire/case.ts'
import type { WireOutline, WirePlace } from '../wire/geometry.ts'
import type { PinTarget, WirePin } from '../wire/pins.ts'

export type PinnedCase = Pick<CaseView, 'descriptions' | 'outlines' | 'places' | 'evidence' | 'pins'>

/** What holds a pin: selecting it shows it in words, lists and map alike. */
type PinHold =
  | { readonly kind: 'clause'; readonly descriptionId: string; readonly callIndex: number }
  | {
      readonly kind: 'segment'
      readonly descriptionId: string
      readonly callIndex: number | null
      readonly segmentIndex: number
    }
  | { readonly kind: 'description'; readonly descriptionId: string }
  | { readonly kind: 'place'; readonly placeId: string }
  | { readonly kind: 'point' }

export type StandingPin = EntryReference & {
  /** Tells it from the other pins of the case. */
  readonly key: string
  /** The pin as a person made it; null where the machine read that the entry holds the words. */
  readonly pin: WirePin | null
  readonly target: PinTarget | { readonly kind: 'description'; readonly descriptionId: string }
  /** Null: it hangs loose, since what it was pinned to is no longer there; it is kept. */
  readonly hold: PinHold | null
  /** Null where nothing is drawn to point at. */
  readonly position: Position | null
}

const northernmost = (line: readonly Position[]): Position | null =>
  line.reduce<Position | null>((best, at) => (best === null || (at[1] ?? 0) > (best[1] ?? 0) ? at : best), null)

/** A corner of an outline: two claims on one ground have their middles in one place, but seldom their corners. */
const cornerOf = (outline: WireOutline | undefined): Position | null =>
  northernmost(outline?.segments.flatMap(({ geometry }) => geometry.coordinates) ?? [])

function positionOfPlace({ geometry }: WirePlace): Position {
  if (geometry.type === 'Point') return geometry.coordinates
  if (geometry.type === 'LineString') return middleOfLine(geometry.coordinates)
  const ring = geometry.coordinates[0]?.slice(1) ?? []
  const sum = ring.reduce<[number, number]>(([x, y], [atX = 0, atY = 0]) => [x + atX, y + atY], [0, 0])
  return [sum[0] / ring.length, sum[1] / ring.length]
}

type Held = Pick<StandingPin, 'hold' | 'position'>
const LOOSE: Held = { hold: null, position: null }

const isSameSpan = (one: { start: number; end: number } | undefined, other: { start: number; end: number }): boolean =>
  one?.start === other.start && one.end === other.end

function heldByClause(view: PinnedCase, words: { start: number; end: number }): Held {
  for (const description of view.descriptions) {
    const callIndex = description.calls.findIndex((call) => isSameSpan(call, words))
    if (callIndex < 0) continue
    const outline = view.outlines.find(({ descriptionId }) => descriptionId === description.id)
    const segment = outline?.segments.find((drawn) => drawn.callIndex === callIndex)
    const position = segment ? middleOfLine(segment.geometry.coordinates) : null
    return { hold: { kind: 'clause', descriptionId: description.id, callIndex }, position }
  }
  return LOOSE
}

const squaredDistance = ([x = 0, y = 0]: Position, [toX = 0, toY = 0]: Position): number =>
  (x - toX) ** 2 + (y - toY) ** 2

/** Of the segments of the same words that follow the same thing, the nearest to where it was. */
function heldBySegment(view: PinnedCase, target: Extract<PinTarget, { kind: 'segment' }>): Held {
  const { descriptionId, words, placeId } = target
  const description = view.descriptions.find(({ id }) => id === descriptionId)
  const outline = view.outlines.find((known) => known.descriptionId === descriptionId)
  const [nearest] = (outline?.segments ?? [])
    .map((segment, segmentIndex) => ({ segment, segmentIndex, at: middleOfLine(segment.geometry.coordinates) }))
    .filter(({ segment }) => {
      const call = segment.callIndex === null ? undefined : description?.calls[segment.callIndex]
      return segment.placeId === placeId && (words ? isSameSpan(call, words) : segment.callIndex === null)
    })
    .sort((one, other) => squaredDistance(one.at, target.position) - squaredDistance(other.at, target.position))
  if (!nearest) return { hold: null, position: target.position }
  const { segment, segmentIndex, at } = nearest
  return { hold: { kind: 'segment', descriptionId, callIndex: segment.callIndex, segmentIndex }, position: at }
}

function heldByOutline(outline: WireOutline | undefined, descriptionId: string | undefined): Held {
  const id = outline?.descriptionId ?? descriptionId
  return id === undefined ? LOOSE : { hold: { kind: 'description', descriptionId: id }, position: cornerOf(outline) }
}

function held(view: PinnedCase, target: PinTarget): Held {
  switch (target.kind) {
    case 'clause':
      return heldByClause(view, target.words)
    case 'segment':
      return heldBySegment(view, target)
    case 'extent':
      return heldByOutline(
        view.outlines.find(({ role }) => role === 'extent'),
        view.descriptions.find(({ subject }) => subject === 'disputed-extent')?.id,
      )
    case 'claim':
      return heldByOutline(
        view.outlines.find((known) => known.role === 'claim' && known.claimantLetter === target.claimantLetter),
        view.descriptions.find((known) => known.subject === 'claim' && known.claimantLetter === target.claimantLetter)
          ?.id,
      )
    case 'place': {
      const place = view.places.find(({ id }) => id === target.placeId)
      return place ? { hold: { kind: 'place', placeId: place.id }, position: positionOfPlace(place) } : LOOSE
    }
    case 'point':
      return { hold: { kind: 'point' }, position: target.position }
  }
}

/** The machine's own pins: an entry that holds the words of a description. */
const readPins = (view: PinnedCase): StandingPin[] =>
  view.evidence.flatMap(({ offeredBy, number, descriptionId }) => {
    if (descriptionId === null) return []
    const outline = view.outlines.find((known) => known.descriptionId === descriptionId)
    const target = { kind: 'description', descriptionId } as const
    const key = `read ${entryKey({ offeredBy, number })}`
    return [{ key, offeredBy, number, pin: null, target, ...heldByOutline(outline, descriptionId) }]
  })

/** Pins in the order of the list of evidence, of each entry the machine's first; those of entries that were withdrawn are left out. */
export function standingPins(view: PinnedCase): StandingPin[] {
  const all = [
    ...readPins(view),
    ...view.pins.map((pin): StandingPin => {
      const { offeredBy, number, target } = pin
      return { key: `pin ${pin.pin}`, offeredBy, number, pin, target, ...held(view, target) }
    }),
  ]
  return view.evidence.flatMap((entry) => all.filter((pin) => isEntry(pin, entry)))
}
