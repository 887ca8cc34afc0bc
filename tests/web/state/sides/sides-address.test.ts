import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { asksForSides, readSides, usualSides, withSides } from '../../../../web/state/sides/sides-address.ts'

import type { SideShown } from '../../../../web/state/sides/side-shown.ts'

const CHOICES: readonly SideShown[] = ['claim-A', 'claim-B', 'claims', 'extent', 'ruling', 'papers-1981']
const choice = fc.constantFrom(...CHOICES)

describe('the address of two points of view', () => {
  it('leads whoever gets it to the same two, in the same order', () => {
    fc.assert(
      fc.property(choice, choice, (first, second) => {
        expect(readSides(withSides('', [first, second]), CHOICES)).toEqual({ sides: [first, second], isWhole: true })
      }),
    )
  })

  it('keeps what else it asks for, with and without two maps', () => {
    const exhibit = '?exhibit=dispute-map.7.108&lines=1.1.abc'
    const both = withSides(exhibit, ['claim-A', 'ruling'])
    expect(new URLSearchParams(both).get('exhibit')).toBe('dispute-map.7.108')
    expect(withSides(both, null)).toBe(exhibit)
    expect(withSides('?sides=claim-A.ruling', null)).toBe('')
  })

  it('asks for one map where it does not speak of two', () => {
    expect(asksForSides('?exhibit=dispute-map.7.108')).toBe(false)
    expect(readSides('', CHOICES)).toBe(null)
    expect(asksForSides('?sides=')).toBe(true)
  })

  it('shows something else, and says so, where the case has not what it asks for', () => {
    expect(readSides('?sides=claim-C.ruling', CHOICES)).toEqual({ sides: ['claim-A', 'ruling'], isWhole: false })
    expect(readSides('?sides=', CHOICES)).toEqual({ sides: ['claim-A', 'claim-B'], isWhole: false })
    expect(readSides('?sides=claims.ruling.extent', CHOICES)).toEqual({ sides: ['claims', 'ruling'], isWhole: false })
  })
})

describe('what is shown when nobody asked for anything else', () => {
  it('is the two sides; with one choice alone, that one twice', () => {
    expect(usualSides(CHOICES)).toEqual(['claim-A', 'claim-B'])
    expect(usualSides(['extent'])).toEqual(['extent', 'extent'])
  })
})
