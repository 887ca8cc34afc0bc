import type { Problem } from '../problems.ts'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Makes the sentence of a problem from its details. */
export type Sentence = (details: Problem['details']) => string
