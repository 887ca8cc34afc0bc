/** The calls of a description as stages of a chain, each with every set of places that it may mean. */
import { distanceMetres, nearestOnLine } from '../crs/plane-geometry.ts'

import { linkVariants } from './build-link.ts'
import { locateMarks, type LinkContext, type NumberedCall } from './located-marks.ts'
import { isUnsure, REACH_METRES, type Link, type Stage } from './link.ts'
import { lineOf, metresBetween, type PlanePlace } from './plane-place.ts'

import { withFallLines } from './fall-variants.ts'
import { withAssumedStraights } from './assumed-straights.ts'
import { reachedMark, roundReached } from './reached-edge.ts'
import { withSummits } from './summits.ts'
import { hangingTogether, type Beside, type LostLine } from './terrain-candidates.ts'
import { terrainKindOf } from './terrain-lines.ts'
import { fallsFrom, linesAbout, pointsOf, withTerrain, type Neighbours } from './terrain-variants.ts'

import type { LandmarkKind } from '../boundary/model.ts'
import type { Metres } from '../crs/gauss-kruger.ts'
import type { Place } from '../places/place.ts'

function metresApart(first: PlanePlace, second: PlanePlace): number {
  if (first.place.id === second.place.id) return 0
  if (first.point) return second.point ? distanceMetres(first.point, second.point) : metresBetween(second, first.point)
  if (second.point) return metresBetween(first, second.point)
  const [line, other] = [lineOf(first)!, lineOf(second)!]
  const least = (from: readonly Metres[], to: readonly Metres[]) =>
    Math.min(...from.map((point) => nearestOnLine(to, point).offsetMetres))
  return Math.min(least(line, other), least(other, line))
}

/** Places that calls name outright; bare nouns mean what is near those of their own call and its neighbours. */
const namedPlaces = (call: NumberedCall, context: LinkContext): PlanePlace[] =>
  locateMarks(call, context, () => undefined).flatMap((located) =>
    located.filter(({ byName }) => byName).map(({ place }) => place),
  )

function metresFromNamed(named: readonly PlanePlace[], context: LinkContext) {
  return (place: Place): number | undefined => {
    const own = context.places.get(place.id)!
    const metres = Math.min(Infinity, ...named.map((other) => metresApart(own, other)))
    return metres <= REACH_METRES ? metres : undefined
  }
}

/** A starting point of its own (从A起) is the start of the leg that follows it. */
function withStart(stage: Stage, starts: Stage | undefined): Stage {
  if (!starts) return stage
  return stage.flatMap((link) =>
    link.from
      ? [link]
      : starts.map((start): Link => ({
          ...link,
          id: `${link.id}<${start.id}`,
          from: start.from ?? start.to,
          placeCost: link.placeCost + start.placeCost,
        })),
  )
}

/** The stages of the legs, each with the starting point that is told just before it. */
function withStarts(stages: readonly Stage[], calls: readonly NumberedCall[]): Stage[] {
  const isStart = (index: number) => calls[index]?.call.act === 'starts'
  return stages.flatMap((stage, index) =>
    isStart(index) ? [] : [withStart(stage, isStart(index - 1) ? stages[index - 1] : undefined)],
  )
}

/** The first line that a call names, where no place answers to it, or only by its kind or a name that resembles: 沿山沟 may mean a gully on no map. */
function lostLineOf({ call }: NumberedCall, stage: Stage) {
  if (!stage.some(({ line, lineIsLost }) => lineIsLost || isUnsure(line))) return undefined
  const index = call.marks.findIndex(({ role }) => role === 'line')
  return index < 0 ? undefined : { index, kind: call.marks[index]!.kind }
}

/** Of a stage: where it begins and ends, and the line between; what its neighbours must come to. */
const endPlaces = (stage: Stage | undefined, goal: 'from' | 'to'): PlanePlace[] =>
  (stage ?? []).flatMap((link) => (link[goal] ? [link[goal].place] : []))

const firstOf = <T>(...lists: T[][]): T[] => lists.find(({ length }) => length > 0) ?? []

/** A line on the map, of the kind that the words name, comes to the points that the leg runs between: that one is meant. */
function isReached(stage: Stage, { before, after }: Neighbours): boolean {
  const ends = [...before, ...after].flatMap(({ point }) => (point ? [point] : []))
  return (
    ends.length > 0 &&
    stage.some(
      ({ line }) =>
        line !== undefined &&
        isUnsure(line) &&
        ends.every((end) => nearestOnLine(line.points, end).offsetMetres <= REACH_METRES),
    )
  )
}

