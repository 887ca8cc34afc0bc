import { request } from './request.ts'

import type { WireBaseMap } from '../../geodata/wire/base-maps.ts'
import type { Answer } from './request.ts'

/** The base maps that this installation offers to whoever has signed in. */
export const listBaseMaps = (): Promise<Answer<WireBaseMap[]>> => request('/api/base-maps')
