import type { Problem } from '../problems.ts'

export type Language = 'zh-CN' | 'en'

/** Makes the sentence of a problem from its details. */
export type Sentence = (details: Problem['details']) => string
