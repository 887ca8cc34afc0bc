import { findDescriptions } from './find-descriptions.ts'
import { isBoundary } from './is-boundary.ts'
import { readBoundary, type ReadingOptions } from './read-boundary.ts'

import type { BoundaryReading } from './model.ts'

/**
 * Reads a text of which nobody has said that it describes a boundary. `readBoundary` takes that for granted, as it must
 * for terse papers; here a text without a boundary gives form null, no calls, and is unread as a whole.
 */
export function readText(text: string, options: ReadingOptions = {}): BoundaryReading {
  const reading = readBoundary(text, options)
  if (reading.form === null || findDescriptions(text).length > 0 || isBoundary(text, reading)) return reading
  return {
    form: null,
    calls: [],
    areas: [],
    questions: [],
    questionPlaces: [],
    unread: [{ start: 0, end: text.length }],
  }
}
