import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  isSameFacet,
  isSamePlace,
  mergedPlace,
  PLACE_FACETS,
  placeDifferences,
} from '../../../geodata/places/merge-places.ts'

import type { PlaceChoice, PlaceFacet } from '../../../geodata/places/merge-places.ts'
import type { Place } from '../../../geodata/places/place.ts'

const position = fc.tuple(fc.integer({ min: 100, max: 102 }), fc.integer({ min: 22, max: 24 }))
/** Few values of each, so that two persons often write the same. */
const place: fc.Arbitrary<Place> = fc
  .record({
    id: fc.constant('ridge'),
    kind: fc.constantFrom('ridge' as const, 'gully' as const),
    names: fc.array(
      fc.record({ name: fc.constantFrom('石壁岭', '长石岭', '大岭'), source: fc.constantFrom('现场', '地图') }),
      { minLength: 1, maxLength: 2 },
    ),
    geometry: fc.oneof(
      position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
      fc
        .array(position, { minLength: 2, maxLength: 3 })
        .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
    ),
    accuracyMetres: fc.constantFrom(null, 5),
    years: fc.constantFrom({ from: 1962, to: null }, { from: null, to: 1980 }),
  })
  .map((given) => ({ ...given, illustrative: given.accuracyMetres === null }))

const choice = fc.constantFrom<PlaceChoice>('mine', 'theirs', 'both')
const choices = fc.record(
  Object.fromEntries(PLACE_FACETS.map((facet) => [facet, choice])) as Record<PlaceFacet, typeof choice>,
)
const all = (one: PlaceChoice) => () => one

describe('what two persons made of one place', () => {
  test('differs in nothing where both made the same of it', () => {
    fc.assert(
      fc.property(place, place, (base, same) => {
        expect(placeDifferences(base, same, structuredClone(same))).toEqual([])
      }),
    )
  })

  test('is told of the one who changed it where the other left it as it was', () => {
    fc.assert(
      fc.property(place, place, (base, changed) => {
        expect(placeDifferences(base, base, changed).every(({ changedBy }) => changedBy === 'theirs')).toBe(true)
        expect(placeDifferences(base, changed, base).every(({ changedBy }) => changedBy === 'mine')).toBe(true)
      }),
    )
  })

  test('is told alike from either side', () => {
    const turned = { mine: 'theirs', theirs: 'mine', both: 'both' } as const
    fc.assert(
      fc.property(place, place, place, (base, one, other) => {
        const fromOther = placeDifferences(base, other, one)
        expect(placeDifferences(base, one, other)).toEqual(
          fromOther.map(({ facet, changedBy }) => ({ facet, changedBy: turned[changedBy] })),
        )
      }),
    )
  })

  test('is never passed over: whatever the two differ in is told', () => {
    fc.assert(
      fc.property(place, place, place, (base, mine, theirs) => {
        const told = placeDifferences(base, mine, theirs).map(({ facet }) => facet)
        expect(told).toEqual(PLACE_FACETS.filter((facet) => !isSameFacet(facet, mine, theirs)))
        expect(told.length === 0).toBe(isSamePlace(mine, theirs))
      }),
    )
  })
})

describe('the place that is stored on top', () => {
  test('has each facet from the one who was chosen, an accuracy from the one whose position it is', () => {
    fc.assert(
      fc.property(place, place, choices, (mine, theirs, chosen) => {
        const merged = mergedPlace(mine, theirs, (facet) => chosen[facet])
        for (const facet of ['position', 'kind', 'years'] as const)
          expect(isSameFacet(facet, merged, chosen[facet] === 'theirs' ? theirs : mine)).toBe(true)
        const its = chosen.position === 'theirs' ? theirs : mine
        expect([merged.accuracyMetres, merged.illustrative]).toEqual([its.accuracyMetres, its.illustrative])
      }),
    )
  })

  test('is mine or theirs whole where all of one is chosen', () => {
    fc.assert(
      fc.property(place, place, (mine, theirs) => {
        expect(isSamePlace(mergedPlace(mine, theirs, all('mine')), mine)).toBe(true)
        expect(isSamePlace(mergedPlace(mine, theirs, all('theirs')), theirs)).toBe(true)
      }),
    )
  })

  test('bears every name of either, each once, and mine first where both are kept', () => {
    fc.assert(
      fc.property(place, place, (mine, theirs) => {
        const { names } = mergedPlace(mine, theirs, all('both'))
        expect(names.slice(0, mine.names.length)).toEqual(mine.names)
        expect(new Set(names.map(({ name }) => name))).toEqual(
          new Set([...mine.names, ...theirs.names].map(({ name }) => name)),
        )
        const added = names.slice(mine.names.length).map(({ name }) => name)
        expect(added.filter((name) => mine.names.some((own) => own.name === name))).toEqual([])
      }),
    )
  })
})
