import { describe, expect, it } from 'vitest'

import { chooseByWords, chosenWords } from '../../../../web/state/address/chosen-words.ts'
import { positionWords, readPosition } from '../../../../web/state/address/map-position.ts'
import { changedParts, withParts } from '../../../../web/state/address/view-address.ts'
import { SelectionState } from '../../../../web/state/selection.svelte.ts'

describe('the part of an address that says what is chosen', () => {
  it.each(['call.1.3', 'call.a.b.0', 'segment.s1.2', 'words.1', 'shape.shape-1', 'place.p.1'])(
    '%s chooses just that',
    (words) => {
      const selection = new SelectionState()
      chooseByWords(selection, words, 'list')
      expect(chosenWords(selection)).toBe(words)
    },
  )

  it.each([null, '', 'call.1', 'call.1.x', 'everything.1', 'place.'])('%s chooses nothing', (words) => {
    const selection = new SelectionState()
    selection.selectPlace('before', 'map')
    chooseByWords(selection, words, 'list')
    expect(selection.isEmpty).toBe(true)
  })
})

describe('the part of an address that says how the map lies', () => {
  it('is read as it was written, to a tenth of a metre', () => {
    const position = { zoom: 16.25, latitude: 22.149123, longitude: 107.983421 }
    const words = positionWords(position)
    expect(words).toBe('16.25/22.149123/107.983421')
    expect(readPosition(`?map=${words}&at=call.1.3`)).toEqual(position)
  })

  it.each([
    '',
    '?map=',
    '?map=16/22',
    '?map=16/95/107',
    '?map=16/22/207',
    '?map=x/22/107',
    '?map=1e3/22/107',
    '?map=99/1/1',
  ])('%s is no place on earth', (search) => {
    expect(readPosition(search)).toBeNull()
  })
})

describe('parts of an address', () => {
  it('are set beside whatever else stands there', () => {
    const exhibit = '?exhibit=dispute-map.3.108..&lines=1.3.abc'
    expect(withParts(exhibit, [['at', 'call.1.3']])).toBe(`${exhibit}&at=call.1.3`)
    expect(withParts(`${exhibit}&at=call.1.3`, [['at', null]])).toBe(exhibit)
    expect(withParts('?at=x', [['at', null]])).toBe('')
  })

  it('that are the same are no change', () => {
    const parts = [
      ['at', 'call.1.3'],
      ['day', null],
      ['open', 'prints'],
    ] as const
    expect(changedParts('?at=call.1.3', parts)).toEqual(['open'])
  })
})
