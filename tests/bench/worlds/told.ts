/** What the words can lean on: every run of the parcel with its name, and the points where runs meet. */
import { heightAt, columnAndRow } from '../../../geodata/terrain/grid-cells.ts'

import { bearing, type Point } from './plane.ts'
import { namer, type NamedKind } from './place-names.ts'

import type { Feature, FeatureKind, Landscape } from './landscape.ts'
import type { Parcel, Run } from './parcel.ts'

type NamedFeature = Feature & { readonly name: string | null }
export type ToldRun = {
  readonly kind: FeatureKind
  /** Null for a fall line, which is told by its two ends. */
  readonly name: string | null
  readonly points: readonly Point[]
  readonly bearingDegrees: number
  readonly climbs: boolean
  /** The name of the point where the run ends, where it has one. */
  readonly end: string | null
  readonly start: string | null
}
type NamedPoint = { readonly name: string; readonly kind: NamedKind; readonly point: Point }
export type Told = {
  readonly runs: readonly ToldRun[]
  readonly features: readonly NamedFeature[]
  readonly points: readonly NamedPoint[]
}

const POINT_KINDS: readonly NamedKind[] = ['tree', 'stone', 'grave', 'saddle', 'peak', 'stone', 'tree', 'well']
const SHARE_OF_NAMED_MEETINGS = 0.6

export function tell({ grid, features }: Landscape, { runs }: Parcel, random: () => number): Told {
  const name = namer(random)
  const used = new Set(runs.map(({ feature }) => feature))
  const named = features.map((feature, index): NamedFeature => {
    const isNamed = feature.kind !== 'fall-line' && (used.has(index) || random() < 0.4)
    return { ...feature, name: isNamed ? name(feature.kind) : null }
  })
  const points: NamedPoint[] = []
  const isFallLine = (run: Run) => features[run.feature]!.kind === 'fall-line'
  // What no line leads to has to have a name of its own.
  const meetings = runs.map((run, index) => {
    const next = runs[(index + 1) % runs.length]!
    if (!isFallLine(run) && !isFallLine(next) && random() > SHARE_OF_NAMED_MEETINGS) return null
    const kind = POINT_KINDS[Math.floor(random() * POINT_KINDS.length)]!
    const point = { name: name(kind), kind, point: run.points.at(-1)! }
    points.push(point)
    return point.name
  })
  const height = (point: Point) => heightAt(grid, ...columnAndRow(grid, point))
  return {
    features: named,
    points,
    runs: runs.map((run, index): ToldRun => {
      const [from, to] = [run.points[0]!, run.points.at(-1)!]
      return {
        kind: features[run.feature]!.kind,
        name: named[run.feature]!.name,
        points: run.points,
        bearingDegrees: bearing(from, to),
        climbs: height(to) > height(from),
        start: meetings.at(index - 1)!,
        end: meetings[index]!,
      }
    }),
  }
}
