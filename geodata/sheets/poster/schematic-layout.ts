import type { WireSchematic } from '../../wire/public-sketch.ts'

export type SketchPoints = readonly (readonly number[])[]

/** The middle of the box around a shape: good enough to hang a name on. */
export function middleOf(points: SketchPoints): readonly [number, number] {
  const middle = (values: number[]) => Math.round((Math.min(...values) + Math.max(...values)) / 2)
  return [middle(points.map(([x = 0]) => x)), middle(points.map(([, y = 0]) => y))]
}

type SketchLabel = {
  readonly kind: WireSchematic['labels'][number]['kind'] | 'dividing-line'
  readonly text: string
  readonly at: readonly number[]
}

export type PlacedLabel = {
  readonly kind: SketchLabel['kind']
  readonly lines: readonly string[]
  readonly x: number
  /** Base line of the first line of text. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export type SketchBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export const LABEL_SIZE = 44
const LINE_HEIGHT = LABEL_SIZE * 1.15
const CLEARANCE = 26
const LONGEST_LINE = 5
const MARGIN = 24
const FRAME = 1000
const NAME_GAP = 6
/** Room for the sign that points north and the word "sketch". */
const HEAD_ROOM = 70

/** A name in one line, or broken in two when it has more letters than `longest`. */
function broken(text: string, longest = LONGEST_LINE): string[] {
  const letters = [...text]
  if (letters.length <= longest) return [text]
  const half = Math.ceil(letters.length / 2)
  return [letters.slice(0, half).join(''), letters.slice(half).join('')]
}

const widthOf = (lines: readonly string[]): number => Math.max(...lines.map((line) => [...line].length)) * LABEL_SIZE

/** Puts a name outside the land, on the side where its landmark lies, so that it covers nobody's part. */
function place({ kind, text, at }: SketchLabel, [middleX, middleY]: readonly number[]): PlacedLabel {
  const [x = 0, y = 0] = at
  const [dx, dy] = [x - (middleX ?? 0), y - (middleY ?? 0)]
  if (kind === 'village') {
    const half = widthOf([text]) / 2 + NAME_GAP
    const inFrame = Math.min(FRAME - half, Math.max(half, x))
    return { kind, lines: [text], x: inFrame, y: y + CLEARANCE + LABEL_SIZE * 0.8, anchor: 'middle' }
  }
  if (Math.abs(dy) > Math.abs(dx) * 1.5)
    return { kind, lines: [text], x, y: dy < 0 ? y - CLEARANCE : y + CLEARANCE + LABEL_SIZE * 0.8, anchor: 'middle' }
  const lines = broken(text)
  const isRight = dx > 0
  return {
    kind,
    lines,
    x: isRight ? x + CLEARANCE + 8 : x - CLEARANCE,
    y: y + LABEL_SIZE * 0.35 - ((lines.length - 1) * LINE_HEIGHT) / 2,
    anchor: isRight ? 'start' : 'end',
  }
}

type Corners = readonly [left: number, top: number, right: number, bottom: number]

function cornersOf({ lines, x, y, anchor }: PlacedLabel): Corners {
  const width = widthOf(lines)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [left, y - LABEL_SIZE, left + width, y + (lines.length - 1) * LINE_HEIGHT + LABEL_SIZE * 0.3]
}

const overlap = ([left, top, right, bottom]: Corners, other: Corners): boolean =>
  left < other[2] && other[0] < right && top < other[3] && other[1] < bottom

/** Moves names down until none covers another, from the top of the sheet to its foot. */
function apart(labels: readonly PlacedLabel[]): PlacedLabel[] {
  const standing: PlacedLabel[] = []
  for (const label of [...labels].sort((first, second) => first.y - second.y)) {
    let free = label
    for (const other of standing) {
      const [mine, theirs] = [cornersOf(free), cornersOf(other)]
      if (overlap(mine, theirs)) free = { ...free, y: free.y + theirs[3] - mine[1] + NAME_GAP }
    }
    standing.push(free)
  }
  return standing
}

/** The ends of the sheet in one direction: with a margin, but past the frame, where no line goes on, only for a name. */
function ends(values: readonly number[], highest = values): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...highest)]
  return [
    low < 0 ? low - MARGIN : Math.max(0, low - MARGIN),
    high > FRAME ? high + MARGIN : Math.min(FRAME, high + MARGIN),
  ]
}

/** Where the names stand, and the part of the sheet that is worth showing. */
export function layOut(
  schematic: WireSchematic,
  lineName = '',
): { labels: PlacedLabel[]; box: SketchBox; lineHeight: number } {
  const middle = middleOf(schematic.extent)
  const lineEnd = schematic.dividingLine.at(-1)
  const named: SketchLabel[] =
    lineEnd && lineName !== ''
      ? [...schematic.labels, { kind: 'dividing-line', text: lineName, at: lineEnd }]
      : schematic.labels
  const labels = apart(named.map((label) => place(label, middle)))
  const points = [
    ...schematic.extent,
    ...labels.map(cornersOf).flatMap(([left, top, right, bottom]) => [
      [left, top],
      [right, bottom],
    ]),
  ]
  const [left, right] = ends(points.map(([x = 0]) => x))
  const [top, bottom] = ends(
    points.map(([, y = 0]) => y - HEAD_ROOM),
    points.map(([, y = 0]) => y),
  )
  return {
    labels,
    lineHeight: LINE_HEIGHT,
    box: { x: left, y: top, width: right - left, height: bottom - top },
  }
}

/** The name of a side, in lines that stay on its land. */
export function nameOnLand(ring: SketchPoints, name: string): string[] {
  const xs = ring.map(([x = 0]) => x)
  const width = Math.max(...xs) - Math.min(...xs)
  return broken(name, Math.max(2, Math.floor((width - LABEL_SIZE) / LABEL_SIZE)))
}
