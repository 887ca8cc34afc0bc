import { describe, expect, it } from 'vitest'

import { derivePublication } from '../../../geodata/publication/derive-publication.ts'
import { oldBoundsSketch } from '../../../geodata/publication/old-bounds-sketch.ts'
import { degreesOf, latticeOf, toLattice } from '../../../geodata/public-record/lattice.ts'
import { twoSides } from '../../support/sheets/two-sides.ts'
import { matterOf, PUBLICATION, sealedVillages } from '../../support/publication/matter.ts'

import type { Position } from 'geojson'
import type { CaseView } from '../../../geodata/wire/case.ts'

const sketch = (view: CaseView, metres = 10) => oldBoundsSketch(view, metres)!
const eastsOf = (strokes: readonly (readonly (readonly number[])[])[]) => strokes.flat().map(([x = NaN]) => x)

describe('the sketch of what each side says is its own', () => {
  it('holds all of both claims, one west and one east, with the contested third between them', () => {
    const { claims, extent } = sketch(twoSides())
    expect(claims.map(({ claimantLetter }) => claimantLetter)).toEqual(['A', 'B'])
    const [west, east] = claims.map(({ strokes }) => eastsOf(strokes))
    const contested = extent.map(([x = NaN]) => x)
    expect(Math.min(...west!)).toBeLessThan(Math.min(...east!))
    expect(Math.max(...west!)).toBe(Math.max(...contested))
    expect(Math.min(...east!)).toBe(Math.min(...contested))
    // The claims fill the frame: nothing of them is cut off.
    expect([...west!, ...east!].every((x) => x > 0 && x < 1000)).toBe(true)
  })

  it('draws nothing over a gap of the words, and says that some is not drawn', () => {
    const { claims } = sketch(twoSides({ isOpen: true }))
    const [whole, open] = claims
    expect([whole!.isOpen, open!.isOpen]).toEqual([false, true])
    const [stroke] = open!.strokes
    expect(String(stroke!.at(0))).not.toBe(String(stroke!.at(-1)))
    const { words } = derivePublication(matterOf(twoSides({ isOpen: true })), PUBLICATION)
    expect(words['zh-CN'].oldBoundsFacts!.filter((sentence) => sentence.includes('没有画'))).toHaveLength(1)
  })

  it('is the same for ground whose every corner stands on the lattice already: it tells nothing that the lattice does not', () => {
    const isPosition = (value: unknown): value is Position =>
      Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
    const view = twoSides()
    const lattice = latticeOf(100, view.outlines[0]!.segments[0]!.geometry.coordinates)
    const outlines = JSON.parse(JSON.stringify(view.outlines), (_key, value: unknown) =>
      isPosition(value) ? degreesOf(toLattice(value, lattice), lattice) : value,
    ) as CaseView['outlines']
    expect(outlines).not.toEqual(view.outlines)
    expect(sketch({ ...view, outlines }, 100)).toEqual(sketch(view, 100))
  })

  it('never draws household strips, nor what is no side’s claim', () => {
    const view = twoSides()
    const asStrips = {
      ...view,
      descriptions: view.descriptions.map((one) =>
        one.subject === 'claim' ? { ...one, subject: 'household-strip' as const } : one,
      ),
    }
    expect(oldBoundsSketch(asStrips, 10)).toBeNull()
  })

  it('is told in sentences too: every side’s stroke and letter, the contested ground and the line', () => {
    const { words, oldBoundsSketch: drawn } = derivePublication(matterOf(sealedVillages()), PUBLICATION)
    expect(drawn).not.toBeNull()
    const [first, second, contested, line] = words['zh-CN'].oldBoundsFacts!
    expect(first).toMatch(/标 A 的长虚线.*黄村/u)
    expect(second).toMatch(/标 B 的点线.*李村/u)
    expect(contested).toContain('格子')
    expect(line).toContain('最粗')
  })
})
