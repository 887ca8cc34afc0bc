/** A parcel that is bounded by what the landscape has: its ring in runs, each along one feature. */
import { arrange, endsOf, type Arrangement } from './arrangement.ts'
import { areaOf, lengthOf, type Point } from './plane.ts'

import type { Feature } from './landscape.ts'

/** A stretch of the ring along one feature, clockwise round the parcel. */
export type Run = { readonly feature: number; readonly points: readonly Point[] }
export type Parcel = { readonly runs: readonly Run[]; readonly ring: readonly Point[] }

const LEAST_SQUARE_METRES = 40_000
const MOST_SQUARE_METRES = 700_000
const SHORTEST_RUN_METRES = 50
const [FEWEST_RUNS, MOST_RUNS] = [3, 9]
const ATTEMPTS = 400

export function chooseParcel(features: readonly Feature[], random: () => number): Parcel | undefined {
  const arrangement = arrange(features.map(({ points }, source) => ({ points, source })))
  const faceOf = new Map(arrangement.faces.flatMap((face, index) => face.map((half) => [half, index] as const)))
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const faces = growFaces(arrangement, faceOf, random)
    const parcel = faces && parcelOf(arrangement, faceOf, faces)
    if (parcel) return parcel
  }
  return undefined
}

const faceArea = ({ nodes, edges }: Arrangement, face: readonly number[]): number =>
  areaOf(face.map((half) => nodes[endsOf(edges, half)[0]]!))

/** One face, joined with neighbours until a size that was drawn beforehand is reached. */
function growFaces(
  arrangement: Arrangement,
  faceOf: ReadonlyMap<number, number>,
  random: () => number,
): Set<number> | undefined {
  const { faces } = arrangement
  const wanted = LEAST_SQUARE_METRES * (MOST_SQUARE_METRES / LEAST_SQUARE_METRES) ** random()
  const start = Math.floor(random() * faces.length)
  if (faces.length === 0) return undefined
  const chosen = new Set([start])
  let area = faceArea(arrangement, faces[start]!)
  while (area < wanted) {
    const beside = [...chosen]
      .flatMap((face) => faces[face]!.map((half) => faceOf.get(half ^ 1)))
      .filter((face): face is number => face !== undefined && !chosen.has(face))
    const next = beside[Math.floor(random() * beside.length)]
    if (next === undefined) return undefined
    chosen.add(next)
    area += faceArea(arrangement, faces[next]!)
  }
  return area <= MOST_SQUARE_METRES ? chosen : undefined
}

function parcelOf(
  { nodes, edges, faces }: Arrangement,
  faceOf: ReadonlyMap<number, number>,
  chosen: ReadonlySet<number>,
): Parcel | undefined {
  const isInside = (half: number) => chosen.has(faceOf.get(half) ?? -1)
  const border = [...chosen].flatMap((face) => faces[face]!.filter((half) => !isInside(half ^ 1)))
  const leaving = new Map(border.map((half) => [endsOf(edges, half)[0], half]))
  // A node that the ring passes twice would leave the ring pinched.
  if (leaving.size !== border.length) return undefined
  const loop: number[] = []
  for (let half = border[0]; half !== undefined && loop[0] !== half; half = leaving.get(endsOf(edges, half)[1])) {
    loop.push(half)
    if (loop.length > border.length) return undefined
  }
  if (loop.length !== border.length) return undefined
  // Half-edges keep the parcel on their left; the words go round with the sun.
  const clockwise = loop.map((half) => half ^ 1).reverse()
  const startsRun = clockwise.findIndex(
    (half, index) => edges[half >> 1]!.source !== edges[clockwise.at(index - 1)! >> 1]!.source,
  )
  if (startsRun < 0) return undefined
  const runs: { feature: number; points: Point[] }[] = []
  for (const half of [...clockwise.slice(startsRun), ...clockwise.slice(0, startsRun)]) {
    const [from, to] = endsOf(edges, half).map((index) => nodes[index]!) as [Point, Point]
    const { source } = edges[half >> 1]!
    const last = runs.at(-1)
    if (last?.feature === source) last.points.push(to)
    else runs.push({ feature: source, points: [from, to] })
  }
  const fits =
    runs.length >= FEWEST_RUNS &&
    runs.length <= MOST_RUNS &&
    runs.every(({ points }) => lengthOf(points) >= SHORTEST_RUN_METRES)
  return fits ? { runs, ring: runs.flatMap(({ points }) => points.slice(1)) } : undefined
}
