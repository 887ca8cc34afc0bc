import { describe, expect, test } from 'vitest'

import { placeLabel, sidedNames } from '../../../geodata/words/place-names.ts'

const claimants = [
  { letter: 'A', name: '上湾组', parties: ['上湾组'] },
  { letter: 'B', name: '下湾组', parties: ['下湾组'] },
]
const place = (...names: [name: string, party?: string][]) => ({
  names: names.map(([name, party]) => ({ name, source: '', ...(party === undefined ? {} : { party }) })),
})

describe('the label of a place', () => {
  test('has the name of each side where they call it differently, in the order of their letters', () => {
    expect(placeLabel(place(['那寮田', '下湾组'], ['那料田', '上湾组']), claimants)).toBe('A 那料田 / B 那寮田')
  })

  test('has the name of nobody in particular before them, and a third party’s after them', () => {
    const names = place(['石塘', '林场'], ['那寮田', '下湾组'], ['大田'], ['那料田', '上湾组'])
    expect(placeLabel(names, claimants)).toBe('大田 / A 那料田 / B 那寮田 / 石塘')
  })

  test('is one name where the sides agree, where only one side names it, and where nobody does', () => {
    expect(placeLabel(place(['水井坳', '上湾组'], ['水井坳', '下湾组']), claimants)).toBe('水井坳')
    expect(placeLabel(place(['井头坳', '下湾组'], ['水井坳']), claimants)).toBe('水井坳')
    expect(placeLabel(place(['大湾公路']), claimants)).toBe('大湾公路')
  })
})

test('the names of a place are listed by party, with the letter of each side', () => {
  const listed = sidedNames(place(['那寮田', '下湾组'], ['大田'], ['那料田', '上湾组']), claimants)
  expect(listed.map(({ letter, name }) => [letter, name])).toEqual([
    [null, '大田'],
    ['A', '那料田'],
    ['B', '那寮田'],
  ])
})
