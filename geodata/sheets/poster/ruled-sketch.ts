import { patternOfSide } from '../../public-record/side-patterns.ts'
import { text } from '../marks.ts'
import { INK } from '../signs.ts'

import { layOut, middleOf, nameOnLand, LABEL_SIZE } from './schematic-layout.ts'
import { frameMarks, inkLine, letterMark, placedIn, type Placed, type SketchWords } from './sketch-frame.ts'

import type { Mark, Stroke } from '../model.ts'
import type { WireSchematic } from '../../wire/public-sketch.ts'

type Label = WireSchematic['labels'][number]

/** What runs past the land, each by its own stroke, thinner than any line of the dispute; its name stands beside it. */
const FEATURE_STROKES: Readonly<Record<Label['kind'], readonly Stroke[]>> = {
  road: [inkLine(1.3), inkLine(0.95, { colour: '#ffffff' })],
  gully: [inkLine(0.3, { dash: [0.01, 0.9], cap: 'round' })],
  ridge: [inkLine(0.25, { dash: [2.4, 1] })],
  field: [inkLine(0.2)],
  hill: [],
  village: [],
}

const featureMarks = ({ kind, path }: Label, { at }: Placed): Mark[] =>
  path.length < 2 ? [] : FEATURE_STROKES[kind].map((stroke): Mark => ({ is: 'line', points: path.map(at), stroke }))

const partMarks = ({ claimantLetter, ring }: WireSchematic['parts'][number], { at }: Placed): Mark[] =>
  claimantLetter === null
    ? []
    : [
        {
          is: 'hatch',
          rings: [ring.map(at)],
          stroke: inkLine(0.18),
          spacingMillimetres: 2.4,
          angleDegrees: -patternOfSide(claimantLetter).hatchDegrees,
        },
      ]

function signMarks({ kind, at: spot }: Label, { at, long, box }: Placed): Mark[] {
  const [x, y] = at(spot)
  const size = long(30)
  const shape = (corners: readonly (readonly [number, number])[], middle = x): Mark => ({
    is: 'area',
    rings: [corners.map(([dx, dy]) => [middle + dx * size, y + dy * size] as const)],
    fill: INK,
    opacity: 1,
    stroke: null,
  })
  if (kind === 'hill') return [shape([[0, -1.1], [0.9, 0.5], [-0.9, 0.5]])] // prettier-ignore
  if (kind === 'village')
    return [shape([[-0.6, 0.6], [-0.6, -0.2], [0, -0.9], [0.6, -0.2], [0.6, 0.6]], Math.min(x, box.left + box.width - size))] // prettier-ignore
  return []
}

/** The ground that was argued over, parted by the ruled line: sides by hatching and letter, the line the strongest. */
export function ruledSketch(
  schematic: WireSchematic,
  nameOf: (letter: string) => string,
  words: SketchWords,
  [left, top, width, most]: readonly [left: number, top: number, width: number, most: number],
): { marks: Mark[]; height: number } {
  const { labels, box, lineHeight } = layOut(schematic, words.line)
  const placed = placedIn(box, left, top, width, most)
  const { at, long } = placed
  const size = long(LABEL_SIZE)
  const named = schematic.parts.flatMap(({ claimantLetter, ring }): Mark[] => {
    if (claimantLetter === null) return []
    const [x, y] = middleOf(ring)
    const lines = nameOnLand(ring, nameOf(claimantLetter))
    return [
      ...letterMark(at([x, y - 34]), claimantLetter, long(70)),
      ...lines.map((said, row) =>
        text(at([x, y + 62 + row * lineHeight]), said, { size, weight: 'bold', anchor: 'middle', hasHalo: true }),
      ),
    ]
  })
  const seen: Mark[] = [
    ...schematic.labels.flatMap((label) => featureMarks(label, placed)),
    ...schematic.parts.flatMap((part) => partMarks(part, placed)),
    { is: 'area', rings: [schematic.extent.map(at)], fill: null, opacity: 1, stroke: inkLine(0.5) },
    { is: 'line', points: schematic.dividingLine.map(at), stroke: inkLine(1.5, { cap: 'round' }) },
    ...schematic.labels.flatMap((label) => signMarks(label, placed)),
    ...labels.flatMap(({ kind, lines, x, y, anchor }) =>
      lines.map((said, row) =>
        text(at([x, y + row * lineHeight]), said, {
          size,
          anchor,
          weight: kind === 'dividing-line' ? 'bold' : 'regular',
          hasHalo: true,
        }),
      ),
    ),
    ...named,
  ]
  return {
    marks: [{ is: 'window', box: placed.box, marks: seen }, ...frameMarks(placed, words)],
    height: placed.box.height,
  }
}
