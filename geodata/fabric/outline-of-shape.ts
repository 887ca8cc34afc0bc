import { lengthMetres } from '../crs/plane-geometry.ts'
import { indexOfWords } from '../outline/decided-choices.ts'

import { usePositions } from './chain-positions.ts'
import { linesById } from './find.ts'
import { innerLineIds } from './inner-lines.ts'
import { chainsOf } from './replace-uses.ts'
import { shapeGround } from './shape-ground.ts'

import type { PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Ground, OpenSide, Outline, Segment, StandingOutline } from '../outline/model.ts'
import type { CallSpans } from './fabric-of.ts'
import type { Fabric, FabricLine, FabricShape, LineUse, LineWords } from './model.ts'

type Answered = { readonly callIndex: number; readonly markIndex: number | null; readonly words: LineWords }

/** Which calls of a description a line answers now, in the order of the words. */
function answeredBy({ words }: FabricLine, calls: readonly CallSpans[]): Answered[] {
  return words
    .flatMap((one): Answered[] => {
      const callIndex = indexOfWords(calls, one.call)
      if (callIndex === undefined) return []
      const markIndex = one.mark === null ? null : (indexOfWords(calls[callIndex]!.marks, one.mark) ?? null)
      return [{ callIndex, markIndex, words: one }]
    })
    .sort((first, second) => first.callIndex - second.callIndex)
}

const isWithin = ({ call }: LineWords, { start, end }: CallSpans): boolean => call.start < end && start < call.end

function segmentOf(
  use: LineUse,
  line: FabricLine,
  answered: readonly Answered[],
  coordinates: Segment['coordinates'],
  plane: PlaneSystem,
): Segment {
  const [first] = answered
  return {
    callIndex: first?.callIndex ?? null,
    markIndex: first?.markIndex ?? null,
    placeId: line.placeId,
    method: line.method,
    certainty: first?.words.certainty ?? line.certainty,
    accuracyMetres: line.accuracyMetres,
    reason: line.reason,
    lengthMetres: lengthMetres(coordinates.map(plane.toPlane)),
    coordinates,
    ...(line.drawnBy === null ? {} : { drawnBy: line.drawnBy }),
  }
}

const groundOf = (fabric: Fabric, shape: FabricShape, plane: PlaneSystem): Ground | null => {
  const geometry = shapeGround(fabric, shape, plane)
  return geometry?.coordinates.length === 1 ? { type: 'Polygon', coordinates: geometry.coordinates[0]! } : geometry
}

/** The uses of a shape in order; a line between two of its parts once. */
function usesOnce(shape: FabricShape, inner: ReadonlySet<string>): LineUse[] {
  const seen = new Set<string>()
  return chainsOf(shape)
    .flat()
    .filter(({ lineId }) => {
      if (!inner.has(lineId)) return true
      const isFirst = !seen.has(lineId)
      seen.add(lineId)
      return isFirst
    })
}

/** What of the solver's open sides a drawing by hand leaves open: calls that no line answers, and sides that no words tell. */
const stillOpen = ({ openSides }: Outline, answered: ReadonlySet<number>): OpenSide[] =>
  openSides.filter(({ callIndex, reason }) =>
    callIndex === null ? reason === 'side-missing' : !answered.has(callIndex),
  )

/**
 * A shape in hand as an outline of the description: each use of a line is a segment. A line whose words are read otherwise now keeps
 * its course and leaves an open remark. A line between two parts of the shape is a segment once, and bounds nothing. `allCalls`: of every description of the document, so that words of another one are not taken
 * for gone. `solved`: the machine's own drawing, whose questions and unlocated marks go on.
 */
export function outlineOfShape(
  fabric: Fabric,
  shape: FabricShape,
  calls: readonly CallSpans[],
  allCalls: readonly CallSpans[],
  solved: Outline | undefined,
  plane: PlaneSystem,
): StandingOutline {
  const lines = linesById(fabric)
  const answeredCalls = new Set<number>()
  const openSides: OpenSide[] = []
  let closedByStraightMetres = 0
  const inner = innerLineIds(shape)
  const segments = usesOnce(shape, inner).map((use) => {
    const line = lines.get(use.lineId)!
    const answered = answeredBy(line, calls)
    for (const { callIndex } of answered) answeredCalls.add(callIndex)
    const isGone = line.words.some((words) => !allCalls.some((call) => isWithin(words, call)))
    if (isGone)
      openSides.push({ callIndex: answered[0]?.callIndex ?? null, side: null, reason: 'words-gone', gapMetres: null })
    const segment = segmentOf(use, line, answered, usePositions(use, lines), plane)
    if (inner.has(line.id)) return { ...segment, reason: 'parts-the-outline' as const }
    if (line.method === 'assumed' && shape.parts.length > 0) closedByStraightMetres += segment.lengthMetres
    return segment
  })
  return {
    segments,
    openSides: [...openSides, ...(solved ? stillOpen(solved, answeredCalls) : [])],
    unlocated: solved?.unlocated ?? [],
    questions: solved?.questions ?? [],
    alternatives: [],
    answersTried: [],
    polygon: groundOf(fabric, shape, plane),
    closedByStraightMetres,
  }
}
