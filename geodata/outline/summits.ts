/** Summits of the terrain that a spot height may mean, where no place of the gazetteer answers to it. */
import { distanceMetres, nearestOnLine } from '../crs/plane-geometry.ts'

import { COST } from './costs.ts'
import { REACH_METRES, type Goal, type Link, type Stage } from './link.ts'
import { aliasesAfter, roleOf, type LinkContext, type NumberedCall } from './located-marks.ts'
import { goalLine } from './settle-ends.ts'
import { spotHeightOf } from './spot-heights.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { Summit, TerrainLines } from './terrain-lines.ts'

/** A summit at the end of a leg without a line lies no farther from what its neighbours name. */
const LEG_METRES = 1500
/** For one mark at most so many are looked at. */
const MOST_SUMMITS = 6
const METRES_PER_SHARE = 1000

/** Where a summit may lie: beside the leg's own line, or about what the legs beside it name. */
type Way = { readonly lines: readonly (readonly Metres[])[]; readonly reachMetres: number }

const shapeOf = (goal: Goal | undefined): (readonly Metres[])[] => {
  if (!goal || goal.onTerrain) return []
  const line = goal.place.point ? [goal.place.point] : goalLine(goal)
  return line ? [line] : []
}

const shapesOf = (stage: Stage): (readonly Metres[])[] =>
  stage.flatMap(({ from, line, to }) => [...shapeOf(from), ...shapeOf(to), ...(line?.byName ? [line.points] : [])])

function wayOf({ line, from, to }: Link, beside: readonly Stage[]): Way {
  if (line?.byName) return { lines: [line.points], reachMetres: REACH_METRES }
  return { lines: [...shapeOf(from), ...shapeOf(to), ...beside.flatMap(shapesOf)], reachMetres: LEG_METRES }
}

const metresTo = (point: Metres, line: readonly Metres[]): number =>
  line.length === 1 ? distanceMetres(point, line[0]!) : nearestOnLine(line, point).offsetMetres

/** The likeliest summits along a way, by height and nearness. */
function summitsAlong({ lines, reachMetres }: Way, heightMetres: number, terrain: TerrainLines): readonly Summit[] {
  const points = lines.flat()
  if (points.length === 0) return []
  const [easts, norths] = [points.map(([east]) => east), points.map(([, north]) => north)]
  const [west, east] = [Math.min(...easts), Math.max(...easts)]
  const [south, north] = [Math.min(...norths), Math.max(...norths)]
  const radius = Math.hypot(east - west, north - south) / 2 + reachMetres
  return terrain
    .peaksNear([(west + east) / 2, (south + north) / 2], heightMetres, radius)
    .map((summit) => ({ summit, metres: Math.min(...lines.map((line) => metresTo(summit.point, line))) }))
    .filter(({ metres }) => metres <= reachMetres)
    .map(({ summit, metres }) => ({ summit, worth: summit.differenceShare + metres / METRES_PER_SHARE }))
    .sort((one, other) => one.worth - other.worth)
    .slice(0, MOST_SUMMITS)
    .map(({ summit }) => summit)
}

function goalAt({ point }: Summit, markIndex: number, { accuracyMetres }: TerrainLines, context: LinkContext): Goal {
  const id = `summit:${point.map((metres) => metres.toFixed(0)).join(',')}`
  const geometry = { type: 'Point', coordinates: context.plane.toGeographic(point) } as const
  const place = { id, kind: 'peak', names: [], geometry, accuracyMetres, illustrative: false } as const
  return { markIndex, placeId: id, place: { place, point }, certain: false, onTerrain: true }
}

/** The mark that tells where a leg begins or ends by a height. */
function markOfHeight({ call }: NumberedCall, which: 'from' | 'to', text: string) {
  const told = call.marks.flatMap((mark, index) => {
    const isMeant = roleOf(call, index, text) === which && !mark.condition
    const height = isMeant ? spotHeightOf(mark, aliasesAfter(call.marks, index)) : undefined
    return height === undefined ? [] : [{ index, height }]
  })
  return which === 'from' ? told[0] : told.at(-1)
}

function atSummits(
  link: Link,
  call: NumberedCall,
  which: 'from' | 'to',
  beside: readonly Stage[],
  context: LinkContext,
) {
  const { terrain } = context
  const told = markOfHeight(call, which, context.text)
  if (!terrain || !told || (link[which] && !link[which].byKind)) return [link]
  const summits = summitsAlong(wayOf(link, beside), told.height, terrain)
  if (summits.length === 0) return [link]
  const kindCost = link[which] ? COST.byKind : 0
  const atSummit = summits.map((summit): Link => {
    const goal = goalAt(summit, told.index, terrain, context)
    return {
      ...link,
      id: `${link.id}|${which}-${goal.placeId}`,
      [which]: goal,
      ...(which === 'to' ? { endIsLost: false } : { startIsLost: false }),
      accuracyMetres:
        link.line || link.accuracyMetres === null
          ? link.accuracyMetres
          : Math.max(link.accuracyMetres, terrain.accuracyMetres),
      placeCost: link.placeCost - kindCost + COST.byTerrain + summit.differenceShare,
    }
  })
  const without = link[which] ? link : { ...link, placeCost: link.placeCost + COST.byTerrain + COST.ignoredMark }
  return [...atSummit, without]
}

/** Stages in which a spot height on no map is one of the summits about its leg. `calls[i]` is the call of `stages[i]`. */
export function withSummits(stages: readonly Stage[], calls: readonly NumberedCall[], context: LinkContext): Stage[] {
  if (!context.terrain) return [...stages]
  return stages.map((stage, index) => {
    const beside = [stages.at(index - 1) ?? [], stages[(index + 1) % stages.length] ?? []]
    const call = calls[index]!
    return stage
      .flatMap((link) => atSummits(link, call, 'from', beside, context))
      .flatMap((link) => atSummits(link, call, 'to', beside, context))
  })
}
