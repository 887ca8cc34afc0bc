/** 直上 and 直下: straight between two points, or the way of the slope; where the two part, both are weighed. */
import { nearestOnLine } from '../crs/plane-geometry.ts'

import { COST } from './costs.ts'
import { REACH_METRES, type Goal, type Link, type Stage } from './link.ts'
import { goalLine } from './settle-ends.ts'
import { closestApproach } from './closest-approach.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { TerrainLines } from './terrain-lines.ts'

const isStraightOnSlope = ({ line, lineIsLost, manner, slope }: Link): boolean =>
  !line && !lineIsLost && slope !== null && manner.alongFallLine && !manner.straight

/** The line as far as where it comes nearest to a goal; undefined where it passes the goal by. */
function asFarAs(fall: readonly Metres[], goal: Goal): readonly Metres[] | undefined {
  const line = goalLine(goal)
  const target = goal.place.point ?? (line && closestApproach(fall, line)[0])
  if (!target) return undefined
  const { edge, point, offsetMetres } = nearestOnLine(fall, target)
  return offsetMetres <= REACH_METRES ? [...fall.slice(0, edge + 1), point] : undefined
}

function fallsBetween(link: Link, from: Metres | undefined, terrain: TerrainLines): (readonly Metres[])[] {
  const { to, slope } = link
  if (!from || !to || !slope) return []
  const fall = terrain.fall(from, slope)
  const reached = fall && fall.length > 1 ? asFarAs(fall, to) : undefined
  return reached && reached.length > 1 ? [reached] : []
}

/** Stages in which a leg that is told straight up or down may follow the slope instead. */
export function withFallLines(stages: readonly Stage[], terrain: TerrainLines | undefined, isRing: boolean): Stage[] {
  if (!terrain) return [...stages]
  return stages.map((stage, index) => {
    const before = (isRing ? stages.at(index - 1) : stages[index - 1]) ?? []
    const known = before.find(({ to }) => to?.place.point)?.to?.place.point
    return stage.flatMap((link) => {
      if (!isStraightOnSlope(link)) return [link]
      const falls = fallsBetween(link, link.from ? link.from.place.point : known, terrain)
      return [
        link,
        ...falls.map((points): Link => ({
          ...link,
          id: `${link.id}|fall`,
          line: { markIndex: link.to!.markIndex, placeId: '', points, certain: false, byName: true, onTerrain: true },
          placeCost: link.placeCost + COST.bySlope,
          accuracyMetres: terrain.accuracyMetres,
        })),
      ]
    })
  })
}
