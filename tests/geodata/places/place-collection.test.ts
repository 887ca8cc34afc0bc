import { expect, test } from 'vitest'

import { placesFromGeoJson } from '../../../geodata/places/place-collection.ts'

const collection = (geometry: unknown, id: unknown = 'a') => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'b',
      geometry: { type: 'Point', coordinates: [108, 22] },
      properties: { names: [{ name: '乙坳' }] },
    },
    { type: 'Feature', id, geometry, properties: { names: [{ name: '甲岭' }] } },
  ],
})
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const square = [
  [108, 22],
  [108.01, 22],
  [108.01, 22.01],
  [108, 22.01],
  [108, 22],
]

test.each<[string, unknown]>([
  ['without coordinates', { type: 'LineString' }],
  ['with a ring that is none', polygon(null)],
  ['without rings', polygon()],
  [
    'with a line that has no length',
    {
      type: 'LineString',
      coordinates: [
        [108, 22],
        [108, 22],
      ],
    },
  ],
  ['with a ring that is not closed', polygon(square.slice(0, 4))],
  ['with a ring that crosses itself', polygon([square[0], square[2], square[1], square[3], square[0]])],
  ['with a ring that encloses nothing', polygon([square[0], square[1], [108.005, 22], square[0]])],
  [
    'with a hole beside it',
    polygon(
      square,
      square.map(([east, north]) => [east! + 1, north]),
    ),
  ],
  ['on another continent', { type: 'Point', coordinates: [0, 23] }],
  ['on the pole', { type: 'Point', coordinates: [108, 90] }],
  ['with words for numbers', { type: 'Point', coordinates: ['108', '22'] }],
  ['of a kind that no place has', { type: 'MultiPoint', coordinates: [[108, 22]] }],
])('a place %s is refused with its number in the file', (_fault, geometry) => {
  expect(placesFromGeoJson(collection(geometry))).toEqual({
    ok: false,
    problem: { code: 'places-unreadable', details: { position: 2 } },
  })
})

test('an id that is no word and no number is refused', () => {
  expect(placesFromGeoJson(collection({ type: 'Point', coordinates: [108, 22] }, {}))).toMatchObject({ ok: false })
})

test('heights, which receivers write as a third number, are left out', () => {
  const given = {
    type: 'LineString',
    coordinates: [
      [108, 22, 311.5],
      [108.1, 22.1, 290],
    ],
  }
  const places = placesFromGeoJson(collection(given))
  expect(places.ok && places.value[1]!.geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [108, 22],
      [108.1, 22.1],
    ],
  })
})

test('a grave of one square metre and a field with a hole are places', () => {
  const grave = [square[0], [108.00001, 22], [108.00001, 22.00001], [108, 22.00001], square[0]]
  const hole = [
    [108.004, 22.004],
    [108.006, 22.004],
    [108.006, 22.006],
    [108.004, 22.004],
  ]
  expect(placesFromGeoJson(collection(polygon(grave))).ok).toBe(true)
  expect(placesFromGeoJson(collection(polygon(square, hole))).ok).toBe(true)
})

test('names may be bare words, where nobody says where they were met', () => {
  const read = placesFromGeoJson({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', geometry: { type: 'Point', coordinates: [108, 22] }, properties: { names: ['乙坳', '大坳'] } },
    ],
  })
  expect(read.ok && read.value[0]!.names).toEqual([
    { name: '乙坳', source: '' },
    { name: '大坳', source: '' },
  ])
})
