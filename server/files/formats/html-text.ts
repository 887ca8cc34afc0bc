import type { HTMLElement } from 'node-html-parser'
import { NodeType, parse, type Node } from 'node-html-parser'

import { FlowingText } from './flowing-text.ts'

/** What a page holds that nobody reads on it. */
const UNSHOWN = new Set([
  'HEAD',
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'TITLE',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'AUDIO',
  'VIDEO',
])

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL OPTION P SECTION SELECT SUMMARY TABLE TBODY TD ' +
    'TEXTAREA TFOOT TH THEAD TR UL'
  ).split(' '),
)

/** A longer row is no row of a table but a page laid out in columns. */
const ROW_LIMIT_CHARACTERS = 1000

const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE

function linesOf(element: HTMLElement): string[] {
  const flow = new FlowingText()
  for (const child of element.childNodes) writeNode(child, flow)
  flow.endLine()
  return flow.lines
}

function writeNode(node: Node, flow: FlowingText): void {
  if (node.nodeType === NodeType.TEXT_NODE) return flow.write(node.text)
  if (!isElement(node) || UNSHOWN.has(node.tagName)) return
  switch (node.tagName) {
    case 'BR':
      return flow.endLine()
    case 'TABLE':
      flow.endLine()
      return writeTable(node, flow, [])
    case 'TR':
      return flow.writeLines(rowLines(node, []))
    case 'PRE':
      return flow.writeLines(node.text.split(/\r\n|\n|\r/u))
    case 'OL':
      return flow.writeLines(numberedLines(node))
    default:
      return writeElement(node, flow)
  }
}

function writeElement(element: HTMLElement, flow: FlowingText): void {
  const isBlock = BLOCKS.has(element.tagName)
  if (isBlock) flow.endLine()
  for (const child of element.childNodes) writeNode(child, flow)
  if (isBlock) flow.endLine()
}

/** Merged cells beyond this are no table that anybody drew. */
const SPAN_LIMIT = 60

const spanOf = (cell: HTMLElement, name: 'colspan' | 'rowspan'): number => {
  const stated = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Number.isFinite(stated) ? Math.min(SPAN_LIMIT, Math.max(1, stated)) : 1
}

/** For each column, how many further rows a merged cell above still covers. */
type Covered = number[]

const ROW_GROUPS = new Set(['THEAD', 'TBODY', 'TFOOT'])

function writeTable(element: HTMLElement, flow: FlowingText, covered: Covered): void {
  for (const child of element.childNodes) {
    if (!isElement(child)) flow.write(child.text)
    else if (child.tagName === 'TR') flow.writeLines(rowLines(child, covered))
    else if (ROW_GROUPS.has(child.tagName)) writeTable(child, flow, covered)
    else writeNode(child, flow)
  }
  flow.endLine()
}

/** The cells of a row by column: a merged cell stands in its first place and leaves the others empty. */
function cellsByColumn(row: HTMLElement, covered: Covered): string[] {
  const cells: string[] = []
  const skipCovered = () => {
    while ((covered[cells.length] ?? 0) > 0) {
      covered[cells.length]! -= 1
      cells.push('')
    }
  }
  for (const cell of row.childNodes.filter(isElement)) {
    skipCovered()
    const [width, rowsBelow] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan') - 1]
    for (let column = 0; column < width; column++) {
      covered[cells.length] = rowsBelow
      cells.push(column === 0 ? linesOf(cell).join(' ') : '')
    }
  }
  skipCovered()
  return cells
}

/** One line for a row of a table, its cells parted by tabs; a row that lays out a page keeps the lines of its cells. */
function rowLines(row: HTMLElement, covered: Covered): string[] {
  const isLayout = row.querySelector('table') !== null || row.text.length > ROW_LIMIT_CHARACTERS
  return isLayout ? row.childNodes.filter(isElement).flatMap(linesOf) : [cellsByColumn(row, covered).join('\t')]
}

/** The numbers of a numbered list are no words of the page, but a reader sees them. */
function numberedLines(list: HTMLElement): string[] {
  const first = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1
  return list.childNodes.filter(isElement).flatMap((item, index) => {
    const [line = '', ...more] = linesOf(item)
    return [`${first + index}. ${line}`, ...more]
  })
}

/** The words that a page shows, block by block. Scripts are dropped unread; nothing of the page ever runs or loads. */
export function htmlText(source: string): string {
  const page = parse(source.replace(/^[^<]*<!doctype[^>]*>/iu, ''), {
    comment: false,
    blockTextElements: { script: false, style: false, template: false },
  })
  return linesOf(page).join('\n')
}
