import { success, type Result } from '../result.ts'
import { dayText } from '../words/day-text.ts'

import { disputeMapPages, rulingMapPages } from './dispute-map.ts'
import { evidencePages } from './evidence-list.ts'
import { exhibitNumber } from './exhibit.ts'
import { flowPages, type Block } from './flow.ts'
import { evidenceCount, matrixPages } from './matrix-sheet.ts'
import { pageSize, type LoosePage } from './page.ts'
import { pointsPages } from './points-sheet.ts'
import { surveyPages } from './survey-sheet.ts'

import type { PrintMatter } from './matter.ts'
import type { SheetCode } from './model.ts'

type Part = { readonly sheet: Exclude<SheetCode, 'bundle'>; readonly title: string }

const PARTS: readonly Part[] = [
  { sheet: 'dispute-map', title: '主张图（各方主张、争议范围、重叠）' },
  { sheet: 'ruling-map', title: '权属界线图' },
  { sheet: 'survey-sheet', title: '现场勘查图和笔录（空白，供现场签名）' },
  { sheet: 'boundary-points', title: '界址点成果表、走向说明' },
  { sheet: 'evidence-plaintiff', title: '原告证据目录' },
  { sheet: 'evidence-defendant', title: '被告证据目录' },
  { sheet: 'evidence-third-party', title: '第三人证据目录' },
  { sheet: 'evidence-matrix', title: '证据与争点对照表' },
]

const LAY: Readonly<Record<Part['sheet'], (matter: PrintMatter) => Result<LoosePage[]>>> = {
  'dispute-map': disputeMapPages,
  'ruling-map': rulingMapPages,
  'survey-sheet': surveyPages,
  'boundary-points': pointsPages,
  'evidence-plaintiff': (matter) => evidencePages(matter, 'plaintiff'),
  'evidence-defendant': (matter) => evidencePages(matter, 'defendant'),
  'evidence-third-party': (matter) => evidencePages(matter, 'third-party'),
  'evidence-matrix': matrixPages,
}

export const sheetPages = (matter: PrintMatter, sheet: Part['sheet']): Result<LoosePage[]> => LAY[sheet](matter)

type Included = Part & { readonly pages: readonly LoosePage[] }

function contentsBlocks(matter: PrintMatter, included: readonly Included[], firstPage: number): Block[] {
  const { view, options } = matter
  let page = firstPage
  const rows = included.map(({ sheet, title, pages }, index) => {
    const [from, to] = [page, page + pages.length - 1]
    page = to + 1
    return [String(index + 1), title, exhibitNumber(view, sheet), from === to ? String(from) : `${from}—${to}`]
  })
  const missing = PARTS.filter(({ sheet }) => !included.some((part) => part.sheet === sheet)).map(({ title }) => title)
  const { document } = view
  const paper = [document.authority, document.number].filter(Boolean).join(' ')
  return [
    { is: 'space', height: 1 },
    { is: 'title', text: view.title },
    { is: 'title', text: '图件和证据目录合订' },
    {
      is: 'text',
      text: `${view.countyName}\u3000\u3000印制：${dayText(options.printedOn)}\u3000\u3000案件编号：${view.id}`,
    },
    { is: 'heading', text: '当事人' },
    ...view.claimants.map((side): Block => ({ is: 'text', text: `${side.letter} 方：${side.name}` })),
    {
      is: 'text',
      text: `所据文书：${paper === '' ? document.fileName : paper}${document.date ? `，${document.date.words}` : ''}`,
    },
    { is: 'heading', text: '目录' },
    {
      is: 'table',
      columns: [
        { title: '序号', share: 8, anchor: 'middle' },
        { title: '名称', share: 50 },
        { title: '图件编号', share: 34 },
        { title: '页', share: 12, anchor: 'middle' },
      ],
      rows,
    },
    ...(view.evidence.length === 0 ? [] : [{ is: 'text' as const, text: evidenceCount(view.evidence) }]),
    ...(missing.length === 0 ? [] : [{ is: 'text' as const, text: `本案没有：${missing.join('；')}。` }]),
    ...(view.illustrative
      ? [{ is: 'text' as const, text: '本案含未经测量的位置：图、坐标和面积只作示意，不作量测和权属凭据。' }]
      : []),
    { is: 'text', text: '图上只有各方的主张和文书所写的界线；没有写明的画成虚线或点线，并逐一列为未定事项。' },
  ]
}

/** Everything of the case that can be printed, behind its contents; what it lacks is named. */
export function bundlePages(matter: PrintMatter): Result<LoosePage[]> {
  const included = PARTS.flatMap((part): Included[] => {
    const laid = sheetPages(matter, part.sheet)
    return laid.ok ? [{ ...part, pages: laid.value }] : []
  })
  const contents = (firstPage: number): LoosePage[] =>
    flowPages(
      pageSize(matter.options.paper, false),
      matter.furnitureOf('bundle'),
      contentsBlocks(matter, included, firstPage),
    )
  // How many pages the contents take does not hang on the numbers in them.
  const front = contents(contents(1).length + 1)
  return success([...front, ...included.flatMap(({ pages }) => pages)])
}
