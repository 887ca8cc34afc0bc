/** Lines of the terrain that a call may mean whose ridge or gully no place of the gazetteer answers to. */
import { distanceMetres, nearestOnLine } from '../crs/plane-geometry.ts'

import { COST } from './costs.ts'
import { isUnsure, REACH_METRES, type FollowedLine, type Link } from './link.ts'
import { lineOf, type PlanePlace } from './plane-place.ts'
import { keepsForm } from './terrain-form.ts'
import { terrainKindOf, type TerrainKind, type TerrainLines } from './terrain-lines.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** Of the lines of a terrain so many are looked at for one call. */
const MOST_LINES = 40
/** Lines are cut to so much beyond the places of the description. */
const MARGIN_METRES = 1500
/** A known end that lies so near to the network is taken to stand on it. */
const ON_NETWORK_METRES = 40

export const pointsOf = (place: PlanePlace): readonly Metres[] => (place.point ? [place.point] : (lineOf(place) ?? []))

const metresToLine = (place: PlanePlace, line: readonly Metres[]): number =>
  Math.min(
    ...pointsOf(place).map((point) => nearestOnLine(line, point).offsetMetres),
    ...(place.point ? [] : line.map((point) => nearestOnLine(lineOf(place)!, point).offsetMetres)),
  )

/** The stretches of a line within a box. */
function within(
  line: readonly Metres[],
  [west, south, east, north]: readonly [number, number, number, number],
): Metres[][] {
  const pieces: Metres[][] = [[]]
  for (const point of line)
    if (point[0] >= west && point[0] <= east && point[1] >= south && point[1] <= north) pieces.at(-1)!.push(point)
    else if (pieces.at(-1)!.length > 0) pieces.push([])
  return pieces.filter(({ length }) => length > 1)
}

function boxAround(places: readonly PlanePlace[]): readonly [number, number, number, number] {
  const points = places.flatMap(pointsOf)
  const [easts, norths] = [points.map(([east]) => east), points.map(([, north]) => north)]
  return [
    Math.min(...easts) - MARGIN_METRES,
    Math.min(...norths) - MARGIN_METRES,
    Math.max(...easts) + MARGIN_METRES,
    Math.max(...norths) + MARGIN_METRES,
  ]
}

/** The places that the line must come to: before the call, and after it. */
export type Neighbours = { readonly before: readonly PlanePlace[]; readonly after: readonly PlanePlace[] }

/** How far a line misses its neighbours; 0 where none is known. */
function missMetres(line: readonly Metres[], { before, after }: Neighbours): number {
  const metres = [before, after].flatMap((places) =>
    places.length === 0 ? [] : [Math.min(...places.map((place) => metresToLine(place, line)))],
  )
  return metres.reduce((sum, one) => sum + Math.min(one, 5 * REACH_METRES), 0)
}

const distinct = (lines: readonly (readonly Metres[])[]): (readonly Metres[])[] => {
  const seen = new Set<string>()
  return lines.filter((line) => {
    const key = [line[0]!, line.at(-1)!].map(([east, north]) => `${east.toFixed(0)},${north.toFixed(0)}`).join('|')
    return !seen.has(key) && seen.add(key)
  })
}

/** All whole ridges or gullies about the places of a description; of slope feet there are none but traces. */
export function linesAbout(
  kind: TerrainKind,
  all: readonly PlanePlace[],
  terrain: TerrainLines,
): readonly (readonly Metres[])[] {
  if (kind === 'foot' || all.length === 0) return []
  const box = boxAround(all)
  return distinct(terrain.lines(kind).flatMap((line) => within(line, box)))
}

/** Above where the network begins a gully leads from a known end the way of the water, a ridge the way up. */
export function fallsFrom(
  kind: TerrainKind,
  ends: readonly Metres[],
  network: readonly (readonly Metres[])[],
  terrain: TerrainLines,
): (readonly Metres[])[] {
  if (kind === 'foot') return []
  return ends.flatMap((end) => {
    if (network.some((line) => nearestOnLine(line, end).offsetMetres <= ON_NETWORK_METRES)) return []
    const fall = terrain.fall(end, kind === 'gully' ? 'down' : 'up')
    return fall && fall.length > 1 ? [fall] : []
  })
}

function candidateLines(
  kind: TerrainKind,
  link: Link,
  neighbours: Neighbours,
  hanging: readonly (readonly Metres[])[],
  terrain: TerrainLines,
) {
  const known = (goal: Link['to'], places: readonly PlanePlace[]): Metres | undefined =>
    goal?.place.point ?? places.find(({ point }) => point)?.point
  const [from, to] = [known(link.from, neighbours.before), known(link.to, neighbours.after)]
  const traced = from && to && distanceMetres(from, to) > 0 ? terrain.trace(kind, from, to) : undefined
  const whole = hanging
    .map((line) => ({ line, miss: missMetres(line, neighbours) }))
    .sort((one, other) => one.miss - other.miss)
    .slice(0, MOST_LINES)
    .map(({ line }) => line)
  const ofNetwork = whole.map((points) => ({ points, losesForm: false }))
  return traced ? [{ points: traced, losesForm: !keepsForm(kind, traced, terrain) }, ...ofNetwork] : ofNetwork
}

/** The stage with the lines of the terrain that its lost line may mean. */
export function withTerrain(
  stage: readonly Link[],
  markKind: Parameters<typeof terrainKindOf>[0],
  markIndex: number,
  neighbours: Neighbours,
  hanging: readonly (readonly Metres[])[],
  terrain: TerrainLines,
): readonly Link[] {
  const kind = terrainKindOf(markKind)
  if (!kind) return stage
  const seen = new Set<string>()
  return stage.flatMap((link) => {
    const isLost = link.lineIsLost
    // Of the places of a kind each would bring the same lines of the terrain.
    const ends = `${link.from?.placeId}|${link.to?.placeId}`
    if (!isLost && (!isUnsure(link.line) || seen.has(ends))) return [link]
    seen.add(ends)
    const base = isLost ? link.placeCost : link.placeCost - (link.line?.placeCost ?? 0)
    const variants = candidateLines(kind, link, neighbours, hanging, terrain).map(
      ({ points, losesForm }, index): Link => {
        const line: FollowedLine = {
          markIndex,
          placeId: '',
          points,
          certain: false,
          byName: true,
          onTerrain: true,
          losesForm,
        }
        return {
          ...link,
          id: `${link.id}|terrain-${index}`,
          line,
          lineIsLost: false,
          placeCost: base + COST.byTerrain,
          accuracyMetres: terrain.accuracyMetres,
        }
      },
    )
    return [...variants, isLost ? { ...link, placeCost: link.placeCost + COST.lostLine } : link]
  })
}
