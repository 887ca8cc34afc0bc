import { leaveOneOutErrors, rootMeanSquare } from './point-errors.ts'
import { POINTS_NEEDED } from './model.ts'

import type { ControlPoint, PictureSize, PointAssessment, ScanWarning, TransformationKind } from './model.ts'
import type { Pair } from './normalised.ts'

/** Nearer than this two points are one: a person clicks no finer. */
const SAME_PIXEL_PIXELS = 0.5
const SAME_PLACE_METRES = 0.01

function pairsWithin(pairs: readonly Pair[], limit: number): { first: number; second: number }[] {
  const found: { first: number; second: number }[] = []
  pairs.forEach(([ax, ay], first) =>
    pairs.slice(first + 1).forEach(([bx, by], further) => {
      if (Math.hypot(ax - bx, ay - by) < limit) found.push({ first, second: first + 1 + further })
    }),
  )
  return found
}

const outside = ([right, down]: Pair, { widthPixels, heightPixels }: PictureSize): boolean =>
  right < 0 || down < 0 || right > widthPixels || down > heightPixels

/** What the points themselves tell, whatever transformation is made from them. */
export const placementWarnings = (points: readonly ControlPoint[], size: PictureSize): ScanWarning[] => [
  ...points.flatMap(({ pixel }, point): ScanWarning[] =>
    outside(pixel, size) ? [{ code: 'outside-picture', point }] : [],
  ),
  ...pairsWithin(
    points.map(({ pixel }) => pixel),
    SAME_PIXEL_PIXELS,
  ).map((pair): ScanWarning => ({ code: 'same-pixel', ...pair })),
  ...pairsWithin(
    points.map(({ metres }) => metres),
    SAME_PLACE_METRES,
  ).map((pair): ScanWarning => ({ code: 'same-place', ...pair })),
]

/** Width over length of a cloud of points: 0 for points in one line. */
export function widthOverLength(pairs: readonly Pair[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const [middleX, middleY] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))]
  const [xx, yy, xy] = [
    mean(pairs.map(([x]) => (x - middleX) ** 2)),
    mean(pairs.map(([, y]) => (y - middleY) ** 2)),
    mean(pairs.map(([x, y]) => (x - middleX) * (y - middleY))),
  ]
  const [middle, spread] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)]
  return middle + spread === 0 ? 0 : Math.sqrt(Math.max(0, middle - spread) / (middle + spread))
}

/** How many times worse than the others a point must be, and by how many pixels at least, to be pointed at. */
const TIMES_WORSE = 4
const WORSE_BY_PIXELS = 2

/**
 * One point that the others contradict: they agree among themselves, and it lies far from where they put it. Needs so
 * many points that the others can be checked against each other.
 */
export function outlierWarning(
  kind: TransformationKind,
  points: readonly ControlPoint[],
  assessments: readonly PointAssessment[],
): ScanWarning[] {
  if (points.length < POINTS_NEEDED[kind] + 3) return []
  const lengths = assessments.map(({ leaveOneOut }) => leaveOneOut?.metres ?? 0)
  const point = lengths.indexOf(Math.max(...lengths))
  const { metres = 0, pixels = 0 } = assessments[point]?.leaveOneOut ?? {}
  const others = leaveOneOutErrors(kind, points.toSpliced(point, 1)).flatMap((error) => error?.metres ?? [])
  const othersMetres = rootMeanSquare(others)
  if (othersMetres === null || metres < TIMES_WORSE * othersMetres || pixels < WORSE_BY_PIXELS) return []
  return [{ code: 'outlier', point, metres, othersMetres }]
}
