import { COURSES } from './courses.ts'
import { DRAWING } from './drawing.ts'
import { GEOJSON } from './geojson.ts'
import { GEOPACKAGE } from './geopackage.ts'
import { LADM } from './ladm.ts'
import { FLATGEOBUF, GPX, KML, SHAPEFILES } from './layer-files.ts'
import { POINTS_TEXT, POINTS_WORKBOOK } from './points.ts'

import type { CaseFile } from './model.ts'

/** Every file that a case can be taken away as; routes, command line and page are made of this list. */
export const CASE_FILES: readonly CaseFile[] = [
  GEOPACKAGE,
  GEOJSON,
  DRAWING,
  POINTS_TEXT,
  POINTS_WORKBOOK,
  COURSES,
  SHAPEFILES,
  KML,
  GPX,
  FLATGEOBUF,
  LADM,
]

/** The file that a name's ending stands for, as `.gpkg`. */
export const caseFileFor = (ending: string): CaseFile | undefined =>
  CASE_FILES.find(({ name }) => name.endsWith(ending))
