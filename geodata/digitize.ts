/** The pipeline in one place: document → calls → places → outlines → dividing line → awards. */
import { readDocument } from './documents/read-document.ts'
import { centralMeridianOf, gaussKruger, type PlaneSystem } from './crs/gauss-kruger.ts'
import { solveDividingLine } from './outline/solve-dividing-line.ts'
import { solveOutline } from './outline/solve-outline.ts'
import { awardParts } from './ruling/award-parts.ts'

import type { DocumentDescription, DocumentReading } from './documents/model.ts'
import type { Outline, OutlineQuestion, OutlineRole } from './outline/model.ts'
import type { PlaceChoice } from './outline/place-choice.ts'
import type { Answers } from './outline/questions.ts'
import type { Place } from './places/place.ts'
import type { Polygon } from 'geojson'

export type DigitizedOutline = {
  readonly descriptionIndex: number
  readonly role: OutlineRole
  readonly outline: Outline
}

type DigitizedAward = {
  readonly callIndex: number
  readonly claimantLetter: string | null
  readonly polygon: Polygon | null
}

/** A question and every call that asks it. */
export type CaseQuestion = OutlineQuestion & {
  readonly calls: readonly { readonly descriptionIndex: number; readonly callIndex: number }[]
}

export type DigitizedCase = {
  readonly document: DocumentReading
  readonly centralMeridianDegrees: number
  readonly outlines: readonly DigitizedOutline[]
  readonly awards: readonly DigitizedAward[]
  readonly questions: readonly CaseQuestion[]
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
function planeOfPlaces(places: readonly Place[]): PlaneSystem {
  const longitudes = places.map(firstLongitude).sort((first, second) => first - second)
  return gaussKruger(centralMeridianOf(longitudes[Math.floor(longitudes.length / 2)] ?? 108))
}

function questionsOf(outlines: readonly DigitizedOutline[]): CaseQuestion[] {
  const byKey = new Map<string, CaseQuestion>()
  for (const { descriptionIndex, outline } of outlines)
    for (const question of outline.questions) {
      const known = byKey.get(question.key)
      const call = { descriptionIndex, callIndex: question.callIndex }
      byKey.set(question.key, { ...(known ?? question), calls: [...(known?.calls ?? []), call] })
    }
  return [...byKey.values()]
}

function awardsOf(
  document: DocumentReading,
  outlines: readonly DigitizedOutline[],
  plane: PlaneSystem,
): DigitizedAward[] {
  const line = outlines.find(({ role }) => role === 'dividing-line')
  const extent = outlines.find(({ role }) => role === 'extent')
  if (!line) return []
  const { calls } = document.descriptions[line.descriptionIndex]!.reading
  const sides = document.awards.map(({ callIndex }) => calls[callIndex]?.side ?? null)
  const parts = awardParts(extent?.outline.polygon ?? null, line.outline, sides, plane)
  return document.awards.map((award, index) => ({ ...award, polygon: parts[index] ?? null }))
}

/** Reads a document and draws what its words and the places allow. The same input always gives the same result. */
export function digitize(text: string, places: readonly Place[], answers: Answers): DigitizedCase {
  return drawDocument(text, readDocument(text), places, answers)
}

/**
 * Draws a document that was read before, under other answers or with other places. `choices` holds, by description, what
 * persons said some words mean.
 */
export function drawDocument(
  text: string,
  document: DocumentReading,
  places: readonly Place[],
  answers: Answers,
  choices: ReadonlyMap<number, readonly PlaceChoice[]> = new Map(),
): DigitizedCase {
  const plane = planeOfPlaces(places)
  const outlines = document.descriptions.flatMap((description, descriptionIndex): DigitizedOutline[] => {
    const role = roleOf(description)
    if (!role) return []
    const task = {
      text,
      reading: description.reading,
      places,
      plane,
      answers,
      choices: choices.get(descriptionIndex) ?? [],
    }
    const outline = role === 'dividing-line' ? solveDividingLine(task) : solveOutline(task)
    return [{ descriptionIndex, role, outline }]
  })
  return {
    document,
    centralMeridianDegrees: plane.centralMeridianDegrees,
    outlines,
    awards: awardsOf(document, outlines, plane),
    questions: questionsOf(outlines),
  }
}
