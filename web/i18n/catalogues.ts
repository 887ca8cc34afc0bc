import { english } from './en/index.ts'
import { chinese } from './zh-CN/index.ts'

import type { Language } from './catalogue.ts'
import type { Catalogue } from './zh-CN/index.ts'

/** All languages at once; the pages fetch those that are not Chinese when somebody wants them. */
export const CATALOGUES: Record<Language, Catalogue> = { 'zh-CN': chinese, en: english }
