import { describe, expect, test } from 'vitest'

import { entriesOnRecord } from '../../../geodata/desk/entries-on-record.ts'
import { standingFinding, standingKinds, standingTitle } from '../../../geodata/desk/standing-entry.ts'
import { EMPTY_ENTRY } from '../../support/empty-entry.ts'

import type { WireEvidence, WireEvidenceVersion } from '../../../geodata/wire/evidence.ts'

type Read = Omit<WireEvidence, 'person'>

const read = (offeredBy: Read['offeredBy'], number: string, more: Partial<Read> = {}): Read => ({
  paperId: `${offeredBy}-${number}`,
  offeredBy,
  number,
  title: { start: 3, end: 7, quote: '《合同》' },
  records: [{ title: { start: 3, end: 7, quote: '《合同》' }, kind: 'document', date: null }],
  purpose: null,
  finding: null,
  findingWords: null,
  samePaperAs: null,
  descriptionId: null,
  ...more,
})
const version = (
  offeredBy: Read['offeredBy'],
  number: string,
  more: Partial<WireEvidenceVersion> = {},
): WireEvidenceVersion => ({
  offeredBy,
  number,
  version: 1,
  changedBy: '黄调解员',
  changedAt: '2026-11-23T01:00:00.000Z',
  isEntered: false,
  ...EMPTY_ENTRY,
  date: null,
  ...more,
})

describe('the list of evidence', () => {
  test('keeps what was read in its order and puts what was entered behind it', () => {
    const list = entriesOnRecord(
      [read('defendant', '2'), read('plaintiff', '1')],
      [version('plaintiff', '3', { isEntered: true, title: '收据' }), version('plaintiff', '1')],
    )
    expect(list.map(({ offeredBy, number, person }) => [offeredBy, number, person?.isEntered ?? null])).toEqual([
      ['defendant', '2', null],
      ['plaintiff', '1', false],
      ['plaintiff', '3', true],
    ])
  })

  test('three entries that persons join one to the next are one paper', () => {
    const same = (number: string) => ({ samePaperAs: { offeredBy: 'plaintiff', number } as const })
    const list = entriesOnRecord(
      ['1', '2', '3', '4'].map((number) => read('plaintiff', number)),
      [version('plaintiff', '1', same('2')), version('plaintiff', '3', same('2'))],
    )
    expect(list.map(({ paperId }) => paperId)).toEqual(['plaintiff-1', 'plaintiff-1', 'plaintiff-1', 'plaintiff-4'])
  })
})

describe('what stands of an entry', () => {
  test('is a person’s word before what was read, and says whose', () => {
    const entry = read('defendant', '12', {
      finding: 'accepted',
      findingWords: { start: 9, end: 11, quote: '证实' },
    })
    expect(standingFinding({ ...entry, person: null })).toEqual({
      finding: 'accepted',
      words: '证实',
      recordedBy: null,
    })
    const {
      offeredBy: _by,
      number: _number,
      ...person
    } = version('defendant', '12', {
      title: '《承包合同》',
      kind: 'physical',
      finding: { verdict: 'refused', reason: '没有原件' },
    })
    expect(standingFinding({ ...entry, person })).toEqual({
      finding: 'refused',
      words: '没有原件',
      recordedBy: '黄调解员',
    })
    expect([standingTitle({ ...entry, person }), standingKinds({ ...entry, person })]).toEqual([
      '《承包合同》',
      ['physical'],
    ])
  })

  test('papers of courts and drawings are documents before the law', () => {
    const quote = { start: 0, end: 1, quote: '图' }
    const records = (['court-paper', 'drawing', 'object'] as const).map((kind) => ({ title: quote, kind, date: null }))
    expect(standingKinds({ records, person: null })).toEqual(['documentary', 'physical'])
  })
})
