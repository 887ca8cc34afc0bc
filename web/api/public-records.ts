import { request } from './request.ts'

import type { PaperName } from '../../geodata/sheets/model.ts'
import type { WirePublicListing, WirePublished } from '../../geodata/wire/public-pages.ts'
import type { Answer } from './request.ts'

/** What stands published; anybody may ask. */
export const listPublished = (): Promise<Answer<WirePublicListing[]>> => request('/api/public/records')

export const readPublished = (
  id: string,
  language: string,
  look?: (headers: Headers) => void,
): Promise<Answer<WirePublished>> =>
  request(`/api/public/records/${encodeURIComponent(id)}`, { headers: { 'accept-language': language } }, look)

/** Where the printed notice of what stands published is. */
export const posterAddress = (id: string, paper: PaperName, language: string): string =>
  `/api/public/records/${encodeURIComponent(id)}/poster.pdf?${new URLSearchParams({ paper, language }).toString()}`
