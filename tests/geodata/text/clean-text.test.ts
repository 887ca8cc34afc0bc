import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { COMPONENTS_OF } from '../../../geodata/text/components.ts'
import { proposeCorrections } from '../../../geodata/text/corrections.ts'

const CORPUS = new URL('../../corpus/', import.meta.url)
const clean = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, CORPUS), 'utf8'))
  .join('\n')
const suggested = (text: string) =>
  proposeCorrections(text).filter(({ reason, applied }) => reason === 'homoglyph' && !applied)

/** At most one needless suggestion on so many characters of clean text. */
const CHARACTERS_PER_NEEDLESS = 10_000

test('clean descriptions and sentences give next to no suggestion', () => {
  expect(suggested(clean).length * CHARACTERS_PER_NEEDLESS).toBeLessThanOrEqual(clean.length)
})

test('most characters put in the place of a common one are suggested in everyday words', () => {
  const words = [
    '水井',
    '古路',
    '两组',
    '老虎',
    '千亩',
    '山界',
    '田边',
    '大路',
    '小河',
    '屋背',
    '生产',
    '农民',
    '方向',
    '作出',
  ]
  const seeded = words.flatMap((word) =>
    [...COMPONENTS_OF].flatMap(([written, common]) =>
      common.includes(word.charAt(0)) || common.includes(word.charAt(1))
        ? [{ text: [...word].map((character) => (common.includes(character) ? written : character)).join(''), written }]
        : [],
    ),
  )
  const met = seeded.filter(({ text, written }) => suggested(text).some(({ from }) => from === written))
  expect(seeded.length).toBeGreaterThan(40)
  expect(met.length / seeded.length).toBeGreaterThan(0.5)
})
