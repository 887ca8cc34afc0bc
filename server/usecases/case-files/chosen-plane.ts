import { filePlane, type FilePlane } from '../../../geodata/crs/file-plane.ts'
import { fileSystem } from '../../../geodata/crs/file-systems.ts'
import { epsgOfCentralMeridian } from '../../../geodata/crs/gauss-kruger.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'

import type { CaseRow } from '../../db/repositories/cases.ts'
import type { CaseFileOrder } from './model.ts'

/** The zone that somebody chose, else the case's own. */
export function chosenPlane(
  { centralMeridianDegrees }: Pick<CaseRow, 'centralMeridianDegrees'>,
  { referenceSystem }: Pick<CaseFileOrder, 'referenceSystem'>,
): Result<FilePlane> {
  if (referenceSystem === null) return success(filePlane(epsgOfCentralMeridian(centralMeridianDegrees)))
  const { unit, epsg } = fileSystem(referenceSystem)
  if (unit === 'degree') return failure({ code: 'export-in-degrees', details: { system: referenceSystem } })
  return success(filePlane(epsg))
}
