/** What stands around a description and says something of the land as a whole: its own name, and its area. */
import { readMeasures } from '../boundary/measures.ts'
import { foldText } from '../text/fold.ts'

import type { StatedMeasure } from '../boundary/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { Place } from '../places/place.ts'
import type { Span } from '../text/span.ts'
import type { PlanePlace } from './plane-place.ts'

/** A heading or the beginning of the sentence: 地名：青竹冲；四至…. */
const BEFORE = 60
/** What follows the last side: …北至公路。面积约30亩。 */
const AFTER = 24
const AREA_UNITS: readonly StatedMeasure['unit'][] = ['mu', 'square-metre', 'hectare']
/** Who lives or rules there says little of where the hill is. */
const NO_SEEDS: readonly Place['kind'][] = [
  'settlement',
  'holder',
  'building',
  'admin-line',
  'survey-line',
  'sheet-figure',
]
const SHORTEST_NAME = 2

const isArea = ({ unit }: StatedMeasure): boolean => AREA_UNITS.includes(unit)

/** The words before a description, back to the end of the paragraph before. */
const wordsBefore = (text: string, { start }: Span): string =>
  text
    .slice(Math.max(0, start - BEFORE), start)
    .split(/\n\s*\n/u)
    .at(-1)!

/** Areas that the description itself states; where it states none, those just before or behind it. */
export function areasOf(text: string, span: Span, within: readonly StatedMeasure[]): readonly StatedMeasure[] {
  const own = within.filter(isArea)
  if (own.length > 0) return own
  const behind = /^[^\p{L}\p{N}]*[^。\n]*/u.exec(text.slice(span.end, span.end + AFTER))?.[0] ?? ''
  return (
    [behind, wordsBefore(text, span)]
      .map((words) => readMeasures(words, foldText(words)).filter(isArea))
      .find(({ length }) => length > 0) ?? []
  )
}

/** The points of places whose names stand in the words before a description: the land that is described lies there. */
export function seedsOf(text: string, span: Span, places: Iterable<PlanePlace>): Metres[] {
  const words = wordsBefore(text, span)
  return [...places].flatMap(({ place, point }) =>
    point &&
    !NO_SEEDS.includes(place.kind) &&
    place.names.some(({ name }) => name.length >= SHORTEST_NAME && words.includes(name))
      ? [point]
      : [],
  )
}
