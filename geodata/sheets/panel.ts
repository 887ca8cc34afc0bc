/** The column beside a map: what one must know to read it, block below block. */
import { ASCENT_EMS, HAIRLINE, boxMark, line, text } from './marks.ts'
import { areaFigures, type AreaRow } from './area-rows.ts'
import { angleText, measuredText } from './figures.ts'
import { scaleBar } from './furniture.ts'
import { textWidth, wrapText } from './text-width.ts'
import { MAP_WORDS } from './words/map-words.ts'

import type { LegendRow } from './legend.ts'
import type { MapFrame } from './map-frame.ts'
import type { Box, Mark } from './model.ts'

const SMALL = 2.45
const SMALL_LINE = 3.25
const TITLE = 3
const PANEL_GAP = 1.1

/** A block says how high it is and draws itself from its upper left corner. */
export type PanelBlock = {
  readonly height: number
  readonly draw: (left: number, top: number, width: number) => Mark[]
}

const smallLines = (words: readonly string[], left: number, top: number): Mark[] =>
  words.map((one, index) => text([left, top + index * SMALL_LINE + SMALL * ASCENT_EMS + 0.4], one, { size: SMALL }))

const titled = (title: string, body: PanelBlock): PanelBlock => ({
  height: body.height + 4.2,
  draw: (left, top, width) => [
    text([left, top + 3], title, { size: TITLE, weight: 'bold' }),
    ...body.draw(left, top + 4.2, width),
  ],
})

const paragraph = (words: string, width: number): PanelBlock => {
  const lines = words.split('\n').flatMap((one) => wrapText(one, width, SMALL))
  return { height: lines.length * SMALL_LINE + 0.6, draw: (left, top) => smallLines(lines, left, top) }
}

const CODE = 23

export function exhibitBlock(width: number, number: string, link: string | null): PanelBlock {
  if (link === null) return paragraph(`图件编号\n${number}`, width)
  const words = wrapText(`图件编号\n${number}\n扫码重开本图：同样的图层、版本、投影和误差`, width - CODE - 2, SMALL)
  return {
    height: CODE + 0.5,
    draw: (left, top, room) => [
      ...smallLines(words, left, top),
      { is: 'code', at: [left + room - CODE, top], size: CODE, text: link },
    ],
  }
}

export function scaleBlock(width: number, { scale }: MapFrame): PanelBlock {
  return {
    height: 12.5,
    draw: (left, top) => [
      text([left, top + 4], `${MAP_WORDS.scaleTitle} ${MAP_WORDS.scale(scale)}`, { size: 4, weight: 'bold' }),
      ...scaleBar([left + 0.5, top + 6], scale, width - 10),
    ],
  }
}

/** The angle from true north to grid north at the middle of a map. */
function convergence({ ground, plane }: MapFrame): number {
  const [longitude = NaN, latitude = NaN] = plane.toGeographic([
    (ground.west + ground.east) / 2,
    (ground.south + ground.north) / 2,
  ])
  return (longitude - plane.centralMeridianDegrees) * Math.sin((latitude * Math.PI) / 180)
}

export function systemBlock(width: number, frame: MapFrame): PanelBlock {
  const { plane, scale } = frame
  return paragraph(
    [
      `CGCS2000 高斯-克吕格 3° 带，中央子午线 ${plane.centralMeridianDegrees}°（EPSG:${plane.epsg}）`,
      'X 向北、Y 向东，单位米；Y 已加 500 千米，不冠带号',
      `图上正上方为坐标北，子午线收敛角 ${angleText(convergence(frame))}`,
      `线宽 0.35 毫米合实地 ${measuredText((0.35 * scale) / 1000, scale < 5000 ? 0.5 : null)} 米`,
    ].join('\n'),
    width,
  )
}

function notesOf({ condition, shortCondition = condition }: AreaRow, width: number): string[] {
  return shortCondition === '' ? [] : wrapText(`（${shortCondition}）`, width - 2, SMALL)
}

