import { failure, success, type Result } from '../result.ts'

import {
  areaBlock,
  exhibitBlock,
  heightOfBlocks,
  layPanel,
  legendBlock,
  noteBlock,
  panelRoom,
  scaleBlock,
  systemBlock,
} from './panel.ts'
import { GRID_GUTTER } from './grid-marks.ts'
import { frameAround, groundBoxOf, type GroundBox, type MapFrame } from './map-frame.ts'
import { mapWindow, type MapContent } from './map-window.ts'
import { text } from './marks.ts'
import { bodyOf, loosePage, pageSize, type LoosePage } from './page.ts'
import { ROUND_SCALES, fitsAt, scaleThatFits } from './scales.ts'
import { signatureMarks, type SignatureCell } from './signatures.ts'

import type { WireOutline, WirePlace } from '../wire/geometry.ts'
import type { AreaRow } from './area-rows.ts'
import type { LegendRow } from './legend.ts'
import type { PrintMatter } from './matter.ts'
import type { Box, Mark, SheetCode } from './model.ts'
import type { PanelBlock } from './panel.ts'

export type MapSheet = {
  readonly sheet: SheetCode
  readonly title: string
  readonly subtitle: string
  readonly content: MapContent
  /** What the map must show whole. */
  readonly focus: readonly WireOutline[]
  readonly legend: readonly LegendRow[]
  readonly areas: readonly AreaRow[]
  readonly note: string
  readonly signatures: readonly SignatureCell[]
}

export type LaidMap = {
  readonly page: LoosePage
  readonly scale: number
  /** Places whose name found no room on the map. */
  readonly unnamed: readonly WirePlace[]
}

const TITLE_HEIGHT = 13
const SIGNATURES_HEIGHT = { A4: 21, A3: 30 } as const
const PANEL_WIDTH = { A4: 71, A3: 92 } as const
const BETWEEN = 3
/** Lines do not touch the frame. */
const INSET = 5

type Layout = { readonly title: Box; readonly map: Box; readonly panel: Box; readonly signatures: Box }

function layoutOf({ options }: PrintMatter): Layout {
  const body = bodyOf(pageSize(options.paper, true))
  const [panelWidth, signaturesHeight] = [PANEL_WIDTH[options.paper], SIGNATURES_HEIGHT[options.paper]]
  const top = body.top + TITLE_HEIGHT
  const signatures = {
    left: body.left,
    top: body.top + body.height - signaturesHeight,
    width: body.width,
    height: signaturesHeight,
  }
  const height = signatures.top - BETWEEN - top
  const panel = { left: body.left + body.width - panelWidth, top, width: panelWidth, height }
  return {
    title: { ...body, height: TITLE_HEIGHT },
    map: {
      left: body.left + GRID_GUTTER,
      top: top + GRID_GUTTER,
      width: body.width - panelWidth - 2 * GRID_GUTTER - BETWEEN,
      height: height - 2 * GRID_GUTTER,
    },
    panel,
    signatures,
  }
}

const sizeOf = ({ west, south, east, north }: GroundBox) => ({ width: east - west, height: north - south })

function scaleOf({ options }: PrintMatter, ground: GroundBox, map: Box): Result<number> {
  const room = { width: map.width - 2 * INSET, height: map.height - 2 * INSET }
  const [size, { scale, paper }] = [sizeOf(ground), options]
  const fitting = scaleThatFits(size, room)
  if (scale === null) return success(fitting)
  if (!(ROUND_SCALES as readonly number[]).includes(scale))
    return failure({
      code: 'sheet-scale-uneven',
      details: { scale, scales: ROUND_SCALES.map((one) => `1:${one}`).join('、') },
    })
  if (fitsAt(size, room, scale)) return success(scale)
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)]
  return failure({ code: 'sheet-scale-too-large', details: { scale, paper, fitting, width, height } })
}

/** A map on one page: title, window, the column beside it, and the blocks to sign. */
export function layMapSheet(matter: PrintMatter, given: MapSheet): Result<LaidMap> {
  const { plane, options } = matter
  const layout = layoutOf(matter)
  const points = given.focus.flatMap(({ segments }) =>
    segments.flatMap(({ geometry }) => geometry.coordinates.map((position) => plane.toPlane(position))),
  )
  const ground = groundBoxOf(points)
  if (ground === null) return failure({ code: 'sheet-without-lines', details: {} })
  const scale = scaleOf(matter, ground, layout.map)
  if (!scale.ok) return scale
  const frame = frameAround(ground, layout.map, scale.value, plane)
  const drawn = mapWindow(matter, given.content, frame)
  const furniture = matter.furnitureOf(given.sheet)
  const panel = panelMarks(matter, given, frame, layout.panel, furniture.exhibitNumber)
  const middle = layout.title.left + layout.title.width / 2
  const size = options.paper === 'A3' ? 6.4 : 5.4
  const page = loosePage(pageSize(options.paper, true), furniture, [
    text([middle, layout.title.top + 6.4], given.title, { size, weight: 'bold', anchor: 'middle' }),
    text([middle, layout.title.top + 11], given.subtitle, { size: 2.9, anchor: 'middle' }),
    ...drawn.marks,
    ...panel,
    ...signatureMarks(layout.signatures, given.signatures),
  ])
  return success({ page, scale: scale.value, unnamed: drawn.unnamed })
}

/** The column beside the map; when it is full the last rows of the legend, those of the ground, give way to the rest. */
function panelMarks(matter: PrintMatter, given: MapSheet, frame: MapFrame, box: Box, number: string): Mark[] {
  const { width, height } = panelRoom(box)
  const before = [
    exhibitBlock(width, number, matter.linkOf(given.sheet, frame.scale)),
    scaleBlock(width, frame),
    systemBlock(width, frame),
    areaBlock(width, given.areas, frame.plane.centralMeridianDegrees),
  ]
  const after = given.note === '' ? [] : [noteBlock(given.note, width)]
  let rows = given.legend
  const blocks = (): PanelBlock[] => [...before, ...(rows.length === 0 ? [] : [legendBlock(width, rows)]), ...after]
  while (rows.length > 0 && heightOfBlocks(blocks()) > height) rows = rows.slice(0, -1)
  return layPanel(box, blocks())
}
