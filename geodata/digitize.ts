/** The pipeline in one place: document → calls → places → outlines → dividing line → awards. */
import { answerThatStands } from './answers/answer-value.ts'
import { applyAnswers, type AppliedAnswer } from './answers/apply-answers.ts'
import { isSettledMeanwhile } from './answers/ask-of-reading.ts'
import { questionsOfDocument } from './answers/document-questions.ts'
import { joinQuestions } from './answers/join-questions.ts'
import { dateOfWords } from './documents/date-of-words.ts'
import { readDocument } from './documents/read-document.ts'
import { withDescriptions } from './documents/read-under-corrections.ts'
import { centralMeridianOf, gaussKruger, type PlaneSystem } from './crs/gauss-kruger.ts'
import { solveDividingLine } from './outline/solve-dividing-line.ts'
import { solveOutline } from './outline/solve-outline.ts'
import { placesOfDays } from './places/former-courses.ts'
import { edgesOfExtent } from './strips/extent-edges.ts'
import { rulersOf } from './strips/rulers.ts'
import { terrainLines } from './outline/terrain-lines.ts'
import { awardParts, splitOfExtent } from './ruling/award-parts.ts'

import type { DocumentDescription, DocumentReading } from './documents/model.ts'
import type { Answers, AskedQuestion } from './answers/model.ts'
import type { Ruler } from './strips/model.ts'
import type { BoundaryReading } from './boundary/model.ts'
import type { OpenSide, Outline, OutlineRole } from './outline/model.ts'
import type { PlaceChoice } from './outline/place-choice.ts'
import type { Place } from './places/place.ts'
import type { GroundSplit } from './ruling/split-ground.ts'
import type { ElevationGrid } from './terrain/model.ts'
import type { MultiPolygon, Polygon } from 'geojson'

export type DigitizedOutline = {
  readonly descriptionIndex: number
  readonly role: OutlineRole
  readonly outline: Outline
}

type DigitizedAward = {
  readonly callIndex: number
  readonly claimantLetter: string | null
  /** Several parts where the line leaves the extent and comes back. */
  readonly polygon: Polygon | MultiPolygon | null
}

/** A question with the answer that stands; null while there is none. */
type CaseQuestion = AskedQuestion & { readonly answer: string | null }

export type DrawnDocument = {
  /** The reading that was drawn, under the answers given. */
  readonly document: DocumentReading
  readonly centralMeridianDegrees: number
  readonly outlines: readonly DigitizedOutline[]
  readonly awards: readonly DigitizedAward[]
  /** Household strips in their order along a foot line, with gaps; private, never for the public page. */
  readonly strips: readonly Ruler[]
  /** What the drawing asks. */
  readonly questions: readonly CaseQuestion[]
}

export type DigitizedCase = DrawnDocument & {
  /** What the machine reads, before any answer. */
  readonly asRead: DocumentReading
  /** What the drawing and the words ask. */
  readonly questions: readonly CaseQuestion[]
  readonly appliedAnswers: readonly AppliedAnswer[]
}

/** Strips become a ruler, never an outline; a reference has no landmarks to draw. */
function roleOf({ subject, blank, reading }: DocumentDescription): OutlineRole | undefined {
  if (blank || reading.form === null) return undefined
  switch (subject) {
    case 'disputed-extent':
      return 'extent'
    case 'claim':
      return 'claim'
    case 'ruling-line':
      return 'dividing-line'
    case 'household-strip':
      return undefined
    case 'unattributed':
      if (reading.form === 'strip' || reading.form === 'reference') return undefined
      return reading.form === 'dividing-line' ? 'dividing-line' : 'description'
  }
}

const firstLongitude = ({ geometry }: Place): number =>
  geometry.type === 'Point'
    ? geometry.coordinates[0]!
    : geometry.type === 'LineString'
      ? geometry.coordinates[0]![0]!
      : geometry.coordinates[0]![0]![0]!

/** The case's own zone: by the middle longitude of its places; 108° where there are none. */
export function centralMeridianOfPlaces(places: readonly Place[]): number {
  const longitudes = places.map(firstLongitude).sort((first, second) => first - second)
  return centralMeridianOf(longitudes[Math.floor(longitudes.length / 2)] ?? 108)
}

function questionsOf(outlines: readonly DigitizedOutline[]): CaseQuestion[] {
  const byKey = new Map<string, CaseQuestion>()
  for (const { descriptionIndex, outline } of outlines)
    for (const { code, key, quote, candidates, answer, callIndex, markIndex } of outline.questions) {
      const calls = [...(byKey.get(key)?.calls ?? []), { descriptionIndex, callIndex, markIndex }]
      byKey.set(key, { ...(byKey.get(key) ?? { code, key, quote, candidates, answer }), calls })
    }
  return [...byKey.values()]
}

