/** The words of a parcel in the manner of the papers. Phrases of its own: none is taken from the parser. */
import { apart, areaOf, lengthOf, type Point } from './plane.ts'

import type { Told, ToldRun } from './told.ts'

export const MANNERS = ['four-bounds', 'walk', 'mixed'] as const
export type Manner = (typeof MANNERS)[number]
type Pick = <T>(choices: readonly T[]) => T

const WINDS = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const
const SIDES = ['东', '南', '西', '北'] as const
type SideWord = (typeof SIDES)[number]

const windOf = ({ bearingDegrees }: ToldRun): (typeof WINDS)[number] => WINDS[Math.round(bearingDegrees / 45) % 8]!
/** A wind is often left out, and now and then it is simply wrong. */
const SHARE_WITHOUT_WIND = 0.25
const SHARE_OF_WRONG_WINDS = 0.03
const SHARE_OF_FORMER_NAMES = 0.1
const SHARE_WITH_AREA = 0.4
const SQUARE_METRES_PER_MU = 2000 / 3

const isDirect = ({ points }: ToldRun): boolean => apart(points[0]!, points.at(-1)!) > 0.7 * lengthOf(points)

/** Where a run ends: at a named point, or where the next feature is met; null when neither has a name. */
const goalOf = (run: ToldRun, next: ToldRun): string | null => run.end ?? next.name

/** The wind as the paper has it: left out where the run bends, and sometimes anyway. */
function writtenWind(run: ToldRun, chance: number): string {
  if (!isDirect(run) || chance < SHARE_WITHOUT_WIND) return ''
  return chance > 1 - SHARE_OF_WRONG_WINDS ? WINDS[(WINDS.indexOf(windOf(run)) + 4) % 8]! : windOf(run)
}

const HUNDREDTHS = Array.from({ length: 100 }, (_, index) => index / 100)

function leg(run: ToldRun, next: ToldRun, pick: Pick): string | null {
  const named = goalOf(run, next)
  if (named === null) return null
  const goal = run.end !== null && pick(HUNDREDTHS) < SHARE_OF_FORMER_NAMES ? `原${named}` : named
  const wind = writtenWind(run, pick(HUNDREDTHS))
  if (run.kind === 'fall-line')
    return run.climbs ? pick([`直上至${goal}`, `上到${goal}`]) : pick([`直下至${goal}`, `下到${goal}`])
  const slope = run.climbs ? '上' : '下'
  const meets = run.end === null ? pick([`与${goal}交汇处`, goal, `${goal}交叉处`]) : goal
  switch (run.kind) {
    case 'ridge':
      return pick([
        `沿${run.name}${wind && `向${wind}`}${slope}至${meets}`,
        `${wind && `往${wind}`}顺${run.name}${slope}到${meets}`,
      ])
    case 'gully':
      return pick([
        `沿${run.name}${wind && `向${wind}`}${slope}至${meets}`,
        `${wind && `往${wind}`}循${run.name}${slope}到${meets}`,
      ])
    case 'road':
      return pick([
        `沿${run.name}${wind && `向${wind}`}至${meets}`,
        `${wind && `折向${wind}`}沿${run.name}行至${meets}`,
      ])
  }
}

function walk({ runs }: Told, pick: Pick): string | null {
  const first = runs.findIndex(({ start }) => start !== null)
  if (first < 0) return null
  const ordered = [...runs.slice(first), ...runs.slice(0, first)]
  const legs = ordered.map((run, index) => leg(run, ordered[(index + 1) % ordered.length]!, pick))
  if (legs.some((words) => words === null)) return null
  const link = pick(['，再', '，转', '；再', '，然后'])
  return `${pick(['从', '自', '由'])}${ordered[0]!.start}起，${legs.join(link)}${pick(['止。', '，回到起点。', '与起点合拢。'])}`
}

