import { STRIP } from './style.ts'

import type { Feature, LineString, Point, Position } from 'geojson'
import type { WireInterval, WireRuler } from '../../geodata/wire/strips.ts'

/** The ruler lies on that hand of the foot line, as it is counted, on which the land does not. */
export type RulerHand = 'left' | 'right'

type StripProperties = {
  readonly strip: string
  /** Empty for a gap. */
  readonly descriptionId: string
  readonly certainty: WireInterval['certainty']
  readonly offsetPixels: number
}
type TickProperties = { readonly rotation: number }
type LabelProperties = {
  readonly number: string
  readonly holder: string
  readonly numberShiftEms: readonly [number, number]
  readonly holderShiftEms: readonly [number, number]
  /** What is told is written before what is not. */
  readonly rank: number
}
type Stretch = { readonly key: string; readonly interval: WireInterval; readonly line: readonly Position[] }

const QUARTER = Math.PI / 2
const NUMBER_DISTANCE_PIXELS = STRIP.offsetPixels + STRIP.tickPixels
const HOLDER_DISTANCE_PIXELS = NUMBER_DISTANCE_PIXELS + 15

/** Clockwise from north, as the flat map shows it. */
function bearing([x = NaN, y = NaN]: Position, [toX = NaN, toY = NaN]: Position): number {
  return Math.atan2((toX - x) * Math.cos((y * Math.PI) / 180), toY - y)
}

const outwards = (line: readonly Position[], hand: RulerHand): number =>
  bearing(line[0]!, line.at(-1)!) + (hand === 'right' ? QUARTER : -QUARTER)

/** On which hand of the foot line the middle of the land does not lie. */
export function handBeside({ footLine }: WireRuler, land: readonly Position[]): RulerHand {
  const line = footLine?.geometry.coordinates ?? []
  const [[x = 0, y = 0] = [], [toX = 0, toY = 0] = []] = [line[0], line.at(-1)]
  const mean = (axis: 0 | 1) => land.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / Math.max(1, land.length)
  const turn = (toX - x) * (mean(1) - y) - (toY - y) * (mean(0) - x)
  return turn >= 0 ? 'right' : 'left'
}

export const numbersText = ({ numbers: { first, last } }: Pick<WireInterval, 'numbers'>): string =>
  first === last ? String(first) : `${first}–${last}`

const stretchesOf = ({ intervals }: WireRuler, rulerIndex: number): Stretch[] =>
  intervals.flatMap((interval, index) =>
    interval.sketch === null ? [] : [{ key: `${rulerIndex}/${index}`, interval, line: interval.sketch.coordinates }],
  )

/** The shares laid along the foot line; what no words tell is drawn as a gap is. */
export const stripFeatures = (
  ruler: WireRuler,
  rulerIndex: number,
  hand: RulerHand,
): Feature<LineString, StripProperties>[] =>
  stretchesOf(ruler, rulerIndex).map(({ key, interval, line }) => ({
    type: 'Feature',
    properties: {
      strip: key,
      descriptionId: interval.descriptionIds[0] ?? '',
      certainty: interval.certainty,
      offsetPixels: hand === 'right' ? STRIP.offsetPixels : -STRIP.offsetPixels,
    },
    geometry: { type: 'LineString', coordinates: line.map((at) => [...at]) },
  }))

/** One tick where each stretch begins, and one where the last ends. */
export function stripTicks(ruler: WireRuler, rulerIndex: number, hand: RulerHand): Feature<Point, TickProperties>[] {
  const stretches = stretchesOf(ruler, rulerIndex)
  const tickAt = (at: Position, along: readonly Position[]): Feature<Point, TickProperties> => ({
    type: 'Feature',
    properties: { rotation: (outwards(along, hand) * 180) / Math.PI },
    geometry: { type: 'Point', coordinates: [...at] },
  })
  const last = stretches.at(-1)
  return [
    ...stretches.map(({ line }) => tickAt(line[0]!, line.slice(0, 2))),
    ...(last ? [tickAt(last.line.at(-1)!, last.line.slice(-2))] : []),
  ]
}

/** The number of each share, and its household where one is told; `gap` marks numbers that no words tell. */
export function stripLabels(
  ruler: WireRuler,
  rulerIndex: number,
  hand: RulerHand,
  gap: (numbers: string) => string,
): Feature<Point, LabelProperties>[] {
  const holders = new Map(ruler.shares.map(({ descriptionId, holder }) => [descriptionId, holder]))
  return stretchesOf(ruler, rulerIndex).map(({ interval, line }) => {
    const away = outwards(line, hand)
    const shift = (pixels: number, sizePixels: number): [number, number] => [
      (Math.sin(away) * pixels) / sizePixels,
      (-Math.cos(away) * pixels) / sizePixels,
    ]
    const numbers = numbersText(interval)
    const isGap = interval.descriptionIds.length === 0
    return {
      type: 'Feature',
      properties: {
        number: isGap ? gap(numbers) : numbers,
        holder: interval.descriptionIds.map((id) => holders.get(id) ?? '').join('、'),
        numberShiftEms: shift(NUMBER_DISTANCE_PIXELS, STRIP.numberSizePixels),
        holderShiftEms: shift(HOLDER_DISTANCE_PIXELS, STRIP.holderSizePixels),
        rank: isGap ? 1 : 0,
      },
      geometry: { type: 'Point', coordinates: middleOf(line) },
    }
  })
}

/** Halfway along, by the edges as they are drawn. */
function middleOf(line: readonly Position[]): Position {
  const lengths = line.slice(1).map((to, index) => Math.hypot(to[0]! - line[index]![0]!, to[1]! - line[index]![1]!))
  let left = lengths.reduce((sum, one) => sum + one, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [line[index]!, line[index + 1]!]
    if (length >= left && length > 0)
      return [from[0]! + ((to[0]! - from[0]!) * left) / length, from[1]! + ((to[1]! - from[1]!) * left) / length]
    left -= length
  }
  return [...line.at(-1)!]
}
