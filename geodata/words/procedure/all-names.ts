import { PROCEDURE_NAMES_CHINESE } from './names-chinese.ts'
import { PROCEDURE_NAMES_ENGLISH } from './names-english.ts'

import type { Language } from '../problem-sentences.ts'
import type { ProcedureNames } from './names.ts'

export const PROCEDURE_NAMES: Readonly<Record<Language, ProcedureNames>> = {
  'zh-CN': PROCEDURE_NAMES_CHINESE,
  en: PROCEDURE_NAMES_ENGLISH,
}
