import { describe, expect, it } from 'vitest'

import { twoSides } from '../../../support/sheets/two-sides.ts'
import { outlinesShown, pinsShown, placesShown, sidesOf } from '../../../../web/state/sides/side-shown.ts'

import type { WireOutline, WirePlace } from '../../../../geodata/wire/geometry.ts'
import type { PinTarget, WirePin } from '../../../../geodata/wire/pins.ts'
import type { WireDescription } from '../../../../geodata/wire/reading.ts'

type DayOrDays = { readonly from: string; readonly to: string } | null

const outline = (
  descriptionId: string,
  role: WireOutline['role'],
  claimantLetter: string | null = null,
): WireOutline => ({
  id: `outline-${descriptionId}`,
  descriptionId,
  role,
  claimantLetter,
  version: 1,
  segments: [],
  openSides: [],
  unlocated: [],
  answersTried: [],
  alternatives: [],
  geometry: null,
  closedByStraightMetres: 0,
  areas: null,
})

const words = (id: string, days: DayOrDays): WireDescription => ({
  id,
  subject: 'claim',
  landName: null,
  claimantLetter: null,
  paperTitle: days && '山林清册',
  paperDate: days && { words: days.from, ...days },
  blank: false,
  start: 0,
  end: 0,
  form: null,
  calls: [],
  areas: [],
  questions: [],
  unread: [],
})

const IN_1962 = { from: '1962-03-01', to: '1962-03-31' }
const IN_1981 = { from: '1981-05-01', to: '1981-05-31' }
const view = {
  claimants: ['A', 'B'].map((letter) => ({ letter, name: `${letter} 组`, parties: [] })),
  ruling: null,
  outlines: [
    outline('extent', 'extent'),
    outline('a', 'claim', 'A'),
    outline('b', 'claim', 'B'),
    outline('old', 'description'),
  ],
  descriptions: [words('extent', null), words('a', IN_1981), words('b', IN_1981), words('old', IN_1962)],
}
const idsOf = (outlines: readonly WireOutline[]) => outlines.map(({ descriptionId }) => descriptionId)

describe('what can be seen beside each other', () => {
  it('is each side, both, the extent and each year of which there are papers, the earlier first', () => {
    expect(sidesOf(view)).toEqual(['claim-A', 'claim-B', 'claims', 'extent', 'papers-1962', 'papers-1981'])
  })

  it('is no side that has no line, and not "all claims" where there is one', () => {
    const one = { ...view, outlines: view.outlines.filter(({ claimantLetter }) => claimantLetter !== 'B') }
    expect(sidesOf(one)).toEqual(['claim-A', 'extent', 'papers-1962', 'papers-1981'])
  })

  it('is no year for a paper that may be of two', () => {
    const unsure = words('old', { from: '1962-01-01', to: '1963-12-31' })
    const one = { ...view, descriptions: [...view.descriptions.slice(0, 3), unsure] }
    expect(sidesOf(one)).not.toContain('papers-1962')
    expect(sidesOf(one)).toContain('papers-1981')
  })
})

describe('the lines of a point of view', () => {
  it('are those of one side alone, or of both', () => {
    expect(idsOf(outlinesShown(view, 'claim-A'))).toEqual(['a'])
    expect(idsOf(outlinesShown(view, 'claim-B'))).toEqual(['b'])
    expect(idsOf(outlinesShown(view, 'claims'))).toEqual(['a', 'b'])
  })

  it('are in papers of a year all that those papers describe, whoever offered them', () => {
    expect(idsOf(outlinesShown(view, 'papers-1981'))).toEqual(['a', 'b'])
    expect(idsOf(outlinesShown(view, 'papers-1962'))).toEqual(['old'])
  })
})

describe('the evidence pinned on the map of a point of view', () => {
  const pin = (number: string, target: PinTarget): WirePin => ({
    pin: Number(number),
    offeredBy: 'plaintiff',
    number,
    target,
    pinnedBy: '黄调解员',
    pinnedAt: '2026-01-05T02:00:00Z',
  })
  const pinned = {
    ...view,
    places: [],
    evidence: ['1', '2', '3'].map((number) => ({
      ...twoSides().evidence[0]!,
      offeredBy: 'plaintiff' as const,
      number,
      descriptionId: null,
    })),
    pins: [
      pin('1', { kind: 'claim', claimantLetter: 'A' }),
      pin('2', { kind: 'claim', claimantLetter: 'B' }),
      pin('3', { kind: 'point', position: [108, 24] }),
    ],
  }
  const numbersOn = (side: Parameters<typeof pinsShown>[1]) => pinsShown(pinned, side).map(({ number }) => number)

  it('stands on the lines that are shown there, and on spots of the land everywhere', () => {
    expect(numbersOn('claim-A')).toEqual(['1', '3'])
    expect(numbersOn('claims')).toEqual(['1', '2', '3'])
    expect(numbersOn('extent')).toEqual(['3'])
  })
})

describe('the land under the papers of a year', () => {
  const place = (id: string, years?: WirePlace['years']): WirePlace => ({
    id,
    kind: 'road',
    names: [],
    geometry: { type: 'LineString', coordinates: [] },
    accuracyMetres: null,
    illustrative: false,
    ...(years && { years }),
  })
  const places = [
    place('ridge'),
    place('old-road', { from: null, to: 1975 }),
    place('new-road', { from: 1976, to: null }),
  ]
  const idsIn = (side: Parameters<typeof placesShown>[1]) => {
    const { standing, former } = placesShown({ places }, side)
    return { standing: standing.map(({ id }) => id), former: former.map(({ id }) => id) }
  }

  it('is the land as it was then: the road before it was moved, and not the one that came later', () => {
    expect(idsIn('papers-1962')).toEqual({ standing: ['ridge'], former: ['old-road'] })
    expect(idsIn('papers-1981')).toEqual({ standing: ['ridge', 'new-road'], former: [] })
  })

  it('is elsewhere the land as it is', () => {
    expect(idsIn('claim-A')).toEqual({ standing: ['ridge', 'new-road'], former: [] })
  })
})
