import { request } from './request.ts'

import type { Answer } from './request.ts'

export type ServerStatus = { readonly engine: 'embedded' | 'postgresql'; readonly version: string }

export const readStatus = (): Promise<Answer<ServerStatus>> => request('/api/status')
