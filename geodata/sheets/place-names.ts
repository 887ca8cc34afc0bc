import { placeLabel } from '../words/place-names.ts'

import { pointMark } from './ground-marks.ts'
import { rectangleAround, type Rectangle, type TakenRoom } from './label-placing.ts'
import { clipLine, isInBox, spotOf, type MapFrame } from './map-frame.ts'
import { centredText } from './marks.ts'
import { lengthOf, pointAlong } from './paper-lines.ts'
import { GROUND } from './strokes.ts'
import { textWidth, wrapText } from './text-width.ts'

import type { WireClaimant } from '../wire/case.ts'
import type { WirePlace } from '../wire/geometry.ts'
import type { Mark, Spot, TextAnchor } from './model.ts'

const SIZE = 2.5
const LEADING = 1.2
/** Names of both sides for one place grow long: they are set in lines. */
const WIDEST = 26

type Candidate = {
  readonly at: Spot
  readonly anchor: TextAnchor
  readonly turnDegrees: number
  readonly rectangles: readonly Rectangle[]
}

type Name = { readonly lines: readonly string[]; readonly width: number; readonly height: number }

function nameOf(words: string, isInOneLine: boolean): Name {
  const lines = isInOneLine
    ? [words]
    : words.split(' / ').flatMap((part, index) => wrapText(index === 0 ? part : `/ ${part}`, WIDEST, SIZE))
  const width = Math.max(...lines.map((one) => textWidth(one, SIZE)))
  return { lines, width: width + 0.6, height: lines.length * SIZE * LEADING }
}

const aroundPoint = ([x, y]: Spot, { width, height }: Name): Candidate[] =>
  [1.6, 3, 5, 8].flatMap((gap) =>
    (
      [
        [1, 0],
        [-1, 0],
        [1, -1],
        [1, 1],
        [-1, -1],
        [-1, 1],
        [0, -1],
        [0, 1],
      ] as const
    ).map(([right, down]) => {
      const near = right !== 0 && down !== 0 ? 0.6 : 1
      const middle: Spot = [x + right * (width / 2 + gap * near), y + down * (height / 2 + gap * near)]
      return { at: middle, anchor: 'middle', turnDegrees: 0, rectangles: [rectangleAround(middle, width, height)] }
    }),
  )

/** A name along a line, where the line runs straight enough to be read. */
function alongLine(piece: readonly Spot[], { width, height }: Name): Candidate[] {
  const total = lengthOf(piece)
  if (total < width * 0.9) return []
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].flatMap((share) =>
    [1, -1, 2.4, -2.4].map((hand): Candidate => {
      const { at, direction } = pointAlong(piece, total * share)
      const level = direction[0] < 0 ? ([-direction[0], -direction[1]] as const) : direction
      const turnDegrees = (Math.atan2(level[1], level[0]) * 180) / Math.PI
      const away = (height / 2 + 0.9) * Math.sign(hand) + (Math.abs(hand) > 1 ? Math.sign(hand) * 1.5 : 0)
      const middle: Spot = [at[0] - level[1] * away, at[1] + level[0] * away]
      const steps = Math.max(1, Math.ceil(width / height))
      const rectangles = Array.from({ length: steps }, (_, index) => {
        const along = ((index + 0.5) / steps - 0.5) * width
        return rectangleAround([middle[0] + level[0] * along, middle[1] + level[1] * along], height, height)
      })
      return { at: middle, anchor: 'middle', turnDegrees, rectangles }
    }),
  )
}

const middleOf = (points: readonly Spot[]): Spot => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}

/** The middle of an area and spots about it. */
function spreadOver(points: readonly Spot[], [x, y]: Spot, { width, height }: Name): Candidate[] {
  const [xs, ys] = [points.map(([one]) => one), points.map(([, one]) => one)]
  const [reachX, reachY] = [(Math.max(...xs) - Math.min(...xs)) / 2, (Math.max(...ys) - Math.min(...ys)) / 2]
  return [0, 0.35, -0.35, 0.6, -0.6].flatMap((down) =>
    [0, -0.4, 0.4].map((right): Candidate => {
      const at: Spot = [x + right * reachX, y + down * reachY]
      return { at, anchor: 'middle', turnDegrees: 0, rectangles: [rectangleAround(at, width, height)] }
    }),
  )
}

