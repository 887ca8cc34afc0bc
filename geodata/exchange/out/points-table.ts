/** 界址点成果表 for other programs: every vertex of every line, numbered as on the printed sheet. */
import { gaussKruger, type Metres } from '../../crs/gauss-kruger.ts'
import { distanceMetres } from '../../crs/plane-geometry.ts'
import { outlineTitle } from '../../sheets/area-rows.ts'
import { wholeLine, type BoundaryPoint, type NumberedLine } from '../../sheets/boundary-points.ts'
import { methodWords } from '../../sheets/facts.ts'
import { linesInOrder } from '../../sheets/lines-in-order.ts'
import { sideWords } from '../../sheets/side-words.ts'

import type { FilePlane } from '../../crs/file-plane.ts'
import type { CaseView } from '../../wire/case.ts'

/** Figures are metres; null stays empty. */
export type PointsCell = string | number | null
export type PointsTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly PointsCell[])[] }

/** As programs know them: X goes north and Y east, as in every Chinese table. */
export const POINTS_COLUMNS = [
  '线',
  '点号',
  'X（北，米）',
  'Y（东，米）',
  '取得方法',
  '精度（米）',
  '界标、地物',
  '至点号',
  '边长（米）',
  '边所沿',
  '坐标系',
  '备注',
] as const

const ACCURACY_UNKNOWN = '不明'
const ILLUSTRATIVE = '示意，不作量测'

const inMillimetres = (metres: number): number => Number(metres.toFixed(3))

/** The lines of a case with all their points; the plane of the case decides where numbering begins. */
export function wholeLines(view: CaseView): NumberedLine[] {
  const matter = { view, plane: gaussKruger(view.centralMeridianDegrees) }
  return linesInOrder(view).map((outline) => wholeLine(matter, outline))
}

/** A point of a line in the plane of a file. */
export const pointIn = (plane: FilePlane, view: Pick<CaseView, 'centralMeridianDegrees'>) => {
  const own = gaussKruger(view.centralMeridianDegrees)
  return ({ at }: Pick<BoundaryPoint, 'at'>): Metres => plane.toPlane(own.toGeographic(at))
}

function rowsOf({ outline, points, isRound }: NumberedLine, view: CaseView, plane: FilePlane): PointsCell[][] {
  const spots = points.map(pointIn(plane, view))
  return points.map(({ number, segment, place, toNext }, index) => {
    const following = points[index + 1] ?? (isRound ? points[0] : undefined)
    const [spot, next] = [spots[index]!, spots[index + 1] ?? spots[0]!]
    return [
      outlineTitle(outline),
      number,
      inMillimetres(spot[1]),
      inMillimetres(spot[0]),
      methodWords(segment.method),
      segment.accuracyMetres ?? ACCURACY_UNKNOWN,
      place?.names[0]?.name ?? null,
      following?.number ?? null,
      following ? inMillimetres(distanceMetres(spot, next)) : null,
      sideWords(toNext, view.places) || null,
      `EPSG:${plane.epsg}`,
      view.illustrative ? ILLUSTRATIVE : null,
    ]
  })
}

/** Every point of every line of a case, the ruling's line first, in the plane of the file. */
export const pointsTable = (view: CaseView, plane: FilePlane): PointsTable => ({
  columns: POINTS_COLUMNS,
  rows: wholeLines(view).flatMap((line) => rowsOf(line, view, plane)),
})
