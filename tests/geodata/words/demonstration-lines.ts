/** The demonstration's lines with the words and the ground that they are held against. */
import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { demonstration, EDGE_QUESTION, judgmentText } from '../../support/demonstration.ts'
import { makeGazetteer } from '../../../seeds/places/qinba-hill/gazetteer.ts'
import { DEFAULT_WORLD_SEED } from '../../../seeds/places/qinba-hill/world-seed.ts'
import { polygonsOf } from '../../../geodata/outline/model.ts'

import type { EdgeAnswer } from '../../../geodata/answers/model.ts'
import type { Segment } from '../../../geodata/outline/model.ts'
import type { Place } from '../../../geodata/places/place.ts'
import type { Description } from '../../../geodata/words/comparison/compare-line.ts'
import type { DrawnLine, Ground } from '../../../geodata/words/course/drawn-line.ts'

export const plane = gaussKruger(108)

export type TestLine = { readonly description: Description; readonly line: DrawnLine; readonly ground: Ground }

export type World = {
  readonly seed?: number
  readonly edge?: EdgeAnswer
  readonly change?: (places: Place[]) => Place[]
}

/** Every line that the demonstration draws, in the order of the document. */
export function demonstrationLines({ seed = DEFAULT_WORLD_SEED, edge = 'near', change }: World = {}): TestLine[] {
  const drawn = demonstration({ seed, answers: { [EDGE_QUESTION]: edge }, ...(change ? { change } : {}) })
  const places = makeGazetteer(seed)
  const ground = { places: change?.(places) ?? places, plane }
  return drawn.outlines.map(({ role, descriptionIndex, outline }) => {
    const { calls, areas } = drawn.document.descriptions[descriptionIndex]!.reading
    return { description: { text: judgmentText, calls, measures: areas }, line: { ...outline, role }, ground }
  })
}

/** The disputed extent, claim A, claim B and the ruled line. */
export const lineNumber = (number: number, world: World = {}): TestLine => demonstrationLines(world)[number]!

/** The same line with every point moved; segments of one call only where a call is given. */
export function moved(
  line: DrawnLine,
  move: (point: Metres) => Metres,
  isMoved: (segment: Segment) => boolean = () => true,
): DrawnLine {
  const movePosition = (position: Segment['coordinates'][number]) => plane.toGeographic(move(plane.toPlane(position)))
  return {
    ...line,
    segments: line.segments.map((segment) =>
      isMoved(segment) ? { ...segment, coordinates: segment.coordinates.map(movePosition) } : segment,
    ),
    polygon: line.polygon && {
      type: 'Polygon',
      coordinates: polygonsOf(line.polygon)[0]!.map((ring) => ring.map(movePosition)),
    },
  }
}

/** East and west exchanged about the middle of the line. */
export function mirror({ segments }: DrawnLine): (point: Metres) => Metres {
  const easts = segments.flatMap(({ coordinates }) => coordinates.map((position) => plane.toPlane(position)[0]))
  const axis = (Math.min(...easts) + Math.max(...easts)) / 2
  return ([east, north]) => [2 * axis - east, north]
}
