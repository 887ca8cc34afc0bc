import { acrossMap, northArrow } from './furniture.ts'
import { boundaryLetters, boundaryStrokes, gapLabels } from './boundary-marks.ts'
import { paperLines } from './boundary-lines.ts'
import { gridMarks } from './grid-marks.ts'
import { groundMarks } from './ground-marks.ts'
import { TakenRoom, rectangleAround } from './label-placing.ts'
import { isInBox, spotOf, spotOfMetres, type MapFrame } from './map-frame.ts'
import { FRAME, boxMark, centredText } from './marks.ts'
import { muText } from './figures.ts'
import { namedPlaces } from './place-names.ts'
import { colourOfSide } from './signs.ts'
import { AWARD_FILL_OPACITY, AWARD_HATCH, OVERLAP_HATCH, awardAngle } from './strokes.ts'
import { textWidth } from './text-width.ts'
import { MAP_WORDS } from './words/map-words.ts'

import type { WireAward } from '../wire/case.ts'
import type { WireOutline, WireOverlap, WirePlace } from '../wire/geometry.ts'
import type { NumberedLine } from './boundary-points.ts'
import type { PrintMatter } from './matter.ts'
import type { Mark, Spot } from './model.ts'

export type MapContent = {
  readonly outlines: readonly WireOutline[]
  readonly overlaps: readonly WireOverlap[]
  readonly awards: readonly WireAward[]
  /** Lines whose points bear their numbers. */
  readonly numbered: readonly NumberedLine[]
}

type Rings = { readonly coordinates: readonly (readonly (readonly number[])[])[][] }

const ringsOf = ({ coordinates }: Rings, frame: MapFrame): Spot[][] =>
  coordinates.flatMap((polygon) => polygon.map((ring) => ring.map((position) => spotOf(frame, [...position]))))

function hatched(
  rings: Spot[][],
  colour: string,
  hatch: { widthMillimetres: number; spacing: number },
  angle: number,
): Mark {
  const stroke = { colour, widthMillimetres: hatch.widthMillimetres }
  return { is: 'hatch', rings, stroke, spacingMillimetres: hatch.spacing, angleDegrees: angle }
}

const overlapMarks = (overlaps: readonly WireOverlap[], frame: MapFrame): Mark[] =>
  overlaps.flatMap(({ geometry }) =>
    geometry ? [hatched(ringsOf(geometry, frame), OVERLAP_HATCH.colour, OVERLAP_HATCH, OVERLAP_HATCH.angle)] : [],
  )

const awardMarks = (awards: readonly WireAward[], frame: MapFrame): Mark[] =>
  awards.flatMap(({ geometry, claimantLetter }) => {
    if (!geometry || claimantLetter === null) return []
    const [rings, colour] = [ringsOf(geometry, frame), colourOfSide(claimantLetter)]
    return [
      { is: 'area' as const, rings, fill: colour, opacity: AWARD_FILL_OPACITY, stroke: null },
      hatched(rings, colour, AWARD_HATCH, awardAngle(claimantLetter)),
    ]
  })

const AWARD_SIZE = 3.4

/** Whose it is and how much, in the middle of the ground. */
function awardLabels(awards: readonly WireAward[], frame: MapFrame, room: TakenRoom): Mark[] {
  return awards.flatMap(({ geometry, claimantLetter, areas }) => {
    if (!geometry || claimantLetter === null) return []
    const points = ringsOf(geometry, frame).flat()
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const middle: Spot = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
    const lines = [
      MAP_WORDS.awardLabel(claimantLetter),
      ...(areas ? [MAP_WORDS.awardArea(muText(areas.planarSquareMetres))] : []),
    ]
    const width = Math.max(...lines.map((one) => textWidth(one, AWARD_SIZE))) + 1
    const height = lines.length * AWARD_SIZE * 1.25
    const shifts = [0, -6, 6, -12, 12, -18, 18]
    const candidates = shifts.flatMap((down) =>
      shifts.map((right) => {
        const at: Spot = [middle[0] + right, middle[1] + down]
        return { at, rectangles: [rectangleAround(at, width, height)] }
      }),
    )
    const inside = candidates.filter(({ at }) => isInside(at, ringsOf(geometry, frame)))
    const placed = room.place(inside.length > 0 ? inside : candidates)
    if (!placed) return []
    return lines.map((words, index) =>
      centredText([placed.at[0], placed.at[1] + (index + 0.5) * AWARD_SIZE * 1.25 - height / 2], words, {
        size: AWARD_SIZE,
        weight: 'bold',
        colour: colourOfSide(claimantLetter),
        anchor: 'middle',
        hasHalo: true,
      }),
    )
  })
}

