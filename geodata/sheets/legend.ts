import {
  boundaryStroke,
  AWARD_FILL_OPACITY,
  AWARD_HATCH,
  GROUND,
  OVERLAP_HATCH,
  TICKS,
  awardAngle,
  ticksOf,
} from './strokes.ts'
import { centredText, cornersOfBox, line } from './marks.ts'
import { pointMark } from './ground-marks.ts'
import { colourOfSide } from './signs.ts'
import { MAP_WORDS } from './words/map-words.ts'

import type { OutlineRole } from '../outline/model.ts'
import type { CaseView, WireClaimant } from '../wire/case.ts'
import type { WireOutline } from '../wire/geometry.ts'
import type { Box, Mark, Stroke } from './model.ts'

export type LegendRow = { readonly words: string; readonly sample: (box: Box) => Mark[] }

const middle = ({ top, height }: Box): number => top + height / 2

const lineSample =
  (stroke: Stroke, sign = '') =>
  (box: Box): Mark[] => {
    const y = middle(box)
    const letter = centredText([box.left + box.width / 2, y], sign, {
      size: 2.8,
      weight: 'bold',
      colour: stroke.colour,
      anchor: 'middle',
      hasHalo: true,
    })
    return [
      line(
        [
          [box.left, y],
          [box.left + box.width, y],
        ],
        stroke,
      ),
      ...(sign === '' ? [] : [letter]),
    ]
  }

const claimSample =
  (letter: string) =>
  (box: Box): Mark[] => {
    const stroke = boundaryStroke('claim', letter, 'stated')
    const ticks = [0.18, 0.82].flatMap((share) =>
      Array.from({ length: ticksOf(letter) }, (_, index): Mark => {
        const x = box.left + box.width * share + (index - (ticksOf(letter) - 1) / 2) * TICKS.apart
        return line(
          [
            [x, middle(box)],
            [x, middle(box) + TICKS.length],
          ],
          { ...stroke, widthMillimetres: TICKS.width },
        )
      }),
    )
    return [...lineSample(stroke, letter)(box), ...ticks]
  }

const hatchSample =
  (colour: string, hatch: { widthMillimetres: number; spacing: number }, angleDegrees: number, opacity: number) =>
  (box: Box): Mark[] => [
    {
      is: 'area',
      rings: [cornersOfBox(box)],
      fill: colour,
      opacity,
      stroke: { colour, widthMillimetres: 0.15 },
    },
    {
      is: 'hatch',
      rings: [cornersOfBox(box)],
      stroke: { colour, widthMillimetres: hatch.widthMillimetres },
      spacingMillimetres: hatch.spacing * 0.7,
      angleDegrees,
    },
  ]

const ROLE_WORDS: Readonly<Record<Exclude<OutlineRole, 'claim'>, string>> = {
  extent: MAP_WORDS.extentLine,
  'dividing-line': MAP_WORDS.rulingLine,
  description: MAP_WORDS.descriptionLine,
}

/** Lines of the map, sides first. */
export function lineRows(outlines: readonly WireOutline[], claimants: readonly WireClaimant[]): LegendRow[] {
  const letters = new Set(
    outlines.flatMap(({ role, claimantLetter }) => (role === 'claim' ? (claimantLetter ?? []) : [])),
  )
  const sides = claimants
    .filter(({ letter }) => letters.has(letter))
    .map(({ letter, name }) => ({ words: MAP_WORDS.claimLine(letter, name), sample: claimSample(letter) }))
  const others = (['extent', 'dividing-line', 'description'] as const)
    .filter((role) => outlines.some((outline) => outline.role === role))
    .map((role) => ({
      words: ROLE_WORDS[role],
      sample: lineSample(boundaryStroke(role, null, 'stated'), MAP_WORDS.lineSigns[role]),
    }))
  return [...sides, ...others]
}

export const overlapRow: LegendRow = {
  words: MAP_WORDS.overlap,
  sample: hatchSample(OVERLAP_HATCH.colour, OVERLAP_HATCH, OVERLAP_HATCH.angle, 0),
}

export const awardRowsOfLegend = ({ ruling, claimants }: CaseView): LegendRow[] =>
  claimants
    .filter(({ letter }) => ruling?.awards.some((award) => award.claimantLetter === letter && award.geometry !== null))
    .map(({ letter, name }) => ({
      words: MAP_WORDS.award(letter, name),
      sample: hatchSample(colourOfSide(letter), AWARD_HATCH, awardAngle(letter), AWARD_FILL_OPACITY),
    }))

/** Only the line styles that the map has. */
export function certaintyRows(outlines: readonly WireOutline[]): LegendRow[] {
  const met = new Set(outlines.flatMap(({ segments }) => segments.map(({ certainty }) => certainty)))
  return (['stated', 'implied', 'unknown'] as const)
    .filter((certainty) => met.has(certainty))
    .map((certainty) => ({
      words: MAP_WORDS.certainty[certainty],
      sample: lineSample(boundaryStroke('description', null, certainty)),
    }))
}

const swatch =
  ({ fill, edge }: { fill: string; edge: string }) =>
  (box: Box): Mark[] => [
    { is: 'area', rings: [cornersOfBox(box)], fill, opacity: 1, stroke: { colour: edge, widthMillimetres: 0.15 } },
  ]

/** Pairs of ground signs on one row each, to save room. */
export const groundRow: LegendRow = {
  words: `${MAP_WORDS.ground.ridge}；${MAP_WORDS.ground.waterline}`,
  sample: ({ left, top, width, height }) => [
    line(
      [
        [left, top + 0.8],
        [left + width, top + 0.8],
      ],
      { colour: GROUND.ridge, widthMillimetres: 0.25 },
    ),
    line(
      [
        [left, top + height - 0.6],
        [left + width, top + height - 0.6],
      ],
      {
        colour: GROUND.waterline,
        widthMillimetres: 0.2,
      },
    ),
  ],
}
export const areaSignRow: LegendRow = {
  words: `${MAP_WORDS.ground.field}、${MAP_WORDS.ground.water}、${MAP_WORDS.ground.settlement}`,
  sample: (box) =>
    [GROUND.field, GROUND.water, GROUND.settlement].flatMap((colours, index) =>
      swatch(colours)({ ...box, left: box.left + (index * box.width) / 3 + 0.3, width: box.width / 3 - 0.6 }),
    ),
}
export const roadRow: LegendRow = {
  words: MAP_WORDS.ground.road,
  sample: (box) => [
    line(
      [
        [box.left, middle(box)],
        [box.left + box.width, middle(box)],
      ],
      { colour: GROUND.road, widthMillimetres: 1.3 },
    ),
    line(
      [
        [box.left, middle(box)],
        [box.left + box.width, middle(box)],
      ],
      { colour: '#ffffff', widthMillimetres: 0.75 },
    ),
  ],
}
export const pointRow: LegendRow = {
  words: `${MAP_WORDS.peak}；${MAP_WORDS.point}`,
  sample: (box) => [
    pointMark('peak', [box.left + box.width * 0.3, middle(box) + 0.3]),
    pointMark('place', [box.left + box.width * 0.75, middle(box)]),
  ],
}
export const boundaryPointRow: LegendRow = {
  words: MAP_WORDS.boundaryPoint,
  sample: (box) => [
    {
      is: 'disc',
      at: [box.left + 2, middle(box)],
      radius: 0.5,
      fill: '#ffffff',
      stroke: { colour: '#24221e', widthMillimetres: 0.2 },
    },
    centredText([box.left + 3.4, middle(box)], 'T1', { size: 2.2 }),
  ],
}
