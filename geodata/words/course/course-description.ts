/** 走向说明: the course of a line in sentences, one for each stretch of one wind. */
import { cornersOf, type Corner } from './corners.ts'
import { courseLegs, type CourseLeg } from './course-legs.ts'
import { COURSE_WORDS } from './course-words.ts'
import { degreesText, lengthText } from './figures.ts'
import { firstName, followedName, followedPlace, otherNamesSentence } from './place-words.ts'

import type { OpenSide } from '../../outline/model.ts'
import type { Place } from '../../places/place.ts'
import type { Language } from '../problem-sentences.ts'
import type { DrawnLine, Ground } from './drawn-line.ts'
import type { CourseWords } from './model.ts'

/** What stands at a corner; empty when nothing is known of it. */
export function cornerName({ place, features, isTurn }: Corner, words: CourseWords): string {
  const [first, second] = features
  if (place) return firstName(place)
  if (isTurn) return words.turn
  if (first && second) return words.meetingOf(firstName(first), firstName(second))
  if (!first) return ''
  return first.geometry.type === 'Polygon' ? words.edgeOf(firstName(first)) : words.spotOn(firstName(first))
}

/** Every place that the description speaks of. */
export const placesTold = (legs: readonly CourseLeg[], corners: readonly Corner[], ground: Ground): Place[] => [
  ...legs.flatMap((leg) => followedPlace(leg, ground) ?? []),
  ...corners.flatMap(({ place, features }) => (place ? [place] : features)),
]

/** How certain the stretch is and why it runs so; empty for what the words state. */
function noteOf({ segment }: CourseLeg, words: CourseWords): string {
  if (!segment) return ''
  const notes = [segment.certainty === 'implied' ? words.implied : '', words.reasons[segment.reason]].filter(Boolean)
  return notes.length === 0 ? '' : words.notes(notes)
}

function partsOf(leg: CourseLeg, ground: Ground, words: CourseWords) {
  const place = followedPlace(leg, ground)
  return {
    along: place ? words.along(followedName(place, words)) : words.straight,
    wind: words.bearing(words.winds[leg.wind], degreesText(leg.bearingDegrees)),
    length: lengthText(leg, words),
    note: noteOf(leg, words),
  }
}

/** What the line does on some of its stretches, without the points between which it does so. */
export const stretchWords = (legs: readonly CourseLeg[], ground: Ground, language: Language): string[] =>
  legs.map((leg) => COURSE_WORDS[language].stretch(partsOf(leg, ground, COURSE_WORDS[language])))

function sentenceOf(leg: CourseLeg, number: number, from: string, to: string, ground: Ground, words: CourseWords) {
  const parts = { ...partsOf(leg, ground, words), from, to }
  if (leg.is === 'open') return words.openStep(number, parts)
  return leg.segment.certainty === 'unknown' ? words.assumedStep(number, parts) : words.step(number, parts)
}

/** A sentence for each side that the words and places at hand leave open. */
export const openSideSentences = (openSides: readonly OpenSide[], words: CourseWords): string[] =>
  openSides.map(({ side, reason, gapMetres }) =>
    words.openSide(
      side === null ? null : words.sides[side],
      words.openReasons[reason],
      gapMetres === null ? null : words.metres(gapMetres.toFixed(0), false),
    ),
  )

/**
 * The course description: what the bearings refer to, one sentence per stretch (from which point, along what, in which
 * of the sixteen winds by grid bearing over the chord, how far, to what), the sides that stay open, and every name of
 * the places told.
 */
export function courseDescription(line: DrawnLine, ground: Ground, language: Language): string[] {
  const words = COURSE_WORDS[language]
  const legs = courseLegs(line, ground)
  const open = openSideSentences(line.openSides, words)
  if (legs.length === 0) return [words.nothingDrawn, ...open]
  const corners = cornersOf(legs, line, ground)
  const isIllustrative = line.segments.some(({ accuracyMetres }) => accuracyMetres === null)
  const told = new Set<Corner>()
  const cornerWords = (corner: Corner): string => {
    const name = told.has(corner) ? '' : cornerName(corner, words)
    told.add(corner)
    return words.corner(corner.number, name)
  }
  const sentences = legs.map((leg, index) => {
    const from = cornerWords(corners[index]!)
    const to = cornerWords(corners[index + 1] ?? corners[0]!)
    return sentenceOf(leg, index + 1, from, to, ground, words)
  })
  return [
    words.heading(ground.plane.centralMeridianDegrees, isIllustrative),
    ...sentences,
    ...open,
    ...otherNamesSentence(placesTold(legs, corners, ground), words),
  ]
}
