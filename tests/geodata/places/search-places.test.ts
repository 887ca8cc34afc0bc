import { expect, test } from 'vitest'

import { searchPlaces } from '../../../geodata/places/search/search-places.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Place } from '../../../geodata/places/place.ts'

const place = (id: string, kind: LandmarkKind, ...names: string[]): Place => ({
  id,
  kind,
  names: names.map((name) => ({ name, source: '图' })),
  geometry: { type: 'Point', coordinates: [108, 24] },
  accuracyMetres: null,
  illustrative: false,
})
const PLACES = [
  place('field', 'field', '六奎田垌'),
  place('ridge', 'ridge', '大岭山脊', '分界岭'),
  place('road', 'road', '大湾公路'),
  place('old-road', 'road', '大湾旧路'),
  place('gully', 'gully', '牛角冲'),
]
const found = (words: string, kind: LandmarkKind | null = null) =>
  searchPlaces(words, kind, PLACES).map(({ placeId, reason }) => [placeId, reason])

test('a name, an alias and a part of a name answer with their reason, the best first', () => {
  expect(found('大湾公路')[0]).toEqual(['road', 'same-name'])
  expect(found('分界岭')[0]).toEqual(['ridge', 'alias'])
  expect(found('大湾')).toEqual([
    ['road', 'part-of-name'],
    ['old-road', 'part-of-name'],
  ])
})

test('names that sound alike answer, also when only what is proper in them does', () => {
  expect(found('六回山')).toEqual([['field', 'sounds-alike']])
  expect(found('大弯公路')[0]).toEqual(['road', 'sounds-alike'])
})

test('Latin letters answer as whole syllables and as their first letters', () => {
  expect(found('niujiao')).toEqual([['gully', 'same-letters']])
  expect(found('dwgl')).toEqual([['road', 'same-letters']])
})

test('a kind narrows the search, and alone lists all of it', () => {
  expect(found('大湾', 'gully')).toEqual([])
  expect(found('', 'road')).toEqual([
    ['road', 'kind'],
    ['old-road', 'kind'],
  ])
  expect(found('')).toEqual([])
  expect(found('绝无此名')).toEqual([])
})
