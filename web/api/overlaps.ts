import { oncePerVersion } from './once-per-version.ts'

import type { WireOverlaps } from '../../geodata/wire/overlaps.ts'

/** Every pair of a case with its papers and its earlier records. */
export const readOverlaps = oncePerVersion<WireOverlaps>('overlaps')
