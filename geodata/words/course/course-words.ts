import { CHINESE_COURSE_WORDS } from './course-words-chinese.ts'
import { ENGLISH_COURSE_WORDS } from './course-words-english.ts'

import type { Language } from '../problem-sentences.ts'
import type { CourseWords } from './model.ts'

/** One table for both languages: every sentence that tells a drawn line in words. */
export const COURSE_WORDS: Record<Language, CourseWords> = { 'zh-CN': CHINESE_COURSE_WORDS, en: ENGLISH_COURSE_WORDS }