/** The side of the parcel that a run lies on: where its middle part lies as seen from the middle of the parcel. */
function sideOf(run: ToldRun, middle: Point): SideWord {
  let [east, north, total] = [0, 0, 0]
  for (let index = 1; index < run.points.length; index++) {
    const [from, to] = [run.points[index - 1]!, run.points[index]!]
    const length = apart(from, to)
    total += length
    east += length * ((from[0] + to[0]) / 2 - middle[0])
    north += length * ((from[1] + to[1]) / 2 - middle[1])
  }
  const degrees = (Math.atan2(east / total, north / total) * 180) / Math.PI
  return (['北', '东', '南', '西'] as const)[Math.round((degrees + 360) / 90) % 4]!
}

/** Runs by side, where each side is one stretch of the ring and they follow each other with the sun. */
function bySide({ runs }: Told): Map<SideWord, ToldRun[]> | null {
  const ring = runs.flatMap(({ points }) => points.slice(1))
  const middle = centroid(ring)
  const sides = runs.map((run) => sideOf(run, middle))
  const start = sides.findIndex((side, index) => side === '东' && sides.at(index - 1) !== '东')
  if (start < 0) return null
  const grouped = new Map<SideWord, ToldRun[]>()
  let [last, changes]: [SideWord | null, number] = [null, 0]
  runs.forEach((_, offset) => {
    const at = (start + offset) % runs.length
    const side = sides[at]!
    if (side !== last) changes++
    last = side
    grouped.set(side, [...(grouped.get(side) ?? []), runs[at]!])
  })
  const inOrder = [...grouped.keys()].every((side, index) => side === SIDES[index])
  return grouped.size === 4 && changes === 4 && inOrder ? grouped : null
}

function centroid(ring: readonly Point[]): Point {
  let [east, north] = [0, 0]
  const doubled = areaOf(ring) * 2
  const origin = ring[0]!
  for (let index = 0; index < ring.length; index++) {
    const [one, next] = [ring[index]!, ring[(index + 1) % ring.length]!]
    const [ax, ay, bx, by] = [one[0] - origin[0], one[1] - origin[1], next[0] - origin[0], next[1] - origin[1]]
    const cross = ax * by - bx * ay
    east += (ax + bx) * cross
    north += (ay + by) * cross
  }
  return [origin[0] + east / (3 * doubled), origin[1] + north / (3 * doubled)]
}

function fourBounds(told: Told, pick: Pick): string | null {
  const sides = bySide(told)
  if (!sides || [...sides.values()].some((runs) => runs.length !== 1)) return null
  const manner = pick([0, 1, 2])
  const clauses = SIDES.map((side) => {
    const [run] = sides.get(side)!
    if (run!.kind === 'fall-line') return `${side}${pick(['从', '由'])}${run!.start}至${run!.end}直线为界`
    return [`${side}至${run!.name}`, `${side}以${run!.name}为界`, `${side}抵${run!.name}`][manner]!
  })
  return `${clauses.join(pick(['，', '；', ',']))}。`
}

function mixed(told: Told, pick: Pick): string | null {
  const sides = bySide(told)
  if (!sides || [...sides.values()].every((runs) => runs.length === 1)) return null
  const { runs } = told
  const clauses = SIDES.map((side) => {
    const own = sides.get(side)!
    const [first] = own
    if (own.length === 1 && first!.kind !== 'fall-line') return `${side}至${first!.name}`
    const legs = own.map((run) => leg(run, runs[(runs.indexOf(run) + 1) % runs.length]!, pick))
    if (legs.some((words) => words === null)) return null
    return `${side}${first!.start === null ? '' : `从${first!.start}`}${legs.join('，再')}`
  })
  return clauses.some((words) => words === null) ? null : `${clauses.join('；')}。`
}

/** Null where the parcel cannot be told in that manner without leaving something unsaid. */
export function verbalise(told: Told, manner: Manner, random: () => number): string | null {
  const pick: Pick = (choices) => choices[Math.floor(random() * choices.length)]!
  const words = { 'four-bounds': fourBounds, walk, mixed }[manner](told, pick)
  if (words === null || random() >= SHARE_WITH_AREA) return words
  const ring = told.runs.flatMap(({ points }) => points.slice(1))
  const mu = Math.abs(areaOf(ring)) / SQUARE_METRES_PER_MU
  // People estimate; half and double are common.
  return `${words}面积约${Math.round(mu * (0.7 + 0.7 * random()))}亩。`
}
