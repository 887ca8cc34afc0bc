// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'

import { getComparedDivisions, useComparedDivisions } from '../../../../web/state/compared-divisions.svelte.ts'
import DivisionCard from '../../../../web/panels/divisions/DivisionCard.svelte'
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

function show(proposal: WireDivisionProposal): { card: HTMLElement; compared: ComparedDivisions } {
  let compared: ComparedDivisions | undefined
  const onPage: Component<ComponentProps<typeof DivisionCard>> = (anchor, props) => {
    useComparedDivisions(() => view)
    compared = getComparedDivisions()
    return DivisionCard(anchor, props)
  }
  render(withLanguage(onPage), { props: { view, proposal, extent: field }, context: new Map() })
  return { card: screen.getByRole('listitem'), compared: compared! }
}
const textOf = (card: HTMLElement) => card.textContent.replace(/\s+/gu, ' ')

/** Due east at 40 m from the southern edge: 8,000 m² are 12 mu, and 18 mu are left. */
const EAST = lineOverField(
  'through-point',
  [
    [-1, 40],
    [201, 40],
  ],
  { bearingDegrees: 90, placeId: 'hill' },
)

describe('a proposed dividing line', () => {
  it('says in words how it came about', () => {
    expect(textOf(show(EAST).card)).toContain('经过“尖山 212.5”，直线正东（90°）')
  })

  it('gives the area of both parts, the northern one first whichever way the line runs', () => {
    const west = lineOverField(
      'through-point',
      [
        [201, 40],
        [-1, 40],
      ],
      { bearingDegrees: 270, placeId: 'hill' },
    )
    for (const proposal of [EAST, west]) {
      const { card } = show(proposal)
      expect(textOf(card)).toMatch(/北侧 ?18\.0 亩 ?12,000 平方米.*南侧 ?12\.0 亩 ?8,000 平方米/u)
      card.remove()
    }
  })

  it('tells its length, what it runs through by name, and how far it is from the line of each side', () => {
    const text = textOf(show(EAST).card)
    expect(text).toContain('200 米')
    expect(text).toContain('鸭塘 20 米')
    expect(text).toMatch(/离 A 方自己的线 ?平均 60 米，最远 60 米.*离 B 方自己的线 ?平均 40 米，最远 40 米/u)
  })

  it('says of a side that has no line of its own there that it has none', () => {
    expect(textOf(show(EAST).card)).toMatch(/离 C 方自己的线 ?这块地的边上没有它自己的线/u)
  })

  it('says where a line that does not reach the edge ends, and how much is missing', () => {
    const path = lineOverField('along-feature', [
      [-10, 50],
      [120, 50],
    ])
    const text = textOf(show(path).card)
    expect(text).toContain('分不成两块')
    expect(text).toContain('东端离这块地的边还差 50 米')
    expect(text).not.toContain('亩')
  })

  it('is switched on and off; none is to begin with', async () => {
    const { compared } = show(EAST)
    const button = screen.getByRole('button', { name: '在图上看' })
    expect(button.getAttribute('aria-pressed')).toBe('false')
    await fireEvent.click(button)
    expect(compared.isKept(EAST)).toBe(true)
    await fireEvent.click(button)
    expect(compared.isKept(EAST)).toBe(false)
  })
})
