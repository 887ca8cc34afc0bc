import { failure, success, type Result } from '../result.ts'
import { courseDescription } from '../words/course/course-description.ts'
import { groundOfCase, lineOfOutline } from '../words/course/line-of-case.ts'

import { outlineTitle } from './area-rows.ts'
import { numberedLine, type BoundaryPoint, type NumberedLine } from './boundary-points.ts'
import { methodWords } from './facts.ts'
import { measuredText } from './figures.ts'
import { sideWords } from './side-words.ts'
import { flowPages, type Block } from './flow.ts'
import { linesInOrder } from './lines-in-order.ts'
import { pageSize, type LoosePage } from './page.ts'
import { CHECKER_CELL, drawerCell, signatureMarks } from './signatures.ts'

import type { WireOutline } from '../wire/geometry.ts'
import type { PrintMatter } from './matter.ts'

const NOTHING = '—'

function accuracyText({ segment: { accuracyMetres } }: BoundaryPoint): string {
  return accuracyMetres === null ? '不明' : `±${accuracyMetres}`
}

function rowOf(point: BoundaryPoint, matter: PrintMatter, toNumber: string): string[] {
  const { at, segment, toNext, place, number } = point
  const [east, north] = at
  return [
    number,
    measuredText(north, segment.accuracyMetres),
    measuredText(east, segment.accuracyMetres),
    methodWords(segment.method),
    accuracyText(point),
    place?.names[0]?.name ?? '',
    toNext ? `至 ${toNumber}` : NOTHING,
    toNext ? measuredText(toNext.lengthMetres, toNext.segment?.accuracyMetres ?? null) : NOTHING,
    sideWords(toNext, matter.view.places) || NOTHING,
  ]
}

function tableOf({ points, isRound }: NumberedLine, matter: PrintMatter): Block {
  const numberAfter = (index: number): string => (points[index + 1] ?? (isRound ? points[0] : undefined))?.number ?? ''
  return {
    is: 'table',
    columns: [
      { title: '点号', share: 15, anchor: 'middle' },
      { title: 'X（北）米', share: 22, anchor: 'end' },
      { title: 'Y（东）米', share: 20, anchor: 'end' },
      { title: '取得方法', share: 20 },
      { title: '精度 米', share: 13, anchor: 'middle' },
      { title: '界标、地物', share: 22 },
      { title: '边', share: 18, anchor: 'middle' },
      { title: '边长 米', share: 14, anchor: 'end' },
      { title: '边所沿', share: 36 },
    ],
    rows: points.map((point, index) => rowOf(point, matter, numberAfter(index))),
  }
}

function lineBlocks(outline: WireOutline, matter: PrintMatter): Block[] {
  const line = numberedLine(matter, outline)
  const { points, isRound, toleranceMetres } = line
  const title = outlineTitle(outline)
  const course = courseDescription(lineOfOutline(outline), groundOfCase(matter.view), 'zh-CN')
  const about = [
    `共 ${points.length} 点，${isRound ? '自西北角起顺时针编号' : '自起点起编号'}。`,
    toleranceMetres > 0 ? `点数过多，未列的点离所列折线不超过 ${toleranceMetres.toFixed(1)} 米，以数据文件为准。` : '',
    outline.openSides.length > 0 ? '本线有未定的边，见走向说明。' : '',
  ].join('')
  return [
    { is: 'heading', text: `${title}（第 ${outline.version} 版）` },
    { is: 'text', text: about },
    ...(points.length === 0 ? [] : [tableOf(line, matter)]),
    { is: 'text', text: '走向说明' },
    ...course.map((words): Block => ({ is: 'text', text: words, indent: 2 })),
    { is: 'space', height: 3 },
  ]
}

/** 界址点成果表: every line with its numbered points, sides and its course in words; the ruling's line first. */
export function pointsPages(matter: PrintMatter): Result<LoosePage[]> {
  const { view, plane, options } = matter
  const outlines = linesInOrder(view)
  if (!outlines.some(({ segments }) => segments.length > 0))
    return failure({ code: 'sheet-without-lines', details: {} })
  const blocks: Block[] = [
    { is: 'title', text: `${view.title}界址点成果表` },
    {
      is: 'text',
      text: [
        `坐标：CGCS2000 高斯-克吕格 3° 带，中央子午线 ${plane.centralMeridianDegrees}°（EPSG:${plane.epsg}）；X 向北，Y 向东，Y 已加 500 千米，不冠带号；单位米。`,
        '点号前的字表示所属的线（裁：裁决的分界线；争：争议范围；A、B：各方主张），J 为实测，T 为图上取得。数字的位数不多于取得方法所能达到的精度。',
        ...(view.illustrative
          ? ['示意，不作量测：本案含未经测量的位置，坐标和边长只供核对图形，不作量测和权属凭据。']
          : []),
      ].join('\n'),
    },
    ...outlines.flatMap((outline) => lineBlocks(outline, matter)),
    {
      is: 'marks',
      height: 26,
      draw: (left, top, width) => signatureMarks({ left, top, width, height: 24 }, [drawerCell(matter), CHECKER_CELL]),
    },
  ]
  return success(flowPages(pageSize(options.paper, false), matter.furnitureOf('boundary-points'), blocks))
}