function candidatesFor({ geometry }: WirePlace, name: Name, frame: MapFrame, isAlong: boolean): Candidate[] {
  const toPaper = (positions: readonly (readonly number[])[]): Spot[] =>
    positions.map((position) => spotOf(frame, [...position]))
  if (geometry.type === 'Point') return aroundPoint(spotOf(frame, geometry.coordinates), name)
  if (geometry.type === 'Polygon') {
    const pieces = clipLine(toPaper(geometry.coordinates[0] ?? []), frame.box)
    if (pieces.length === 0) return []
    const middle = middleOf(pieces.flat())
    return [...spreadOver(pieces.flat(), middle, name), ...aroundPoint(middle, name)]
  }
  const pieces = clipLine(toPaper(geometry.coordinates), frame.box)
  const longest = pieces.sort((one, other) => lengthOf(other) - lengthOf(one))[0]
  if (!longest) return []
  if (isAlong) return alongLine(longest, name)
  return [0.5, 0.25, 0.75].flatMap((share) => aroundPoint(pointAlong(longest, lengthOf(longest) * share).at, name))
}

function nameMarks({ at: [x, y], turnDegrees }: Candidate, { lines, height }: Name): Mark[] {
  const turn = (turnDegrees * Math.PI) / 180
  return lines.map((words, index) => {
    const down = (index + 0.5) * SIZE * LEADING - height / 2
    const at: Spot = [x - Math.sin(turn) * down, y + Math.cos(turn) * down]
    return centredText(at, words, {
      size: SIZE,
      colour: GROUND.label,
      anchor: 'middle',
      turnDegrees,
      hasHalo: true,
    })
  })
}

export type NamedPlaces = {
  readonly marks: readonly Mark[]
  /** Places in the map whose name found no room; the list of names has them. */
  readonly unnamed: readonly WirePlace[]
}

const isSeen = ({ geometry }: WirePlace, frame: MapFrame): boolean => {
  if (geometry.type === 'Point') return isInBox(frame.box, spotOf(frame, geometry.coordinates))
  const positions = geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates
  const points = positions.map((position) => spotOf(frame, position))
  return clipLine(points, frame.box).length > 0
}

/** Points with their signs, and the names of places, each side's name alike; those first that boundaries use. */
export function namedPlaces(
  places: readonly WirePlace[],
  used: ReadonlySet<string>,
  claimants: readonly WireClaimant[],
  frame: MapFrame,
  room: TakenRoom,
): NamedPlaces {
  const seen = places.filter((place) => isSeen(place, frame))
  const points = seen.flatMap((place) =>
    place.geometry.type === 'Point' ? [{ place, at: spotOf(frame, place.geometry.coordinates) }] : [],
  )
  for (const { at } of points) room.take(rectangleAround(at, 1.8, 1.8))
  const rank = ({ id, geometry }: WirePlace): number =>
    (used.has(id) ? 0 : 3) + (geometry.type === 'Point' ? 0 : geometry.type === 'LineString' ? 1 : 2)
  const unnamed: WirePlace[] = []
  const names = [...seen]
    .sort((one, other) => rank(one) - rank(other))
    .flatMap((place) => {
      const label = placeLabel(place, claimants)
      const laid = [true, false].flatMap((isInOneLine) => {
        if (isInOneLine && place.geometry.type !== 'LineString') return []
        const name = nameOf(label, isInOneLine)
        return candidatesFor(place, name, frame, isInOneLine).map((candidate) => ({ ...candidate, name }))
      })
      const placed = room.place(laid)
      if (!placed) unnamed.push(place)
      return placed ? nameMarks(placed, placed.name) : []
    })
  return { marks: [...points.map(({ place, at }) => pointMark(place.kind, at)), ...names], unnamed }
}