/** A dividing line that ends inside the extent stands open there, with how far it is to the edge. */
function withShortEnds(
  drawn: DigitizedOutline,
  split: GroundSplit | null,
  { calls }: BoundaryReading,
): DigitizedOutline {
  if (split?.type !== 'short') return drawn
  const { segments } = drawn.outline
  const open = split.shortEnds.map(({ end, gapMetres }): OpenSide => {
    const { callIndex } = (end === 'first' ? segments[0] : segments.at(-1))!
    return { callIndex, side: callIndex === null ? null : calls[callIndex]!.side, reason: 'short-of-edge', gapMetres }
  })
  return { ...drawn, outline: { ...drawn.outline, openSides: [...drawn.outline.openSides, ...open] } }
}

/** Lays the dividing line over the extent: what each award gets, and where the line does not reach. */
function parted(
  document: DocumentReading,
  outlines: readonly DigitizedOutline[],
  plane: PlaneSystem,
): { outlines: readonly DigitizedOutline[]; awards: readonly DigitizedAward[] } {
  const line = outlines.find(({ role }) => role === 'dividing-line')
  if (!line) return { outlines, awards: [] }
  const { reading } = document.descriptions[line.descriptionIndex]!
  const extent = outlines.find(({ role }) => role === 'extent')
  const split = splitOfExtent(extent?.outline.polygon, line.outline, plane)
  const sides = document.awards.map(({ callIndex }) => reading.calls[callIndex]?.side ?? null)
  const parts = awardParts(split, sides, plane)
  return {
    outlines: outlines.map((drawn) => (drawn === line ? withShortEnds(drawn, split, reading) : drawn)),
    awards: document.awards.map((award, index) => ({ ...award, polygon: parts[index] ?? null })),
  }
}

/** Reads a document and draws what its words and the places allow. The same input always gives the same result. */
export function digitize(
  text: string,
  places: readonly Place[],
  answers: Answers,
  grid?: ElevationGrid,
): DigitizedCase {
  const asRead = readDocument(text)
  const asked = questionsOfDocument(text, asRead)
  const { descriptions, applied } = applyAnswers(text, asRead.descriptions, asked, answers)
  const document = applied.length === 0 ? asRead : withDescriptions(text, asRead, descriptions)
  const drawn = drawDocument(text, document, places, answers, new Map(), grid)
  const open = asked
    .filter((question) => !isSettledMeanwhile(question, descriptions))
    .map((question) => ({ ...question, answer: answerThatStands(question, answers) }))
  return { ...drawn, asRead, appliedAnswers: applied, questions: joinQuestions(drawn.questions, open) }
}

/**
 * Draws a document that was read before, under other answers or with other places. `choices` holds, by description, what
 * persons said some words mean; on `grid` ridges and gullies are found that no place answers to. The zone is that of the places, unless
 * another is given.
 */
export function drawDocument(
  text: string,
  document: DocumentReading,
  places: readonly Place[],
  answers: Answers,
  choices: ReadonlyMap<number, readonly PlaceChoice[]> = new Map(),
  grid?: ElevationGrid,
  centralMeridianDegrees: number = centralMeridianOfPlaces(places),
): DrawnDocument {
  const plane = gaussKruger(centralMeridianDegrees)
  const terrain = grid && terrainLines(grid, plane, places)
  const source = { kind: document.kind, date: document.date, decisionDate: document.decision?.date ?? null }
  const daysOf = (description: DocumentDescription) => dateOfWords(description, source)
  const outlines = document.descriptions.flatMap((description, descriptionIndex): DigitizedOutline[] => {
    const role = roleOf(description)
    if (!role) return []
    const chosen = choices.get(descriptionIndex) ?? []
    const task = {
      text,
      reading: description.reading,
      places: placesOfDays(
        places,
        daysOf(description),
        text.slice(description.start, description.end),
        new Set(chosen.map(({ placeId }) => placeId)),
      ),
      plane,
      answers,
      choices: chosen,
      terrain,
    }
    const outline = role === 'dividing-line' ? solveDividingLine(task) : solveOutline(task)
    return [{ descriptionIndex, role, outline }]
  })
  const extent = outlines.find(({ role }) => role === 'extent')
  const callsOf = (descriptionIndex: number) => document.descriptions[descriptionIndex]!.reading.calls
  const strips = rulersOf(text, document.descriptions, {
    places,
    plane,
    answers,
    choices,
    extentEdges: extent ? edgesOfExtent(extent.outline.segments, callsOf(extent.descriptionIndex), plane) : new Map(),
  })
  const asked = strips.questions.map((question) => ({ ...question, answer: answerThatStands(question, answers) }))
  return {
    document,
    centralMeridianDegrees: plane.centralMeridianDegrees,
    ...parted(document, outlines, plane),
    strips: strips.rulers,
    questions: [...questionsOf(outlines), ...asked],
  }
}