type Lost = {
  readonly index: number
  readonly kind: LandmarkKind
  readonly markIndex: number
  readonly neighbours: Neighbours
}

function lostStages(stages: readonly Stage[], calls: readonly NumberedCall[], context: LinkContext): Lost[] {
  const linesOf = (of: Stage | undefined) =>
    (of ?? []).flatMap(({ line }) => (line ? [context.places.get(line.placeId)!] : []))
  return stages.flatMap((stage, index): Lost[] => {
    const call = calls.find(({ callIndex }) => callIndex === stage[0]?.callIndex)
    const lost = call && lostLineOf(call, stage)
    if (!lost) return []
    const [before, after] = [stages.at(index - 1), stages[(index + 1) % stages.length]]
    const neighbours = {
      before: firstOf(endPlaces(stage, 'from'), endPlaces(before, 'to'), linesOf(before)),
      after: firstOf(endPlaces(stage, 'to'), endPlaces(after, 'from'), linesOf(after)),
    }
    return isReached(stage, neighbours) ? [] : [{ index, kind: lost.kind, markIndex: lost.index, neighbours }]
  })
}

function onTerrain(
  stages: readonly Stage[],
  calls: readonly NumberedCall[],
  all: readonly PlanePlace[],
  context: LinkContext,
): Stage[] {
  const { terrain } = context
  if (!terrain) return [...stages]
  const lost = lostStages(stages, calls, context)
  const beside = (places: readonly PlanePlace[], index: number): Beside => {
    if (places.length > 0) return { known: places.map(pointsOf) }
    const lostAt = (index + stages.length) % stages.length
    return lost.some((one) => one.index === lostAt && terrainKindOf(one.kind)) ? { lostAt } : undefined
  }
  const hanging = hangingTogether(
    new Map(
      lost.flatMap(({ index, kind, neighbours }): [number, LostLine][] => {
        const terrainKind = terrainKindOf(kind)
        if (!terrainKind) return []
        const [before, after] = [beside(neighbours.before, index - 1), beside(neighbours.after, index + 1)]
        const ends = [...neighbours.before, ...neighbours.after].flatMap(({ point }) => (point ? [point] : []))
        const network = linesAbout(terrainKind, all, terrain)
        const lines = [...fallsFrom(terrainKind, ends, network, terrain), ...network]
        return [[index, { lines, before, after }]]
      }),
    ),
  )
  return stages.map((stage, index) => {
    const own = lost.find((one) => one.index === index)
    return own
      ? [...withTerrain(stage, own.kind, own.markIndex, own.neighbours, hanging.get(index) ?? [], terrain)]
      : stage
  })
}

/** Each call with the one that the words tell just before it. */
const withCallsBefore = (calls: readonly NumberedCall[]): NumberedCall[] =>
  calls.map((numbered) => ({
    ...numbered,
    before: calls.find(({ callIndex }) => callIndex === numbered.callIndex - 1)?.call,
  }))

/** Bare words for the edge of the area that the call before came to lead round it. */
function withReachedEdge(stage: Stage, { call, before }: NumberedCall, last: Stage | undefined, context: LinkContext) {
  const isReached = call.marks.some((mark) => reachedMark(mark, call, before))
  if (!isReached || !last) return stage
  const ids = new Set(last.flatMap(({ to }) => to?.placeId ?? []))
  return [...ids].reduce((found, id) => {
    const area = context.places.get(id)
    return area?.ring ? roundReached(found, last, area) : found
  }, stage)
}

export function stagesOf(inOrder: readonly NumberedCall[], context: LinkContext): Stage[] {
  const calls = withCallsBefore(inOrder)
  const named = calls.map((call) => namedPlaces(call, context))
  const told: Stage[] = []
  calls.forEach((numbered, index) => {
    // What is named next to a call says best what its bare nouns mean; what is named anywhere says it where nothing is.
    const around = [index, index - 1, index + 1].flatMap((at) => named[at] ?? [])
    const near = metresFromNamed(around, context)
    const anywhere = metresFromNamed(named.flat(), context)
    const isBare = !locateMarks(numbered, context, near).some((located) => located.length > 0)
    const variants = linkVariants(numbered, context, isBare ? anywhere : near)
    const last = told.findLast((_, at) => calls[at]!.call.act !== 'starts')
    told.push(withReachedEdge(variants, numbered, last, context))
  })
  const stages = withStarts(withSummits(told, calls, context), calls)
  const traced = onTerrain(stages, calls, named.flat(), context)
  return withAssumedStraights(withFallLines(traced, context.terrain, context.isRing), context.isRing)
}
