import { describe, expect, it } from 'vitest'

import { papersOf } from '../../../web/panels/evidence/papers.ts'

import type { WireEvidence } from '../../../geodata/wire/evidence.ts'

const entry = (paperId: string, offeredBy: WireEvidence['offeredBy'], number: string): WireEvidence => ({
  paperId,
  number,
  offeredBy,
  title: { start: 0, end: 4, quote: '《合同》' },
  records: [],
  purpose: null,
  finding: null,
  findingWords: null,
  samePaperAs: null,
  descriptionId: null,
  person: null,
})

describe('papers of evidence', () => {
  it('a paper that both sides offer is one paper with two entries', () => {
    const papers = papersOf([entry('p', 'defendant', '1'), entry('q', 'defendant', '2'), entry('p', 'plaintiff', '1')])
    expect(papers.map(({ paperId, entries }) => [paperId, entries.map(({ offeredBy }) => offeredBy)])).toEqual([
      ['p', ['defendant', 'plaintiff']],
      ['q', ['defendant']],
    ])
  })
})
