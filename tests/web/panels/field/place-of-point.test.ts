import { describe, expect, it } from 'vitest'

import { placeOfPoint } from '../../../../web/panels/field/desk/place-of-point.ts'
import { ON_THE_HILL, pointContent } from '../../../support/field/records.ts'

import type { FieldPoint } from '../../../../geodata/wire/field.ts'

const point = pointContent() as FieldPoint
const claimants = [
  { letter: 'A', name: '琴八组' },
  { letter: 'B', name: '英志组' },
]
const given = { name: '界石', source: '现场第 1 点', claimants }

describe('a place that is taken from a point of the field', () => {
  it('has the position, the error that the phone told, and each side’s name for it as that side’s', () => {
    const place = placeOfPoint(point, { ...given, known: null })
    expect(place).toMatchObject({ kind: 'stone', geometry: { coordinates: ON_THE_HILL }, accuracyMetres: 6.5 })
    expect(place.names.map(({ name, party }) => [name, party])).toEqual([
      ['界石', undefined],
      ['牛角冲口', '琴八组'],
      ['鸡公石', '英志组'],
    ])
  })

  it('keeps what was known of it, names before all, and claims no error that nobody told', () => {
    const names = [{ name: '老界石', source: '图', party: '琴八组' }]
    const geometry = { type: 'Point' as const, coordinates: [107, 22] }
    const known = { id: 'p', kind: 'tree' as const, names, geometry, accuracyMetres: 2, illustrative: true }
    const place = placeOfPoint({ ...point, accuracyMetres: null }, { ...given, known })
    expect(place).toMatchObject({ kind: 'tree', accuracyMetres: null, illustrative: false })
    expect(place.names.map(({ name }) => name)).toEqual(['老界石', '牛角冲口', '鸡公石'])
  })
})
