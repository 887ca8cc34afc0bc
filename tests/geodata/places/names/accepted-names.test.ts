import { expect, test } from 'vitest'

import { withAcceptedNames, type DecidedPair } from '../../../../geodata/places/names/accepted-names.ts'

import type { Place } from '../../../../geodata/places/place.ts'

const FIELD: Place = {
  id: 'field',
  kind: 'field',
  names: [{ name: '六奎田垌', source: '图' }],
  geometry: { type: 'Point', coordinates: [108, 24] },
  accuracyMetres: null,
  illustrative: false,
}
const pair = (first: string, second: string, verdict: DecidedPair['verdict'] = 'one'): DecidedPair => ({
  first,
  second,
  verdict,
  decidedBy: '黄调解员',
})
const namesUnder = (...decisions: DecidedPair[]): string[] =>
  withAcceptedNames([FIELD], decisions)[0]!.names.map(({ name }) => name)

test('a place answers to its name under the other proper name, by the word of a person', () => {
  expect(namesUnder(pair('六回', '六奎'))).toEqual(['六奎田垌', '六回田垌'])
  expect(withAcceptedNames([FIELD], [pair('六回', '六奎')])[0]!.names[1]!.source).toContain('黄调解员')
})

test('not when the last word is that they are two, and not by way of a third name', () => {
  expect(namesUnder(pair('六回', '六奎'), pair('六奎', '六回', 'apart'))).toEqual(['六奎田垌'])
  expect(namesUnder(pair('六回', '六葵'))).toEqual(['六奎田垌'])
  expect(namesUnder(pair('六回', '六奎'), pair('六回', '六葵'))).toEqual(['六奎田垌', '六回田垌'])
})