/** Planar area and mu of each; on what a figure rests stands below it. */
export function areaBlock(width: number, rows: readonly AreaRow[], centralMeridianDegrees: number): PanelBlock {
  const method = paragraph(
    `高斯平面面积，中央子午线 ${centralMeridianDegrees}°；1 亩 = 2000/3 平方米。椭球面积见说明页。`,
    width,
  )
  const laid = rows.map((row) => ({ row, notes: notesOf(row, width) }))
  const height = laid.reduce((sum, { notes }) => sum + (1 + notes.length) * SMALL_LINE, 0)
  return titled('面积', {
    height: height + SMALL_LINE + method.height,
    draw: (left, top) => {
      const right = left + width
      const column = right - textWidth('0,000,000.0', SMALL) - 1
      let y = top
      const at = (): number => y + SMALL * ASCENT_EMS + 0.4
      const marks: Mark[] = [
        text([column, at()], '平方米', { size: SMALL, anchor: 'end' }),
        text([right, at()], '亩', { size: SMALL, anchor: 'end' }),
        line(
          [
            [left, top + SMALL_LINE],
            [right, top + SMALL_LINE],
          ],
          HAIRLINE,
        ),
      ]
      y += SMALL_LINE
      for (const { row, notes } of laid) {
        const [squareMetres, mu] = areaFigures(row.areas)
        marks.push(
          text([left, at()], row.name, { size: SMALL, weight: 'bold' }),
          text([column, at()], squareMetres, { size: SMALL, anchor: 'end' }),
          text([right, at()], mu, { size: SMALL, anchor: 'end' }),
          ...smallLines(notes, left + 2, y + SMALL_LINE),
        )
        y += (1 + notes.length) * SMALL_LINE
      }
      return [...marks, ...method.draw(left, y, width)]
    },
  })
}

const SAMPLE = 9.5
const LEGEND_LINE = 3.9

export function legendBlock(width: number, rows: readonly LegendRow[]): PanelBlock {
  const laid = pairedRows(rows, width / 2 - SAMPLE - 2).map((pair) =>
    pair.map((row) => ({ row, lines: wrapText(row.words, width / pair.length - SAMPLE - 1.5, SMALL) })),
  )
  const heightOf = (pair: (typeof laid)[number]): number =>
    LEGEND_LINE + (Math.max(...pair.map(({ lines }) => lines.length)) - 1) * SMALL_LINE
  return titled(MAP_WORDS.legend, {
    height: laid.reduce((sum, pair) => sum + heightOf(pair), 0),
    draw: (left, top) => {
      let y = top
      return laid.flatMap((pair) => {
        const marks = pair.flatMap(({ row, lines }, index) => {
          const at = left + (index * width) / 2
          const box: Box = { left: at, top: y + 0.3, width: SAMPLE, height: LEGEND_LINE - 0.8 }
          return [...row.sample(box), ...smallLines(lines, at + SAMPLE + 1.5, y)]
        })
        y += heightOf(pair)
        return marks
      })
    },
  })
}

/** Two rows with few words stand beside one another. */
function pairedRows(rows: readonly LegendRow[], room: number): LegendRow[][] {
  const pairs: LegendRow[][] = []
  const isShort = ({ words }: LegendRow): boolean => textWidth(words, SMALL) <= room
  for (const row of rows) {
    const last = pairs.at(-1)
    if (last?.length === 1 && isShort(last[0]!) && isShort(row)) last.push(row)
    else pairs.push([row])
  }
  return pairs
}

export const noteBlock = paragraph

/** What blocks take of the column, with the room between them. */
export const heightOfBlocks = (blocks: readonly PanelBlock[]): number =>
  blocks.reduce((sum, { height }) => sum + height + PANEL_GAP, 0)

const INSET = 2

/** Blocks one below the other inside a ruled box. */
export function layPanel(box: Box, blocks: readonly PanelBlock[]): Mark[] {
  let y = box.top + INSET
  const laid = blocks.flatMap((block) => {
    const marks = block.draw(box.left + INSET, y, box.width - 2 * INSET)
    y += block.height + PANEL_GAP
    return marks
  })
  return [boxMark(box, { colour: '#24221e', widthMillimetres: 0.25 }), ...laid]
}

export const panelRoom = (box: Box): { width: number; height: number } => ({
  width: box.width - 2 * INSET,
  height: box.height - 2 * INSET,
})
