import { systemOfWords } from '../../crs/system-words.ts'
import { failure, success, type Result } from '../../result.ts'

import type { KnownSystem, SystemReading } from '../../crs/known-system.ts'

/** A system that is named, or why its coordinates are not taken. */
export function takenSystem(reading: SystemReading, words: string): Result<KnownSystem> {
  const details = { system: words }
  if (reading === 'old-datum') return failure({ code: 'places-old-datum', details })
  if (reading === 'offset') return failure({ code: 'file-offset-system', details })
  return reading ? success(reading) : failure({ code: 'places-system-unknown', details })
}

/** What a person says of the coordinates of a file, in words such as `EPSG:4545`; null for nothing. */
export function givenSystem(words: string | null): Result<KnownSystem | null> {
  return words === null || words.trim() === '' ? success(null) : takenSystem(systemOfWords(words), words.trim())
}
