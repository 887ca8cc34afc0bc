/** What is argued over in a case: whose the disputed extent is, each side's claim, and the words whose lines the sides dispute. */
import type { Position } from 'geojson'
import type { CaseView } from '../wire/case.ts'
import type { WireOutline } from '../wire/geometry.ts'

export type Issue =
  | { readonly key: string; readonly kind: 'extent'; readonly descriptionId: string | null }
  | {
      readonly key: string
      readonly kind: 'claim'
      readonly claimantLetter: string
      readonly descriptionId: string | null
    }
  | {
      readonly key: string
      readonly kind: 'clause'
      readonly claimantLetter: string
      readonly descriptionId: string
      readonly callIndex: number
      readonly words: { readonly start: number; readonly end: number; readonly quote: string }
    }

export type ArguedCase = Pick<CaseView, 'claimants' | 'descriptions' | 'outlines' | 'document'>

const isInRing = ([x = 0, y = 0]: Position, ring: readonly Position[]): boolean => {
  let isInside = false
  for (const [index, [toX = 0, toY = 0]] of ring.entries()) {
    const [fromX = 0, fromY = 0] = ring.at(index - 1) ?? []
    if (toY > y !== fromY > y && x < ((fromX - toX) * (y - toY)) / (fromY - toY) + toX) isInside = !isInside
  }
  return isInside
}

const METRES_PER_DEGREE = 111_000
/** What runs along a line of the other side runs beside what it claims, not inside. */
const ALONG_METRES = 2

/** Metres, near enough for so small a distance. */
function metresToEdge(
  [x = 0, y = 0]: Position,
  [fromX = 0, fromY = 0]: Position,
  [toX = 0, toY = 0]: Position,
): number {
  const narrowing = Math.cos((y * Math.PI) / 180)
  const [edgeX, edgeY] = [(toX - fromX) * narrowing, toY - fromY]
  const [atX, atY] = [(x - fromX) * narrowing, y - fromY]
  const length = edgeX ** 2 + edgeY ** 2
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (atX * edgeX + atY * edgeY) / length))
  return Math.hypot(atX - along * edgeX, atY - along * edgeY) * METRES_PER_DEGREE
}

const isOnRing = (position: Position, ring: readonly Position[]): boolean =>
  ring.some((to, index) => index > 0 && metresToEdge(position, ring[index - 1] ?? to, to) < ALONG_METRES)

/** Even and odd: holes are outside, and so is the edge. */
function isInside(position: Position, { geometry }: WireOutline): boolean {
  if (!geometry) return false
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return (
    !polygons.flat().some((ring) => isOnRing(position, ring)) &&
    polygons.some((rings) => rings.filter((ring) => isInRing(position, ring)).length % 2 === 1)
  )
}

const SAMPLES = [0.1, 0.3, 0.5, 0.7, 0.9]
/** A line counts as disputed where most of it runs inside what another side claims; one along the edge does not. */
const MOST = 0.6

const pointsOf = (line: readonly Position[]): Position[] =>
  line.slice(1).flatMap(([toX = 0, toY = 0], index) => {
    const [x = 0, y = 0] = line[index] ?? []
    return SAMPLES.map((share) => [x + share * (toX - x), y + share * (toY - y)])
  })

function disputedCalls(outline: WireOutline, others: readonly WireOutline[]): number[] {
  const calls = [...new Set(outline.segments.flatMap(({ callIndex }) => (callIndex === null ? [] : [callIndex])))]
  return calls
    .filter((callIndex) => {
      const points = outline.segments
        .filter((segment) => segment.callIndex === callIndex)
        .flatMap(({ geometry }) => pointsOf(geometry.coordinates))
      const within = points.filter((point) => others.some((other) => isInside(point, other)))
      return points.length > 0 && within.length >= MOST * points.length
    })
    .sort((one, other) => one - other)
}

function clausesOf(view: ArguedCase, outline: WireOutline): Issue[] {
  const { claimantLetter, descriptionId } = outline
  const description = view.descriptions.find(({ id }) => id === descriptionId)
  if (claimantLetter === null || !description) return []
  const others = view.outlines.filter(
    (known) => known.role === 'claim' && known.claimantLetter !== null && known.claimantLetter !== claimantLetter,
  )
  return disputedCalls(outline, others).flatMap((callIndex): Issue[] => {
    const call = description.calls[callIndex]
    if (!call) return []
    const { start, end } = call
    const words = { start, end, quote: view.document.text.slice(start, end) }
    return [{ key: `words ${start}-${end}`, kind: 'clause', claimantLetter, descriptionId, callIndex, words }]
  })
}

/** The disputed extent, the claims in the order of the sides, then the disputed words of each. */
export function issuesOf(view: ArguedCase): Issue[] {
  const described = (subject: string, letter: string | null) =>
    view.descriptions.find((known) => known.subject === subject && known.claimantLetter === letter)?.id ?? null
  const extent =
    view.outlines.find(({ role }) => role === 'extent')?.descriptionId ?? described('disputed-extent', null)
  const claims = view.claimants.map(({ letter }): Issue => ({
    key: `claim ${letter}`,
    kind: 'claim',
    claimantLetter: letter,
    descriptionId:
      view.outlines.find((known) => known.role === 'claim' && known.claimantLetter === letter)?.descriptionId ??
      described('claim', letter),
  }))
  const clauses = view.outlines.filter(({ role }) => role === 'claim').flatMap((outline) => clausesOf(view, outline))
  return [{ key: 'extent', kind: 'extent', descriptionId: extent }, ...claims, ...clauses]
}
