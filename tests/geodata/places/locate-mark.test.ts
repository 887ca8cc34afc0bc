import { describe, expect, test } from 'vitest'

import { placesOfMark } from '../../../geodata/places/locate-mark.ts'

import type { LandmarkKind, Mark } from '../../../geodata/boundary/model.ts'
import type { Place } from '../../../geodata/places/place.ts'

const place = (id: string, kind: LandmarkKind, ...names: string[]): Place => ({
  id,
  kind,
  names: names.map((name) => ({ name, source: '测试' })),
  geometry: { type: 'Point', coordinates: [108, 22] },
  accuracyMetres: 5,
  illustrative: false,
})
const mark = (quote: string, kind: LandmarkKind): Mark => ({ start: 0, end: quote.length, quote, role: 'line', kind })

const gazetteer = [
  place('long-ridge', 'ridge', '大坪岭山脊'),
  place('short-ridge', 'ridge', '牛角岭山脊'),
  place('highway', 'road', '横那公路'),
  place('fields', 'field', '渌桐田垌', '绿桐田垌'),
]
const nowhere = () => undefined
const locateMark = (...about: Parameters<typeof placesOfMark>) => placesOfMark(...about)[0]

describe('finding the place that a mark means', () => {
  test.each([
    ['大坪嶺山脊', 'ridge', 'long-ridge'],
    ['大坪岭的山脊', 'ridge', 'long-ridge'],
    ['渌桐田垌西面田边', 'field', 'fields'],
    ['渌桐(绿桐)田垌', 'field', 'fields'],
    ['原横那公路', 'road', 'highway'],
  ] as const)('%s is the place of that name', (quote, kind, id) => {
    expect(locateMark(mark(quote, kind), [], gazetteer, nowhere)?.place.id).toBe(id)
  })

  test('an alias in brackets is a name of the same mark', () => {
    expect(locateMark(mark('六架田垌', 'field'), [mark('绿桐田垌', 'field')], gazetteer, nowhere)?.place.id).toBe(
      'fields',
    )
  })

  test('a name that nobody knows is not given to the next best place', () => {
    expect(locateMark(mark('石狗岭山脊', 'ridge'), [], gazetteer, nowhere)).toBeUndefined()
  })

  test('a bare noun means the nearest place of its kind that the line touches, and is found by kind only', () => {
    const metres = (found: Place) => ({ 'short-ridge': 4, 'long-ridge': 60 })[found.id]
    const located = locateMark(mark('山脊', 'ridge'), [], gazetteer, metres)
    expect(located).toMatchObject({ place: { id: 'short-ridge' }, by: 'kind' })
  })

  test('a bare noun with nothing of its kind at hand stays unlocated', () => {
    expect(locateMark(mark('山脊', 'ridge'), [], gazetteer, nowhere)).toBeUndefined()
  })

  test('a place entered under a bare noun bears no name: the same noun elsewhere finds it by its kind, beside others', () => {
    const entered = [...gazetteer, place('traced', 'ridge', '山脊')]
    const metres = (found: Place) => ({ 'short-ridge': 4, traced: 9 })[found.id]
    const located = placesOfMark(mark('山脊', 'ridge'), [], entered, metres)
    expect(located.map(({ place: { id }, by }) => [id, by])).toEqual([
      ['short-ridge', 'kind'],
      ['traced', 'kind'],
    ])
    const named = [...gazetteer, place('traced', 'ridge', '山脊', '石狗岭山脊')]
    expect(locateMark(mark('石狗岭山脊', 'ridge'), [], named, nowhere)).toMatchObject({
      place: { id: 'traced' },
      by: 'name',
    })
  })

  test('a road is never taken for a ridge, however alike the names', () => {
    expect(locateMark(mark('大坪岭山脊', 'road'), [], gazetteer, nowhere)).toBeUndefined()
  })
})
