import { fileSystem } from '../../../geodata/crs/file-systems.ts'

import type { OfferedSystem } from '../../../geodata/crs/offered-systems.ts'
import type { CaseFileOrder } from './model.ts'

const DEGREES = 'EPSG:4490'

/** The system that somebody chose, else degrees of CGCS2000. */
export const chosenSystem = ({ referenceSystem }: Pick<CaseFileOrder, 'referenceSystem'>): OfferedSystem =>
  fileSystem(referenceSystem ?? DEGREES)
