// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'

import DivisionTable from '../../../../web/panels/divisions/DivisionTable.svelte'
import { getComparedDivisions, useComparedDivisions } from '../../../../web/state/compared-divisions.svelte.ts'
import { field, lineOverField, MERIDIAN } from '../../../support/invented-field.ts'
import { withLanguage } from '../../../support/with-language.ts'

import type { Component, ComponentProps } from 'svelte'
import type { CaseView } from '../../../../geodata/wire/case.ts'
import type { WireDivisionProposal } from '../../../../geodata/wire/divisions.ts'
import type { ComparedDivisions } from '../../../../web/state/compared-divisions.svelte.ts'

const view = {
  id: '450621-field',
  version: 1,
  centralMeridianDegrees: MERIDIAN,
  places: [
    { id: 'pond', names: [{ name: '鸭塘' }], geometry: { type: 'Polygon' } },
    { id: 'hill', names: [{ name: '尖山' }], spotHeightMetres: 212.5, geometry: { type: 'Point' } },
  ],
  outlines: [
    { role: 'claim', claimantLetter: 'B' },
    { role: 'claim', claimantLetter: 'A' },
    { role: 'claim', claimantLetter: 'C' },
  ],
} as unknown as CaseView

function show(...proposals: WireDivisionProposal[]): ComparedDivisions {
  let compared: ComparedDivisions | undefined
  const onPage: Component<ComponentProps<typeof DivisionTable>> = (anchor, props) => {
    useComparedDivisions(() => view)
    compared = getComparedDivisions()
    return DivisionTable(anchor, props)
  }
  render(withLanguage(onPage), { props: { view, proposals, extent: field }, context: new Map() })
  return compared!
}
const textOf = (one: HTMLElement) => one.textContent.replace(/\s+/gu, ' ').trim()
/** What stands under each column, in the row of figures below a name. */
const figuresBelow = (name: RegExp): string[] => {
  const rows = screen.getAllByRole('row')
  const below = rows[rows.findIndex((row) => within(row).queryByRole('rowheader', { name })) + 1]!
  return within(below).getAllByRole('cell').map(textOf)
}

/** Due east at 40 m from the southern edge: 8,000 m² are 12 mu, and 18 mu are left. */
const EAST = lineOverField(
  'through-point',
  [
    [-1, 40],
    [201, 40],
  ],
  { bearingDegrees: 90, placeId: 'hill' },
)
const WEST = lineOverField(
  'through-point',
  [
    [201, 40],
    [-1, 40],
  ],
  { bearingDegrees: 270, placeId: 'hill' },
)
const MIDWAY = lineOverField('midline', [
  [-1, 50],
  [201, 50],
])
const PATH = lineOverField('along-feature', [
  [-10, 50],
  [120, 50],
])

describe('proposed dividing lines below each other', () => {
  it('stand in numbered rows under the same columns, none switched on', () => {
    show(EAST, MIDWAY)
    expect(screen.getAllByRole('columnheader').map(textOf)).toEqual([
      '两侧面积',
      '线长',
      '穿过',
      ...['A', 'B', 'C'].map((letter) => `离 ${letter} 方线 平均、最远`),
    ])
    expect(screen.getAllByRole('rowheader').map((one) => textOf(one).split(' ').slice(0, 2))).toEqual([
      ['1', '经过“尖山'],
      ['2', '两方各自的线的正中'],
    ])
    for (const button of screen.getAllByRole('button', { name: /在图上看/u }))
      expect(button.getAttribute('aria-pressed')).toBe('false')
    for (const name of [/尖山/u, /正中/u]) expect(figuresBelow(name)).toHaveLength(6)
  })

  it('have the area of both parts, the northern one first whichever way the line runs, and the other figures', () => {
    for (const one of [EAST, WEST]) {
      show(one)
      expect(
        figuresBelow(/经过“尖山 212\.5”，直线西—东/u).map((text) => text.replace(/^\D*?(?=北|\d|无)/u, '')),
      ).toEqual(['北 18.0 亩南 12.0 亩', '200 米', '1 处', '60 米 60 米', '40 米 40 米', '无'])
      document.body.replaceChildren()
    }
  })

  it('unfold what is cut by name and the distances in words, and fold again', async () => {
    show(EAST)
    const button = screen.getByRole('button', { name: '细节：第 1 条' })
    expect(button.getAttribute('aria-expanded')).toBe('false')
    await fireEvent.click(button)
    const text = textOf(document.body)
    expect(text).toContain('12,000 平方米')
    expect(text).toContain('鸭塘 20 米')
    expect(text).toMatch(/离 A 方自己的线 ?平均 60 米，最远 60 米/u)
    expect(text).toMatch(/离 C 方自己的线 ?这块地的边上没有它自己的线/u)
    await fireEvent.click(button)
    expect(textOf(document.body)).not.toContain('鸭塘')
  })

  it('say where a line that does not reach the edge ends, and how much is missing', () => {
    show(PATH)
    const [told] = figuresBelow(/沿/u)
    expect(told).toContain('分不成两块')
    expect(told).toContain('东端离这块地的边还差 50 米')
    expect(told).not.toContain('亩')
  })

  it('are switched on and off on the map', async () => {
    const compared = show(EAST)
    const button = screen.getByRole('button', { name: '在图上看：第 1 条' })
    await fireEvent.click(button)
    expect(compared.isKept(EAST)).toBe(true)
    await fireEvent.click(button)
    expect(compared.isKept(EAST)).toBe(false)
  })
})