function isInside([x, y]: Spot, rings: readonly (readonly Spot[])[]): boolean {
  let inside = false
  for (const ring of rings)
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length]!
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    })
  return inside
}

const POINT_SIZE = 2.1

/** A ring of 0.8 mm at each boundary point; its number where there is room. */
function numberedPoints(lines: readonly NumberedLine[], frame: MapFrame, room: TakenRoom): Mark[] {
  return lines.flatMap(({ points }) =>
    points.flatMap(({ at, number }): Mark[] => {
      const spot = spotOfMetres(frame, at)
      if (!isInBox(frame.box, spot)) return []
      const stroke = { colour: '#24221e', widthMillimetres: 0.2 }
      const disc: Mark = { is: 'disc', at: spot, radius: 0.4, fill: '#ffffff', stroke }
      const width = textWidth(number, POINT_SIZE) + 0.3
      const candidates = (
        [
          [1, -1],
          [1, 1],
          [-1, -1],
          [-1, 1],
          [1, 0],
          [-1, 0],
          [0, -1],
          [0, 1],
        ] as const
      ).map(([right, down]) => {
        const middle: Spot = [spot[0] + right * (width / 2 + 0.8), spot[1] + down * 1.7]
        return { middle, rectangles: [rectangleAround(middle, width, POINT_SIZE)] }
      })
      const placed = room.place(candidates)
      const label = placed && centredText(placed.middle, number, { size: POINT_SIZE, anchor: 'middle', hasHalo: true })
      return label ? [disc, label] : [disc]
    }),
  )
}

export type DrawnMap = {
  readonly marks: readonly Mark[]
  /** Places in the map whose name found no room. */
  readonly unnamed: readonly WirePlace[]
}

/** The land, the lines and the names inside one frame; in this order they cover one another. */
export function mapWindow({ view }: PrintMatter, content: MapContent, frame: MapFrame): DrawnMap {
  const { box } = frame
  const room = new TakenRoom({
    left: box.left + 1,
    top: box.top + 1,
    right: box.left + box.width - 1,
    bottom: box.top + box.height - 1,
  })
  const arrow: Spot = [box.left + box.width - 8, box.top + 11]
  room.take(rectangleAround([arrow[0], arrow[1] - 0.5], 9, 17))
  const lines = paperLines(content.outlines, frame)
  for (const { points } of lines) room.passBy(points, 0.6)
  const places = view.places.filter(({ years }) => (years?.to ?? null) === null)
  const used = new Set(content.outlines.flatMap(({ segments }) => segments.flatMap(({ placeId }) => placeId ?? [])))

  // What must be said takes its room first: whose land, which line, what is open.
  const awards = awardLabels(content.awards, frame, room)
  const letters = boundaryLetters(lines, room)
  const gaps = gapLabels(lines, room)
  const points = numberedPoints(content.numbered, frame, room)
  const names = namedPlaces(places, used, view.claimants, frame, room)
  const marks: Mark[] = [
    ...groundMarks(places, frame),
    ...(view.illustrative ? acrossMap(box, MAP_WORDS.illustrative) : []),
    ...overlapMarks(content.overlaps, frame),
    ...awardMarks(content.awards, frame),
    ...boundaryStrokes(lines),
    ...letters,
    ...points,
    ...names.marks,
    ...gaps,
    ...awards,
    ...northArrow(arrow),
  ]
  return {
    marks: [{ is: 'window', box, marks }, ...gridMarks(frame), boxMark(box, FRAME)],
    unnamed: names.unnamed,
  }
}
