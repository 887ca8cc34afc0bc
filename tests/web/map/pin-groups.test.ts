import { describe, expect, it } from 'vitest'

import { pinGroups } from '../../../web/map/pins/pin-groups.ts'

import type { StandingPin } from '../../../geodata/desk/standing-pins.ts'

const pin = (key: string, number: string, position: [number, number] | null): StandingPin => ({
  key,
  offeredBy: 'plaintiff',
  number,
  pin: null,
  target: { kind: 'extent' },
  hold: { kind: 'point' },
  position,
})

describe('pins on the map', () => {
  it('of several entries on one spot stand under one sign, each entry once', () => {
    const groups = pinGroups([
      pin('a', '1', [107.9, 22.1]),
      pin('b', '2', [107.9000001, 22.1]),
      pin('c', '1', [107.9, 22.1]),
      pin('d', '1', [107.91, 22.1]),
    ])
    expect(groups.map(({ pins }) => pins.map(({ key }) => key))).toEqual([['a', 'b'], ['d']])
  })

  it('that have no spot are left to the list', () => {
    expect(pinGroups([pin('a', '1', null)])).toEqual([])
  })
})
