import { centredText, text } from './marks.ts'
import { INK } from './signs.ts'
import { wholeText } from './figures.ts'
import { MAP_WORDS } from './words/map-words.ts'

import type { Mark, Spot } from './model.ts'

/** An arrow to grid north with its middle at the spot, 13 mm high. */
export const northArrow = ([x, y]: Spot): Mark[] => [
  {
    is: 'area',
    rings: [
      [
        [x, y - 3.5],
        [x + 2, y + 6],
        [x, y + 4.2],
      ],
    ],
    fill: '#ffffff',
    opacity: 1,
    stroke: { colour: INK, widthMillimetres: 0.15 },
  },
  {
    is: 'area',
    rings: [
      [
        [x, y - 3.5],
        [x, y + 4.2],
        [x - 2, y + 6],
      ],
    ],
    fill: INK,
    opacity: 1,
    stroke: { colour: INK, widthMillimetres: 0.15 },
  },
  centredText([x, y - 5.6], MAP_WORDS.north, { size: 3.2, weight: 'bold', anchor: 'middle', hasHalo: true }),
]

const BAR_STEPS = [1, 2, 5] as const

/** The longest round length of ground whose four parts find room in so many millimetres. */
function barMetres(scale: number, room: number): number {
  const most = (room * scale) / 1000
  const power = 10 ** Math.floor(Math.log10(most))
  const found = [...BAR_STEPS].reverse().find((step) => step * power <= most)
  return (found ?? 1) * power
}

/** A bar of four parts: copies change the size of paper, and the bar with it. */
export function scaleBar([left, top]: Spot, scale: number, room: number): Mark[] {
  const metres = barMetres(scale, room)
  const width = (metres * 1000) / scale
  const part = width / 4
  const boxes = [0, 1, 2, 3].map((index): Mark => {
    const x = left + index * part
    const rings = [
      [
        [x, top],
        [x + part, top],
        [x + part, top + 1.3],
        [x, top + 1.3],
      ] as const,
    ]
    const fill = index % 2 === 0 ? INK : '#ffffff'
    return { is: 'area', rings, fill, opacity: 1, stroke: { colour: INK, widthMillimetres: 0.15 } }
  })
  const figure = (share: number, anchor: 'start' | 'middle' | 'end', unit = ''): Mark =>
    text([left + width * share, top + 4], `${wholeText(metres * share)}${unit}`, { size: 2.3, anchor })
  return [...boxes, figure(0, 'start'), figure(0.5, 'middle'), figure(1, 'middle', ' 米')]
}

/** Large words across a map, again and again, below everything that is drawn. */
export function acrossMap(box: { left: number; top: number; width: number; height: number }, words: string): Mark[] {
  const [columns, rows] = [Math.max(2, Math.round(box.width / 85)), Math.max(2, Math.round(box.height / 55))]
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): Mark => {
      const at: Spot = [box.left + (box.width * (column + 0.5)) / columns, box.top + (box.height * (row + 0.5)) / rows]
      return centredText(at, words, { size: 8, weight: 'bold', colour: '#dad6cc', anchor: 'middle', turnDegrees: -24 })
    }),
  ).flat()
}
