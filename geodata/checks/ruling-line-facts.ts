/** The ruled line as the checks of a ruling look at it: its ends, what of it is open, and where words and line differ. */
import { nearestOnLine } from '../crs/plane-geometry.ts'
import { polygonsOf } from '../outline/model.ts'
import { courseOfLine } from '../ruling/award-parts.ts'
import { compareLine } from '../words/comparison/compare-line.ts'
import { metresTo } from '../words/comparison/feature-findings.ts'
import { findingSentence } from '../words/comparison/finding-sentences.ts'
import { namedMarks } from '../words/comparison/named-places.ts'
import { FEATURE_TOLERANCE_METRES } from '../words/comparison/tolerances.ts'
import { groundOfCase, lineOfOutline, wordsOfDescription } from '../words/course/line-of-case.ts'

import type { LineEnd, RulingFacts } from '../ruling/checks/model.ts'
import type { CaseView } from '../wire/case.ts'
import type { WireOutline } from '../wire/geometry.ts'
import type { WireDescription } from '../wire/reading.ts'
import type { LineFinding } from '../words/comparison/model.ts'
import type { Ground } from '../words/course/drawn-line.ts'
import type { Position } from 'geojson'

type LineFacts = Pick<RulingFacts, 'course' | 'open' | 'ends' | 'textAgainstLine'>

const isUndrawn = (finding: LineFinding): boolean => finding.code === 'open' && finding.reason === 'not-drawn'

/** The first mark that a stretch is to begin at and the last that it is to end at, with the nearest place that each may mean. */
function endsOf(description: WireDescription, course: readonly Position[], ground: Ground): LineEnd[] {
  const told = description.calls.flatMap((call, callIndex) =>
    call.act === 'divides' ? namedMarks(call, ground.places).map((named) => ({ ...named, callIndex })) : [],
  )
  const ends = [
    { end: 'first', spot: course[0]!, meant: told.find(({ mark }) => mark.role === 'from') },
    { end: 'last', spot: course.at(-1)!, meant: told.findLast(({ mark }) => mark.role === 'to') },
  ] as const
  return ends.flatMap(({ end, spot, meant }) => {
    const [nearest] = (meant?.places ?? [])
      .map((place) => ({ place, metres: metresTo(place, [ground.plane.toPlane(spot)], ground) }))
      .sort((one, other) => one.metres - other.metres)
    if (!meant || !nearest) return []
    const toleranceMetres = Math.max(FEATURE_TOLERANCE_METRES, 3 * (nearest.place.accuracyMetres ?? 0))
    return [{ callIndex: meant.callIndex, end, named: meant.mark.quote, metres: nearest.metres, toleranceMetres, spot }]
  })
}

/** The end of the line that is so far from the edge of the extent. */
function shortEnd(
  course: readonly Position[],
  gapMetres: number,
  extent: WireOutline | null,
  { plane }: Ground,
): Position {
  const ring = extent?.geometry && polygonsOf(extent.geometry)[0]?.[0]?.map(plane.toPlane)
  const apart = (end: Position) =>
    ring ? Math.abs(nearestOnLine(ring, plane.toPlane(end)).offsetMetres - gapMetres) : Infinity
  const [first, last] = [course[0]!, course.at(-1)!]
  return apart(first) < apart(last) ? first : last
}

const spotOf = ({ segments }: WireOutline, callIndex: number | null): Position | null => {
  const course = segments.find((segment) => segment.callIndex === callIndex)?.geometry.coordinates
  return course?.[Math.floor(course.length / 2)] ?? null
}

/** The end of a line that misses a named place is told as such; it is not told again as a feature missed. */
const isToldAsEnd = (finding: LineFinding, ends: readonly LineEnd[]): boolean =>
  finding.code === 'wrong-feature' &&
  finding.drawn === null &&
  ends.some(({ named, metres, toleranceMetres }) => named === finding.named && metres > toleranceMetres)

/** Null while nothing of the line is drawn. */
export function rulingLineFacts(
  view: CaseView,
  line: WireOutline,
  description: WireDescription,
  extent: WireOutline | null,
): LineFacts | null {
  const ground = groundOfCase(view)
  const drawn = lineOfOutline(line)
  const course = courseOfLine(drawn)
  if (course.length === 0) return null
  const ends = endsOf(description, course, ground)
  const { calls } = compareLine(wordsOfDescription(view, description), drawn, ground)
  const undrawn = calls.filter(({ findings }) => findings.some(isUndrawn))
  return {
    course,
    ends,
    open: [
      ...line.openSides.map(({ callIndex, reason, gapMetres }) => ({
        callIndex,
        reason,
        gapMetres,
        spot: reason === 'short-of-edge' ? shortEnd(course, gapMetres ?? 0, extent, ground) : spotOf(line, callIndex),
      })),
      ...undrawn.map(({ callIndex }) => ({ callIndex, reason: 'not-drawn' as const, gapMetres: null, spot: null })),
    ],
    textAgainstLine: calls.flatMap(({ callIndex, findings }) =>
      findings
        .filter((one) => one.code !== 'keeps' && !isUndrawn(one) && !isRecorded(one, line) && !isToldAsEnd(one, ends))
        .map((one) => ({
          callIndex,
          finding: one.code,
          chinese: findingSentence(one, 'zh-CN'),
          english: findingSentence(one, 'en'),
          spot: spotOf(line, callIndex),
        })),
    ),
  }
}

/** What stands open on record is told as open. */
const isRecorded = (finding: LineFinding, { openSides }: WireOutline): boolean =>
  finding.code === 'open' && openSides.some(({ reason }) => reason === finding.reason)
