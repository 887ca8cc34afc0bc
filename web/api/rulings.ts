import { request } from './request.ts'

import type { PublicRuling } from '../../geodata/wire/public-ruling.ts'
import type { Answer } from './request.ts'

export const readRuling = (id: string): Promise<Answer<PublicRuling>> =>
  request(`/api/rulings/${encodeURIComponent(id)}`)
