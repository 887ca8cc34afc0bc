import { describe, expect, it } from 'vitest'

import { changesSince, exhibitNumber, exhibitOf, exhibitQuery, readExhibit } from '../../../geodata/sheets/exhibit.ts'
import { twoSides } from '../../support/sheets/two-sides.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'

const view = twoSides()
const printed = exhibitOf(view, 'dispute-map', { standardErrors: 2, scale: 5000 })
const reread = readExhibit(`?${exhibitQuery(printed)}`)!

/** The case after some change, as a browser gets it. */
const changed = (change: (view: CaseView) => void): CaseView => {
  const other = JSON.parse(JSON.stringify(view)) as CaseView
  change(other)
  return other
}

describe('the code on a sheet', () => {
  it('brings back everything that it was made from', () => {
    expect(reread).toEqual(printed)
  })

  it('is short enough for a code of two centimetres', () => {
    expect(`https://sizhi.example/court/cases/${view.id}?${exhibitQuery(printed)}`.length).toBeLessThan(260)
  })

  it('brings back the base map that was on the screen, with whose it is and its review number', () => {
    const baseMap = {
      id: 'imagery',
      title: '影像二〇二四',
      attribution: '国家地理信息公共服务平台 天地图',
      reviewNumber: 'GS（2024）0568号',
    }
    const shown = exhibitOf(view, 'dispute-map', { standardErrors: 2, scale: 5000, baseMap })
    expect(readExhibit(`?${exhibitQuery(shown)}`)).toEqual(shown)
    const without = { ...shown, baseMap: { ...baseMap, reviewNumber: null } }
    expect(readExhibit(`?${exhibitQuery(without)}`)).toEqual(without)
    expect(printed.baseMap).toBeNull()
    expect(reread.baseMap).toBeNull()
  })

  it('opens a case that is the same without a word', () => {
    expect(
      changesSince(
        reread,
        changed(() => undefined),
      ),
    ).toEqual([])
  })

  it.each(['', '?exhibit=poster.1.108..', '?exhibit=dispute-map.x.108..', '?view=all'])(
    'is not read into an address that no sheet bears: %s',
    (search) => {
      expect(readExhibit(search)).toBeNull()
    },
  )
})

describe('what changed since a sheet was printed', () => {
  it('is a line of which one vertex was moved by a hand’s breadth', () => {
    const other = changed(({ outlines }) => {
      outlines[1]!.segments[0]!.geometry.coordinates[1]![0]! += 1e-6
      outlines[1]!.version = 4
    })
    expect(changesSince(reread, other)).toMatchObject([
      { is: 'redrawn', printedVersion: 3, outline: { claimantLetter: 'A', version: 4 } },
    ])
  })

  it('is a line that is there now, and one that is not any more', () => {
    const other = changed(({ outlines }) => {
      outlines[2]!.descriptionId = '8'
    })
    expect(changesSince(reread, other)).toMatchObject([
      { is: 'added', outline: { descriptionId: '8' } },
      { is: 'gone', descriptionId: '2', printedVersion: 3 },
    ])
  })

  it('is a place under another name, and a ruling that was revoked', () => {
    const other = changed((now) => {
      now.places[0]!.names[0]!.name = '别名'
      now.ruling!.standing = 'revoked'
    })
    expect(changesSince(reread, other)).toEqual([{ is: 'places' }, { is: 'ruling' }])
  })

  it('is not that the case has a higher version and all the same lines', () => {
    const other = changed((now) => void (now as { version: number }).version++)
    expect(changesSince(reread, other)).toEqual([])
    expect(exhibitNumber(other, 'dispute-map')).not.toBe(exhibitNumber(view, 'dispute-map'))
  })
})
