import { failure, success, type Result } from '../result.ts'

import { awardRows, claimOverlaps, outlineRows } from './area-rows.ts'
import { numberedLine } from './boundary-points.ts'
import { factBlocks } from './facts.ts'
import { flowPages } from './flow.ts'
import { awardRowsOfLegend, boundaryPointRow, certaintyRows, lineRows, overlapRow } from './legend.ts'
import { GROUND_ROWS, illustrativeNote } from './map-parts.ts'
import { layMapSheet, type MapSheet } from './map-sheet.ts'
import { pageSize, type LoosePage } from './page.ts'
import { CHECKER_CELL, OFFICER_CELLS, SEAL_CELL, drawerCell, sideCells } from './signatures.ts'

import type { PrintMatter } from './matter.ts'

function mapPages(matter: PrintMatter, given: MapSheet): Result<LoosePage[]> {
  const laid = layMapSheet(matter, given)
  if (!laid.ok) return laid
  const { page, unnamed } = laid.value
  const facts = flowPages(
    pageSize(matter.options.paper, false),
    matter.furnitureOf(given.sheet),
    factBlocks(matter, given.title, given.content, given.areas, unnamed),
  )
  return success([page, ...facts])
}

/** 争议图: the claims of all sides, the disputed extent and what they overlap. */
export function disputeMapPages(matter: PrintMatter): Result<LoosePage[]> {
  const { view } = matter
  const outlines = view.outlines.filter(({ role }) => role !== 'dividing-line')
  const overlaps = claimOverlaps(matter)
  return mapPages(matter, {
    sheet: 'dispute-map',
    title: `${view.title}主张图`,
    subtitle: `${view.countyName}\u3000各方主张、争议范围和重叠`,
    content: { outlines, overlaps: overlaps.map(({ overlap }) => overlap), awards: [], numbered: [] },
    focus: outlines,
    legend: [
      ...lineRows(outlines, view.claimants),
      ...(overlaps.some(({ overlap }) => overlap.geometry !== null) ? [overlapRow] : []),
      ...certaintyRows(outlines),
      ...GROUND_ROWS,
    ],
    areas: [...outlineRows(matter, outlines), ...overlaps.map(({ row }) => row)],
    note: illustrativeNote(matter),
    signatures: [...sideCells(view), ...OFFICER_CELLS, drawerCell(matter)],
  })
}

const STANDING_WORDS = {
  stands: '该决定经本判决维持',
  'stands-in-part': '该决定经本判决部分撤销',
  changed: '该决定经本判决变更',
  'declared-unlawful': '该决定经本判决确认违法',
  revoked: '该决定已被本判决撤销',
  'not-decided': '文书未就该决定的存废作出裁判',
} as const

/** 权属界线图: the dividing line of the ruling and what it gives to whom. */
export function rulingMapPages(matter: PrintMatter): Result<LoosePage[]> {
  const { view } = matter
  const { ruling } = view
  const line = view.outlines.find(({ id }) => id === ruling?.outlineId)
  if (!ruling || !line || line.segments.length === 0) return failure({ code: 'sheet-without-ruling', details: {} })
  const extents = view.outlines.filter(({ role }) => role === 'extent')
  const outlines = [...extents, line]
  const date = ruling.date ? `，${ruling.date.words}` : ''
  return mapPages(matter, {
    sheet: 'ruling-map',
    title: `${view.title}权属界线图`,
    subtitle: `附于${ruling.authority}${ruling.number}处理决定${date}\u3000${STANDING_WORDS[ruling.standing]}`,
    content: {
      outlines,
      overlaps: [],
      awards: ruling.awards,
      numbered: outlines.map((outline) => numberedLine(matter, outline)),
    },
    focus: outlines,
    legend: [
      ...lineRows(outlines, view.claimants),
      ...awardRowsOfLegend(view),
      boundaryPointRow,
      ...certaintyRows(outlines),
      ...GROUND_ROWS,
    ],
    areas: [...awardRows(matter), ...outlineRows(matter, extents)],
    note: illustrativeNote(matter),
    signatures: [drawerCell(matter), CHECKER_CELL, SEAL_CELL, ...sideCells(view)],
  })
}
