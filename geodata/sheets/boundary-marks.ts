import { metresText } from './figures.ts'
import { rectangleAround, type TakenRoom } from './label-placing.ts'
import { centredText, line } from './marks.ts'
import { lengthOf, pointAlong } from './paper-lines.ts'
import { colourOfLine } from './signs.ts'
import { LETTERS, TICKS, boundaryStroke, ticksOf } from './strokes.ts'
import { textWidth } from './text-width.ts'
import { MAP_WORDS } from './words/map-words.ts'

import type { PaperLine } from './boundary-lines.ts'
import type { Mark, Spot } from './model.ts'

/** What is repeated along a line, so that it is told without colour: the letter of its side, or a sign of its own. */
export const letterAlong = ({ role, letter }: Pick<PaperLine, 'role' | 'letter'>): string =>
  letter ?? MAP_WORDS.lineSigns[role]

function ticks({ points, letter, inside, role, certainty }: PaperLine): Mark[] {
  if (role !== 'claim' || letter === null || inside === null || certainty === 'unknown') return []
  const count = ticksOf(letter)
  const stroke = { ...boundaryStroke(role, letter, 'stated'), widthMillimetres: TICKS.width }
  const sign = inside === 'right' ? 1 : -1
  const total = lengthOf(points)
  const groups = Math.floor(total / TICKS.spacing)
  return Array.from({ length: groups }, (_, group) =>
    Array.from({ length: count }, (__, index): Mark => {
      const along = TICKS.spacing * (group + 0.5) + (index - (count - 1) / 2) * TICKS.apart
      const { at, direction } = pointAlong(points, along)
      const end: Spot = [at[0] - direction[1] * sign * TICKS.length, at[1] + direction[0] * sign * TICKS.length]
      return line([at, end], stroke)
    }),
  ).flat()
}

export const boundaryStrokes = (lines: readonly PaperLine[]): Mark[] =>
  lines.flatMap((one) => [line(one.points, boundaryStroke(one.role, one.letter, one.certainty)), ...ticks(one)])

function lettersOf(one: PaperLine, room: TakenRoom): Mark[] {
  if (one.certainty === 'unknown') return []
  const total = lengthOf(one.points)
  if (total < LETTERS.leastLength * one.sharedBy) return []
  const count = Math.max(1, Math.round(total / LETTERS.spacing))
  const sign = letterAlong(one)
  return Array.from({ length: count }, (_, index): Mark[] => {
    const { at } = pointAlong(one.points, (total * (index + (one.place + 0.5) / one.sharedBy)) / count)
    const box = rectangleAround(at, LETTERS.size * 1.05, LETTERS.size)
    if (!room.isFree(box)) return []
    room.take(box)
    const colour = colourOfLine(one.role, one.letter)
    return [centredText(at, sign, { size: LETTERS.size, weight: 'bold', colour, anchor: 'middle', hasHalo: true })]
  }).flat()
}

export const boundaryLetters = (lines: readonly PaperLine[], room: TakenRoom): Mark[] =>
  lines.flatMap((one) => lettersOf(one, room))

const GAP_SIZE = 2.3

/** What is only assumed is said at the spot. */
export function gapLabels(lines: readonly PaperLine[], room: TakenRoom): Mark[] {
  return lines
    .filter(({ certainty }) => certainty === 'unknown')
    .flatMap((one) => {
      const { at } = pointAlong(one.points, lengthOf(one.points) / 2)
      const words = MAP_WORDS.gap(metresText(one.lengthMetres))
      const width = textWidth(words, GAP_SIZE) + 0.6
      const candidates = ([-3, 3, -6, 6, -9, 9] as const).flatMap((down) =>
        [0, width / 2 + 2, -width / 2 - 2].map((right) => {
          const middle: Spot = [at[0] + right, at[1] + down]
          return { middle, rectangles: [rectangleAround(middle, width, GAP_SIZE * 1.2)] }
        }),
      )
      const placed = room.place(candidates)
      const colour = colourOfLine(one.role, one.letter)
      return placed
        ? [centredText(placed.middle, words, { size: GAP_SIZE, colour, anchor: 'middle' as const, hasHalo: true })]
        : []
    })
}
