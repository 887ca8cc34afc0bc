import { MOST_CHARACTERS, MOST_WORDS, type SearchWordsProblem } from '../geodata/search/search-words.ts'

import { RequestRefused } from './errors.ts'

import type { Language } from '../geodata/words/problem-sentences.ts'

const SENTENCES: Readonly<Record<SearchWordsProblem, Record<Language, string>>> = {
  'nothing-to-search': {
    'zh-CN': '没有可以查找的字，请输入至少一个字。',
    en: 'There is nothing to look for; type at least one character.',
  },
  'search-too-long': {
    'zh-CN': `要查找的内容超过 ${MOST_CHARACTERS} 个字，请只输入其中的一句话或几个词。`,
    en: `The words to look for are longer than ${MOST_CHARACTERS} characters; type one sentence or a few words of them.`,
  },
  'too-many-words': {
    'zh-CN': `一次最多查找 ${MOST_WORDS} 个词（词与词之间用空格隔开），请减少几个。`,
    en: `At most ${MOST_WORDS} words, parted by spaces, are looked for at once; leave some out.`,
  },
}

export const searchRefused = (problem: SearchWordsProblem) => new RequestRefused(400, problem, SENTENCES[problem])
