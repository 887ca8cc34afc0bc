import { COURSE_WORDS } from './course-words.ts'
import { derivedBounds, type DerivedBound } from './derived-bounds.ts'
import { followedName, followedPlace } from './place-words.ts'

import type { Language } from '../problem-sentences.ts'
import type { CourseLeg } from './course-legs.ts'
import type { DrawnLine, Ground } from './drawn-line.ts'
import type { CourseWords } from './model.ts'

function boundWords(leg: CourseLeg, ground: Ground, words: CourseWords): string {
  const place = followedPlace(leg, ground)
  if (place) return followedName(place, words)
  return leg.segment?.certainty === 'unknown' ? words.assumedBound : words.straightBound
}

/** The four bounds in one sentence, as the line itself has them; null for a line that bounds no land. */
export function fourBoundsSentence(line: DrawnLine, ground: Ground, language: Language): string | null {
  const words = COURSE_WORDS[language]
  const sentenceOf = ({ side, legs }: DerivedBound): string => {
    const features = legs.map((leg) => boundWords(leg, ground, words))
    // A feature that comes twice in a row is one bound, though the line turns on it.
    const distinct = features.filter((feature, index) => feature !== features[index - 1])
    return distinct.length === 0 ? words.openBound(words.sides[side]) : words.bound(words.sides[side], distinct)
  }
  const bounds = derivedBounds(line, ground)
  return bounds && words.boundsEnd(bounds.map(sentenceOf))
}
