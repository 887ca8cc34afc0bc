import { GEOJSON } from './geojson.ts'
import { GEOPACKAGE } from './geopackage.ts'
import { LADM } from './ladm.ts'

import type { CaseFile } from './model.ts'

/** Every file that a case can be taken away as; routes, command line and page are made of this list. */
export const CASE_FILES: readonly CaseFile[] = [GEOPACKAGE, GEOJSON, LADM]

/** The file that a name's ending stands for, as `.gpkg`. */
export const caseFileFor = (ending: string): CaseFile | undefined =>
  CASE_FILES.find(({ name }) => name.endsWith(ending))
