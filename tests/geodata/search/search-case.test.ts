import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { findInDocument } from '../../../geodata/search/find-in-document.ts'
import { searchWord } from '../../../geodata/search/search-words.ts'
import { paragraphsOf, sentencesOf } from '../../../geodata/search/sentences.ts'
import { toldText } from '../../../geodata/search/told-text.ts'

import type { CaseMatter } from '../../../geodata/search/case-matter.ts'
import type { MaskedName } from '../../../geodata/search/told-text.ts'
import type { SearchHit } from '../../../geodata/wire/search.ts'

const matterWith = (text: string): CaseMatter => ({
  claimants: [],
  parties: [],
  document: {
    id: '1',
    fileName: 'paper.txt',
    kind: 'judgment',
    number: null,
    authority: null,
    date: null,
    masked: false,
    sha256: '',
    text,
    corrections: [],
  },
  descriptions: [],
  places: [],
  evidence: [],
  orders: [],
  ruling: null,
  rounds: [],
  strips: [],
})

const find = (text: string, words: readonly string[], names: readonly MaskedName[] = []): SearchHit[] =>
  findInDocument(matterWith(text), toldText({ text, documentStart: 0 }, names), words.map(searchWord))
const shownOf = (hit: SearchHit): string => hit.passages[0]!.runs.map(({ text }) => text).join('')
const markedOf = (hit: SearchHit): string[] =>
  hit.passages[0]!.runs.filter(({ isMatch }) => isMatch).map(({ text }) => text)

describe('a document', () => {
  const text = '原告诉称：东至岭顶。西至六奎沟底；南至大路。\n被告辩称：东至嶺頂，北至石山。'

  test('is told sentence by sentence in its order, with the words marked as they are written', () => {
    const hits = find(text, ['岭顶'])
    expect(hits.map(shownOf)).toEqual(['原告诉称：东至岭顶。', '被告辩称：东至嶺頂，北至石山。'])
    expect(hits.map(markedOf)).toEqual([['岭顶'], ['嶺頂']])
  })

  test('must hold all words in one paragraph', () => {
    expect(find(text, ['岭顶', '大路']).map(markedOf)).toEqual([['岭顶'], ['大路']])
    expect(find(text, ['大路', '石山'])).toEqual([])
  })

  test('tells where the words stand', () => {
    const [hit] = find(text, ['大路'])
    expect(hit!.target).toMatchObject({ kind: 'words', start: text.indexOf('大路'), end: text.indexOf('大路') + 2 })
  })

  test('tells a long sentence around the words', () => {
    const long = `${'甲'.repeat(200)}岭顶${'乙'.repeat(200)}。`
    const [hit] = find(long, ['岭顶'])
    expect(shownOf(hit!)).toMatch(/^…甲{24}岭顶乙+…$/u)
  })

  test('is cut into paragraphs and sentences without losing anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙。；！”\n \r）') }), (words) => {
        const paragraphs = paragraphsOf(words)
        expect(paragraphs.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words)
        for (const paragraph of paragraphs)
          expect(
            sentencesOf(words, paragraph)
              .map(({ start, end }) => words.slice(start, end))
              .join(''),
          ).toBe(words.slice(paragraph.start, paragraph.end))
      }),
    )
  })
})

describe('a masked name', () => {
  const names: MaskedName[] = [['林老五', '林某']]
  const text = '自石桥起，林老五户分得第一块，與林 老五相邻。'

  test('is not found by its letters, and never shown, also where it is written with room or other letters', () => {
    for (const word of ['林老五', '老五', '五户', '林老五户']) expect(find(text, [word], names)).toEqual([])
    const [hit] = find(text, ['第一块'], names)
    expect(shownOf(hit!)).toBe('自石桥起，林某户分得第一块，與林某相邻。')
  })

  test('is found by what stands for it, at the place in the original', () => {
    const [hit] = find(text, ['林某户'], names)
    expect(hit!.target).toMatchObject({ start: text.indexOf('林老五'), end: text.indexOf('林老五') + 4 })
    expect(markedOf(hit!)).toEqual(['林某户'])
  })

  test('is never shown in part, whatever is looked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('林老五', '石桥', '起，', '甲乙丙丁'.repeat(9), '山', '老', '五', '。'), {
          maxLength: 30,
        }),
        fc.constantFrom('山', '石桥', '林某', '甲', '起'),
        (pieces, word) => {
          for (const hit of find(pieces.join('，'), [word], names))
            expect(shownOf(hit).replaceAll(/(?<=[，。…]|^)[老五](?=[，。…]|$)/gu, '')).not.toMatch(/[老五]/u)
        },
      ),
    )
  })
})
