import { oncePerVersion } from './once-per-version.ts'

import type { WireBands } from '../../geodata/wire/bands.ts'

/** How far the outlines of a case may lie from what is drawn. */
export const readBands = oncePerVersion<WireBands>('bands')
