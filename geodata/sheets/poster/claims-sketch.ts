import { letterSpot } from '../../public-record/letter-spot.ts'
import { patternOfSide } from '../../public-record/side-patterns.ts'

import { frameMarks, inkLine, letterMark, placedIn, type SketchWords } from './sketch-frame.ts'

import type { Mark, Stroke } from '../model.ts'
import type { WireOldBoundsSketch } from '../../wire/public-sketch.ts'

const MARGIN = 60
/** Room for the sign that points north. */
const HEAD_ROOM = 120
const WIDTH_MILLIMETRES = 0.7
/** A dash of nothing is a dot; the format wants more than nothing. */
const DOT = 0.01

function strokeOf(letter: string): Stroke {
  const { dash } = patternOfSide(letter)
  const [first = 1, second = 1, ...others] = dash.map((part) => Math.max(DOT, part * WIDTH_MILLIMETRES))
  return inkLine(WIDTH_MILLIMETRES, { dash: [first, second, ...others], cap: dash.includes(0) ? 'round' : 'butt' })
}

/** How far each side said that its land reaches: sides by stroke and letter, the contested ground hatched, the ruled line the strongest. */
export function claimsSketch(
  { claims, extent, dividingLine }: WireOldBoundsSketch,
  words: SketchWords,
  [left, top, width, most]: readonly [left: number, top: number, width: number, most: number],
): { marks: Mark[]; height: number } {
  const points = [...claims.flatMap(({ strokes }) => strokes.flat()), ...extent]
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)]
  const [west, north] = [Math.min(...xs) - MARGIN, Math.min(...ys) - HEAD_ROOM]
  const units = { x: west, y: north, width: Math.max(...xs) + MARGIN - west, height: Math.max(...ys) + MARGIN - north }
  const placed = placedIn(units, left, top, width, most)
  const { at } = placed
  const lettered = claims.flatMap(({ claimantLetter, strokes }) => {
    const others = claims.filter((claim) => claim.claimantLetter !== claimantLetter).flatMap((claim) => claim.strokes)
    const spot = letterSpot(strokes, [...others, extent])
    return spot ? letterMark(at(spot), claimantLetter, 3.6) : []
  })
  const grid = [0, 90].map((angleDegrees): Mark => ({
    is: 'hatch',
    rings: [extent.map(at)],
    stroke: inkLine(0.18),
    spacingMillimetres: 1.6,
    angleDegrees,
  }))
  const lines = claims.flatMap(({ claimantLetter, strokes }) =>
    strokes.map((stroke): Mark => ({ is: 'line', points: stroke.map(at), stroke: strokeOf(claimantLetter) })),
  )
  const ruled: Mark[] =
    dividingLine.length < 2 ? [] : [{ is: 'line', points: dividingLine.map(at), stroke: inkLine(1.5) }]
  return {
    marks: [...(extent.length > 0 ? grid : []), ...lines, ...ruled, ...lettered, ...frameMarks(placed, words)],
    height: placed.box.height,
  }
}
