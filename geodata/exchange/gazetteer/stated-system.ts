import { failure, success, type Result } from '../../result.ts'

import type { KnownSystem } from '../../crs/known-system.ts'

/** The system that the file names, else the one that a person names; null where nobody does. The two must agree. */
export function statedSystem(file: KnownSystem | null, given: KnownSystem | null): Result<KnownSystem | null> {
  if (file && given && file.epsg !== given.epsg && !(file.unit === 'degree' && given.unit === 'degree'))
    return failure({ code: 'places-system-conflict', details: { stated: file.epsg, given: given.epsg } })
  return success(file ?? given)
}
