import { oncePerVersion } from './once-per-version.ts'

import type { WirePartition } from '../../geodata/wire/partition.ts'

/** The ground of all claims of a case, parted by who claims it. */
export const readPartition = oncePerVersion<WirePartition>('partition')
