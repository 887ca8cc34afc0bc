import { describe, expect, test } from 'vitest'

import { issuesOf } from '../../../geodata/desk/issues.ts'
import { evidenceMatrix } from '../../../geodata/desk/matrix.ts'
import { twoSides } from '../../support/sheets/two-sides.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireEvidence } from '../../../geodata/wire/evidence.ts'
import type { WireWeighing } from '../../../geodata/wire/weighings.ts'

/** The two villages, each side of each claim told by words of its own: south, east, north, west. */
function fourSided(more: Partial<CaseView> = {}): CaseView {
  const view = twoSides()
  return {
    ...view,
    descriptions: view.descriptions.map((description, index) => ({
      ...description,
      calls: (['S', 'E', 'N', 'W'] as const).map((side, call) => {
        const start = index * 12 + call * 3
        return { start, end: start + 3, side, act: 'bounds' as const, marks: [] }
      }),
    })),
    outlines: view.outlines.map((outline) => ({
      ...outline,
      segments: outline.segments.map((segment, callIndex) => ({ ...segment, callIndex })),
    })),
    ...more,
  }
}

const entry = (
  offeredBy: WireEvidence['offeredBy'],
  number: string,
  more: Partial<WireEvidence> = {},
): WireEvidence => ({
  ...twoSides().evidence[0]!,
  paperId: `${offeredBy} ${number}`,
  offeredBy,
  number,
  finding: null,
  findingWords: null,
  descriptionId: null,
  ...more,
})
const weighing = (decision: number, more: Partial<WireWeighing> = {}): WireWeighing => ({
  decision,
  offeredBy: 'plaintiff',
  number: '1',
  issue: 'claim A',
  stance: 'for',
  note: '',
  decidedBy: '黄调解员',
  decidedAt: '2026-11-23T01:00:00.000Z',
  ...more,
})
const cellsOf = (view: CaseView, row = 0) =>
  Object.fromEntries(evidenceMatrix(view).rows[row]!.cells.map((cell) => [cell.issue.key, cell]))

describe('the issues of a case', () => {
  test('are the disputed extent, the claim of each side, and the words whose line runs inside the other’s claim', () => {
    const view = fourSided()
    const issues = issuesOf(view)
    expect(issues.slice(0, 3).map(({ key }) => key)).toEqual(['extent', 'claim A', 'claim B'])
    expect(
      issues.slice(3).map((issue) => issue.kind === 'clause' && [issue.claimantLetter, issue.callIndex]),
      'the east side of the western claim and the west side of the eastern one; what both share is not disputed',
    ).toEqual([
      ['A', 1],
      ['B', 3],
    ])
  })

  test('without drawn claims are the extent and the claims alone', () => {
    expect(issuesOf(fourSided({ outlines: [] })).map(({ key }) => key)).toEqual(['extent', 'claim A', 'claim B'])
  })
})

describe('the machine', () => {
  test('proposes a paper for the claim of the side that offers it, and for nothing else', () => {
    const cells = cellsOf(fourSided({ evidence: [entry('plaintiff', '1')] }))
    expect(cells['claim A']?.proposal).toEqual(['offered-by-side'])
    expect(cells['claim B']?.proposal).toEqual([])
    expect(cells['extent']?.proposal).toEqual([])
  })

  test('proposes a paper that both sides offer for both claims, in one row', () => {
    const view = fourSided({
      evidence: [entry('plaintiff', '1', { paperId: 'p' }), entry('defendant', '7', { paperId: 'p' })],
    })
    expect(evidenceMatrix(view).rows).toHaveLength(1)
    expect([cellsOf(view)['claim A']?.proposal, cellsOf(view)['claim B']?.proposal]).toEqual([
      ['offered-by-side'],
      ['offered-by-side'],
    ])
  })

  test('proposes a paper that holds the words of a claim for it, also when a third party without a claim offers it', () => {
    const cells = cellsOf(fourSided({ evidence: [entry('third-party', '1', { descriptionId: '2' })] }))
    expect(cells['claim B']?.proposal).toEqual(['holds-words'])
    expect(cells['claim A']?.proposal).toEqual([])
  })

  test('decides nothing', () => {
    const { rows } = evidenceMatrix(fourSided({ evidence: [entry('plaintiff', '1')] }))
    expect(rows.flatMap(({ cells }) => cells).every(({ decision }) => decision === null)).toBe(true)
  })
})

describe('a person’s decision', () => {
  test('stands in its cell alone', () => {
    const view = fourSided({ evidence: [entry('plaintiff', '1')], weighings: [weighing(1, { stance: 'against' })] })
    const cells = cellsOf(view)
    expect(cells['claim A']?.decision).toMatchObject({ stance: 'against', decidedBy: '黄调解员' })
    expect(cells['claim B']?.decision).toBeNull()
  })

  test('on a paper with two entries is the last of either', () => {
    const view = fourSided({
      evidence: [entry('plaintiff', '1', { paperId: 'p' }), entry('defendant', '7', { paperId: 'p' })],
      weighings: [
        weighing(4, { offeredBy: 'defendant', number: '7', stance: 'neutral' }),
        weighing(3, { stance: 'against' }),
      ],
    })
    expect(cellsOf(view)['claim A']?.decision).toMatchObject({ decision: 4, stance: 'neutral' })
  })

  test('on words that are no longer disputed is kept apart', () => {
    const gone = weighing(1, { issue: 'words 990-993' })
    const matrix = evidenceMatrix(fourSided({ evidence: [entry('plaintiff', '1')], weighings: [gone] }))
    expect(matrix.loose).toEqual([gone])
  })
})

test('a row bears the finding as a person recorded it, before what was read', () => {
  const person: WireEvidence['person'] = {
    ...{ title: null, kind: null, date: null, holder: null, purpose: null, samePaperAs: null, opinions: [] },
    ...{ testimony: null, withdrawn: false, version: 1, changedBy: '黄调解员', isEntered: false },
    changedAt: '2026-11-23T01:00:00.000Z',
    finding: { verdict: 'accepted-in-part', reason: '只证明填过' },
  }
  const { rows } = evidenceMatrix(fourSided({ evidence: [entry('plaintiff', '1', { finding: 'refused', person })] }))
  expect(rows[0]?.findings).toEqual(['accepted-in-part'])
})
