import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { placesOfWord, searchableText, searchWord, searchWords } from '../../../geodata/search/search-words.ts'
import { foldCharacter } from '../../../geodata/text/fold.ts'

const find = (text: string, word: string): string[] =>
  placesOfWord(searchableText(text), searchWord(word)).map(({ start, end }) => text.slice(start, end))

/** As a person would compare them by hand: each character folded, nothing that does not show. */
const byHand = (words: string): string =>
  Array.from({ length: words.length }, (_, at) => foldCharacter(words.charAt(at)))
    .join('')
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
    .toLowerCase()

describe('words are found however they are written', () => {
  test.each([
    ['traditional characters', '東至嶺頂', '岭顶', ['嶺頂']],
    ['and the other way round', '东至岭顶', '嶺頂', ['岭顶']],
    ['damaged characters', '秦坝屾林屾地', '山林', ['屾林']],
    ['an ordinary character that its neighbours make another', '按此划汾界线', '划分', ['划汾']],
    ['that character itself, without its neighbours', '按此划汾界线', '汾', ['汾']],
    ['full width', '面积１２．５亩，ＡＢ线', 'ab', ['ＡＢ']],
    ['words that a line breaks', '东至石\n  岭顶', '石岭', ['石\n  岭']],
    ['words with signs that do not show', '石\u200b岭', '石岭', ['石\u200b岭']],
    ['years', '一九八一年颁证，1981年复查，二〇一四年', '1981年', ['一九八一年', '1981年']],
    ['years in Chinese', '1981年颁证', '一九八一年', ['1981年']],
    ['counts', '共三百二十亩', '320亩', ['三百二十亩']],
    ['a part of a number as it is written', '共三十五亩', '三十', ['三十']],
    ['a part of a number never as another number', '共三十五亩，5亩', '5亩', ['5亩']],
    ['words that overlap themselves', '山山山', '山山', ['山山', '山山']],
  ])('%s', (_title, text, word, found) => {
    expect(find(text, word)).toEqual(found)
  })

  test('what is not there is not found', () => {
    expect(find('东至岭顶', '沟底')).toEqual([])
    expect(find('', '山')).toEqual([])
  })
})

describe('whatever the text', () => {
  const written = fc.string({
    unit: fc.constantFrom(...'山岭嶺屾汾划分囿有权一二三十百九八1985０３ \n，。ABａ點点〇某\u200b'),
    maxLength: 40,
  })

  test('a hit is a stretch of the text that reads as the word does', () => {
    fc.assert(
      fc.property(written, written, (text, word) => {
        const wanted = searchWord(word)
        for (const { start, end } of placesOfWord(searchableText(text), wanted)) {
          const found = searchableText(text.slice(start, end))
          // Neighbours may settle what a character stands for: the word stands in the text as read around it.
          const around = searchableText(text).asRead.written.flatMap(({ start: at }, index) =>
            at >= start && at < end ? [searchableText(text).asRead.text.charAt(index)] : [],
          )
          expect([found.characters.text, found.asRead.text, found.inFigures.text, around.join('')]).toSatisfy(
            (forms: string[]) =>
              forms.includes(wanted.characters) ||
              forms.includes(wanted.asRead) ||
              (wanted.inFigures !== null && forms.includes(wanted.inFigures)),
          )
        }
      }),
    )
  })

  test('nothing that holds the word is missed', () => {
    fc.assert(
      fc.property(written, written, written, (before, word, after) => {
        fc.pre(byHand(word) !== '')
        const text = before + word + after
        const places = placesOfWord(searchableText(text), searchWord(word))
        const at = [...text.slice(before.length)].findIndex((character) => byHand(character) !== '') + before.length
        expect(places.map(({ start }) => start)).toContain(at)
      }),
    )
  })
})

describe('what is asked', () => {
  const asked = (query: string) => {
    const answer = searchWords(query)
    return answer.ok ? answer.words.map(({ written }) => written) : answer.problem
  }

  test('words are parted by white space of any width, each counts once', () => {
    expect(asked('  岭顶　六奎\t嶺頂 ')).toEqual(['岭顶', '六奎'])
    expect(asked('山')).toEqual(['山'])
  })

  test('nothing, white space and control characters are nothing to look for', () => {
    for (const query of ['', '  　', '\u0000\u0007', '\u200b']) expect(asked(query)).toBe('nothing-to-search')
    expect(asked('山\u0000岭')).toEqual(['山岭'])
  })

  test('a whole sentence of 500 characters is looked for, a longer one is not', () => {
    expect(asked('山'.repeat(500))).toEqual(['山'.repeat(500)])
    expect(asked('山'.repeat(501))).toBe('search-too-long')
    expect(asked([...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌'].join(' '))).toBe('too-many-words')
  })
})
