import { COMPASS_SIDES } from '../../boundary/model.ts'

import { cornersOf, type Corner } from './corners.ts'
import { cornerName, openSideSentences, placesTold } from './course-description.ts'
import { courseLegs, type CourseLeg } from './course-legs.ts'
import { COURSE_WORDS } from './course-words.ts'
import { isMeantToClose, type DrawnLine, type Ground } from './drawn-line.ts'
import { followedName, followedPlace, otherNamesSentence } from './place-words.ts'

import type { Language } from '../problem-sentences.ts'

/** Villagers speak in eight winds, ±22.5°. */
const spokenSide = ({ bearingDegrees }: CourseLeg) => COMPASS_SIDES[Math.round(bearingDegrees / 45) % 8]!

/**
 * The line as one would tell it on the way: eight winds, lengths to ten metres, places by their names, no numbers of
 * points and no bearings. What is open or only assumed is said in the same breath.
 */
export function plainSentences(line: DrawnLine, ground: Ground, language: Language): string[] {
  const words = COURSE_WORDS[language]
  const { plain } = words
  const legs = courseLegs(line, ground)
  if (legs.length === 0) return [words.nothingDrawn, ...openSideSentences(line.openSides, words)]
  const corners = cornersOf(legs, line, ground)
  const spot = (corner: Corner) => (corner.isTurn ? plain.turn : cornerName(corner, words) || plain.somewhere)
  const stepOf = (leg: CourseLeg, index: number): string => {
    const place = followedPlace(leg, ground)
    const to = spot(corners[index + 1] ?? corners[0]!)
    const about = plain.about(Math.round(leg.lengthMetres / 10) * 10)
    if (leg.is === 'open') return plain.openStep(to)
    if (leg.segment.certainty === 'unknown') return plain.assumedStep(about, to)
    const along = place ? plain.along(followedName(place, words)) : plain.straight
    return plain.step(along, words.sides[spokenSide(leg)], about, to)
  }
  const untold = line.openSides.filter(({ gapMetres }) => gapMetres === null)
  return [
    plain.from(spot(corners[0]!)),
    ...legs.map(stepOf),
    ...(legs.every(({ is }) => is === 'drawn') ? [plain.end(isMeantToClose(line))] : []),
    ...openSideSentences(untold, words),
    ...otherNamesSentence(placesTold(legs, corners, ground), words),
  ]
}
