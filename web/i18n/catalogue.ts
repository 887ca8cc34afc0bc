import { english } from './en/index.ts'
import { chinese } from './zh-CN/index.ts'

import type { Catalogue } from './zh-CN/index.ts'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }

export const CATALOGUES: Record<Language, Catalogue> = { 'zh-CN': chinese, en: english }
