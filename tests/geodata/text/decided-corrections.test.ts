import { describe, expect, it } from 'vitest'

import { proposeCorrections } from '../../../geodata/text/corrections.ts'
import { decidedCorrections, isWaiting } from '../../../geodata/text/decided-corrections.ts'
import { readingText } from '../../../geodata/text/reading-text.ts'

import type { DecisionOnCorrection } from '../../../geodata/text/correction.ts'
import type { StoredDecision } from '../../../geodata/text/decided-corrections.ts'

const TEXT = '覀至汕沟,村民小组组长到场'

const decide = (from: string, decision: DecisionOnCorrection, to?: string): StoredDecision => {
  const start = TEXT.indexOf(from)
  const proposal = proposeCorrections(TEXT).find((known) => known.from === from)
  return {
    span: { start, end: start + from.length },
    from,
    to: to ?? proposal!.to,
    reason: 'homoglyph',
    confidence: 0.5,
    decision,
    decidedBy: '黄调解员',
    decidedAt: '2026-11-22T08:00:00.000Z',
  }
}
const under = (...decisions: StoredDecision[]) => decidedCorrections(TEXT, proposeCorrections(TEXT), decisions)
const readUnder = (...decisions: StoredDecision[]) => readingText(TEXT, under(...decisions)).text

describe('the reading text', () => {
  it('holds what the machine is sure of; the rest waits', () => {
    expect(readUnder()).toBe('西至汕沟,村民小组组长到场')
    expect(
      under()
        .filter(isWaiting)
        .map(({ to }) => to),
    ).toEqual(['山', '村民'])
  })

  it('takes in what a person accepts, and lets go what he refuses', () => {
    expect(readUnder(decide('汕', 'accepted'))).toBe('西至山沟,村民小组组长到场')
    expect(readUnder(decide('村民小组组长', 'accepted'))).toBe('西至汕沟,村民到场')
    expect(readUnder(decide('覀', 'refused'))).toBe('覀至汕沟,村民小组组长到场')
    expect(under(decide('汕', 'refused')).filter(isWaiting)).toHaveLength(1)
  })

  it('keeps an accepted correction that nothing proposes any more', () => {
    const kept = decidedCorrections(TEXT, [], [decide('汕', 'accepted')])
    expect(readingText(TEXT, kept).text).toBe('覀至山沟,村民小组组长到场')
    expect(kept[0]!.decision).toMatchObject({ decidedBy: '黄调解员' })
  })

  it('takes the accepted reading of a character before the machine’s own', () => {
    expect(readUnder(decide('覀', 'accepted', '四'))).toBe('四至汕沟,村民小组组长到场')
  })

  it('passes over a decision on characters that are not in this text', () => {
    const elsewhere = { ...decide('汕', 'accepted'), span: { start: 0, end: 1 } }
    expect(decidedCorrections(TEXT, [], [elsewhere])).toEqual([])
  })
})
