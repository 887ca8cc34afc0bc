// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'

import PartitionTables from '../../../../web/panels/partition/PartitionTables.svelte'
import { ClaimedGround, isOfRow } from '../../../../web/state/claimed-ground.svelte.ts'
import { withLanguage } from '../../../support/with-language.ts'

import type { CaseView } from '../../../../geodata/wire/case.ts'
import type { WirePartition } from '../../../../geodata/wire/partition.ts'

const MU = 2000 / 3
const areas = (mu: number) => ({ planarSquareMetres: mu * MU, ellipsoidalSquareMetres: mu * MU })
const face = (claimantLetters: string[], mu: number): WirePartition['faces'][number] => ({
  claimantLetters,
  outlineIds: claimantLetters,
  areas: areas(mu),
  geometry: { type: 'Polygon', coordinates: [] },
})

/** Stone Village claims 30 mu, of which Upper Village claims 12 too; of Lower Village the east side is missing. */
const partition: WirePartition = {
  faces: [face(['A'], 10), face(['A'], 8), face(['B'], 5), face(['A', 'B'], 12)],
  sets: [
    { claimantLetters: ['A'], areas: areas(18) },
    { claimantLetters: ['B'], areas: areas(5) },
    { claimantLetters: ['A', 'B'], areas: areas(12) },
  ],
  claimants: [
    { claimantLetter: 'A', claimed: areas(30), undisputed: areas(18) },
    { claimantLetter: 'B', claimed: areas(17), undisputed: areas(5) },
  ],
  whole: areas(35),
  disputed: areas(12),
}
const view = {
  claimants: [
    { letter: 'A', name: '石寨组', parties: [] },
    { letter: 'B', name: '上寨组', parties: [] },
    { letter: 'C', name: '下寨组', parties: [] },
  ],
  outlines: [
    { role: 'claim', claimantLetter: 'A', geometry: {}, closedByStraightMetres: 0 },
    { role: 'claim', claimantLetter: 'B', geometry: {}, closedByStraightMetres: 140 },
    { role: 'claim', claimantLetter: 'C', geometry: null, closedByStraightMetres: 0 },
  ],
  centralMeridianDegrees: 108,
  planarReferenceSystem: 'EPSG:4545',
} as unknown as CaseView

function show(ground: ClaimedGround | null) {
  render(withLanguage(PartitionTables), { props: { view, partition, ground }, context: new Map() })
}
const rowOf = (name: string) => screen.getByRole('rowheader', { name }).closest('tr')!

describe('who claims which ground', () => {
  it('tells of every claimant what is claimed, what nobody else claims, and the rest', () => {
    show(null)
    const cells = within(rowOf('A 方 石寨组')).getAllByRole('cell')
    expect(cells.map(({ textContent }) => textContent.replace(/\s+/gu, ' '))).toEqual([
      expect.stringContaining('30.0 亩'),
      expect.stringContaining('18.0 亩'),
      expect.stringContaining('12.0 亩'),
    ])
  })

  it('tells of every set of claimants how much ground they claim together', () => {
    show(null)
    expect(rowOf('A、B 方都主张').textContent).toMatch(/12\.0 亩.*8,000 平方米/su)
    expect(rowOf('只有 B 方主张').textContent).toContain('5.0 亩')
    expect(screen.getByText('各方主张合起来 35.0 亩，其中两方以上都主张的 12.0 亩。')).toBeTruthy()
  })

  it('says which claims are closed only by a straight line, and which do not count because they are open', () => {
    show(null)
    expect(screen.getByText('B 方主张：若以直线闭合 140 米')).toBeTruthy()
    expect(screen.getByText('C 方有主张没有围成块，不在表内。')).toBeTruthy()
    expect(screen.queryByText(/A 方主张：若/u)).toBeNull()
  })

  it('has nothing to press where it is only read', () => {
    show(null)
    expect(screen.queryAllByRole('button')).toEqual([])
  })

  it('lights the ground of a row under the focus, and keeps it once it is pressed', async () => {
    const ground = new ClaimedGround()
    const litFaces = () => partition.faces.map((one) => ground.lit !== null && isOfRow(one, ground.lit))
    show(ground)
    const both = screen.getByRole('button', { name: 'A、B 方都主张' })
    await fireEvent.focusIn(both)
    expect(litFaces()).toEqual([false, false, false, true])
    await fireEvent.focusOut(both)
    expect(ground.lit).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: 'A 方 石寨组' }))
    expect(litFaces()).toEqual([true, true, false, true])
  })

  it('marks the row of the ground that was chosen on the map', async () => {
    const ground = new ClaimedGround()
    show(ground)
    ground.toggle({ of: 'set', letters: ['A', 'B'] }, 'map')
    const both = await screen.findByRole('button', { name: 'A、B 方都主张', pressed: true })
    expect(both.closest('tr')!.className).toContain('lit')
  })
})
