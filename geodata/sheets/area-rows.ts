import { metresText, muText, squareMetresText } from './figures.ts'

import type { WireOutline, WireOverlap } from '../wire/geometry.ts'
import type { PrintMatter } from './matter.ts'

type Areas = { readonly planarSquareMetres: number; readonly ellipsoidalSquareMetres: number }

export type AreaRow = {
  readonly name: string
  readonly areas: Areas | null
  /** On what the figure rests; empty when the words themselves close the land. */
  readonly condition: string
  /** The same where room is scarce and the rows above say it whole. */
  readonly shortCondition?: string
  /** The least and the most it may be within the band, in m²; null where that cannot be told. */
  readonly range: readonly [number, number] | null
}

export function outlineTitle({ role, claimantLetter }: Pick<WireOutline, 'role' | 'claimantLetter'>): string {
  if (role === 'claim' && claimantLetter !== null) return `${claimantLetter} 方主张`
  return role === 'extent' ? '争议范围' : role === 'dividing-line' ? '裁决的分界线' : '其他界至'
}

function conditionOf(outline: WireOutline): string {
  const { areas, closedByStraightMetres, byHand } = outline
  if (areas === null) return '缺边，不给面积'
  if (byHand) return `由${byHand.changedBy}手工画成`
  return closedByStraightMetres > 0 ? `若以直线闭合 ${metresText(closedByStraightMetres)}` : ''
}

function outlineRow({ bands }: PrintMatter, outline: WireOutline): AreaRow {
  const band = bands?.bands.find(({ outlineId }) => outlineId === outline.id)?.areas
  return {
    name: outlineTitle(outline),
    areas: outline.areas,
    condition: conditionOf(outline),
    range: band ? [band.certainSquareMetres, band.possibleSquareMetres] : null,
  }
}

export const outlineRows = (matter: PrintMatter, outlines: readonly WireOutline[]): AreaRow[] =>
  outlines.filter(({ role }) => role !== 'dividing-line').map((outline) => outlineRow(matter, outline))

const STATEMENT_WORDS: Readonly<Record<WireOverlap['statement'], string>> = {
  stands: '',
  'may-be-none': '计入误差后可能没有重叠',
  'only-possible': '所画的线没有重叠，计入误差后可能有',
  none: '没有重叠',
  unknown: '',
}

/** Overlaps of two claims, each with what its figure rests on. */
export function claimOverlaps({ view }: PrintMatter): { overlap: WireOverlap; row: AreaRow }[] {
  const byId = new Map(view.outlines.map((outline) => [outline.id, outline]))
  return view.overlaps.flatMap((overlap) => {
    const [first, second] = [byId.get(overlap.firstOutlineId), byId.get(overlap.secondOutlineId)]
    if (first?.role !== 'claim' || second?.role !== 'claim') return []
    // The sides' own rows say by how long a line each is closed.
    const conditions = [first, second].flatMap((outline) => {
      const condition = conditionOf(outline)
      return condition === '' ? [] : [`${outlineTitle(outline)}${condition}`]
    })
    const name = `${first.claimantLetter ?? ''}、${second.claimantLetter ?? ''} 主张重叠`
    const doubt = STATEMENT_WORDS[overlap.statement]
    const condition = [...conditions, ...(doubt === '' ? [] : [doubt])].join('；')
    const { areas, range } = overlap
    const within = range && ([range.certainSquareMetres, range.possibleSquareMetres] as const)
    const row = {
      name,
      areas,
      condition,
      shortCondition: [conditions.length > 0 ? '以上述闭合为前提' : '', doubt].filter(Boolean).join('；'),
      range: within,
    }
    return [{ overlap, row }]
  })
}

export function awardRows({ view }: PrintMatter): AreaRow[] {
  return (view.ruling?.awards ?? []).map(({ claimantLetter, areas, winner, byHand }) => ({
    name: claimantLetter === null ? `裁决归${winner}` : `裁决归 ${claimantLetter} 方`,
    areas,
    condition: areas === null ? '界线分不出这一块，不给面积' : byHand ? `由${byHand.changedBy}手工画成` : '',
    range: null,
  }))
}

export const areaFigures = (areas: Areas | null): readonly [squareMetres: string, mu: string] =>
  areas === null ? ['—', '—'] : [squareMetresText(areas.planarSquareMetres), muText(areas.planarSquareMetres)]
