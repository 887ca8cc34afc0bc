import { INK } from './signs.ts'

import type { Box, Mark, Spot, Stroke, TextAnchor, TextMark, TextWeight } from './model.ts'

export const HAIRLINE: Stroke = { colour: INK, widthMillimetres: 0.12 }
export const RULE: Stroke = { colour: INK, widthMillimetres: 0.2 }
export const FRAME: Stroke = { colour: INK, widthMillimetres: 0.4 }

type TextStyle = {
  readonly size: number
  readonly weight?: TextWeight
  readonly colour?: string
  readonly anchor?: TextAnchor
  readonly turnDegrees?: number
  readonly hasHalo?: boolean
}

export const text = (at: Spot, words: string, style: TextStyle): TextMark => ({
  is: 'text',
  at,
  text: words,
  size: style.size,
  weight: style.weight ?? 'regular',
  colour: style.colour ?? INK,
  anchor: style.anchor ?? 'start',
  turnDegrees: style.turnDegrees ?? 0,
  hasHalo: style.hasHalo ?? false,
})

/** Chinese characters stand about this far above and below the base line, in ems. */
export const ASCENT_EMS = 0.86
const MIDDLE_EMS = 0.37

/** Text whose middle, up and down, is at the spot. */
export const centredText = ([x, y]: Spot, words: string, style: TextStyle): TextMark => {
  const turn = ((style.turnDegrees ?? 0) * Math.PI) / 180
  const drop = MIDDLE_EMS * style.size
  return text([x - Math.sin(turn) * drop, y + Math.cos(turn) * drop], words, style)
}

export const line = (points: readonly Spot[], stroke: Stroke): Mark => ({ is: 'line', points, stroke })

export const cornersOfBox = ({ left, top, width, height }: Box): Spot[] => [
  [left, top],
  [left + width, top],
  [left + width, top + height],
  [left, top + height],
]

export const boxMark = (box: Box, stroke: Stroke | null, fill: string | null = null, opacity = 1): Mark => ({
  is: 'area',
  rings: [cornersOfBox(box)],
  fill,
  opacity,
  stroke,
})
