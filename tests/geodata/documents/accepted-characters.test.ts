import { describe, expect, it } from 'vitest'

import { readDocument } from '../../../geodata/documents/read-document.ts'
import { rereadDescriptions } from '../../../geodata/documents/read-under-corrections.ts'
import { proposeCorrections } from '../../../geodata/text/corrections.ts'
import { decidedCorrections } from '../../../geodata/text/decided-corrections.ts'

describe('an accepted character', () => {
  const damaged = '四至:东至老鹰岭,南至牛姑畑边,西至大路,北至社公庙。'
  const read = readDocument(damaged)
  const kindsUnder = (decision: 'accepted' | 'refused' | null) => {
    const proposals = proposeCorrections(damaged)
    const decisions = proposals.flatMap((proposal) =>
      decision === null
        ? []
        : [{ ...proposal, decision, decidedBy: '黄调解员', decidedAt: '2026-11-22T08:00:00.000Z' }],
    )
    const corrections = decidedCorrections(damaged, proposals, decisions)
    return rereadDescriptions(damaged, read.descriptions, corrections)[0]!.reading.calls[1]!.marks
  }

  it('changes what is read, and every quote stays the original’s', () => {
    expect(kindsUnder('accepted')).toMatchObject([{ quote: '牛姑畑边', kind: 'field' }])
  })

  it('changes nothing while it waits or when it is refused', () => {
    expect(kindsUnder(null)).toEqual(read.descriptions[0]!.reading.calls[1]!.marks)
    expect(kindsUnder('refused')).toEqual(kindsUnder(null))
    expect(kindsUnder(null)).not.toMatchObject([{ kind: 'field' }])
  })
})

describe('an accepted correction that changes the number of characters', () => {
  const written = '四至:东至老鹰岭,南至牛角坑大塘边,西至大路,北至社公庙。'
  const read = readDocument(written).descriptions
  const at = written.indexOf('坑大')
  const accepted = (from: string, to: string, start: number) =>
    decidedCorrections(
      written,
      [],
      [
        {
          span: { start, end: start + from.length },
          from,
          to,
          reason: 'injected-phrase',
          confidence: 0.5,
          decision: 'accepted',
          decidedBy: '黄调解员',
          decidedAt: '2026-11-22T08:00:00.000Z',
        },
      ],
    )
  const marksUnder = (corrections: ReturnType<typeof accepted>) =>
    rereadDescriptions(written, read, corrections)[0]!.reading.calls.map(({ marks }) => marks)

  it('a lost comma parts two landmarks, and every later quote still is the original’s', () => {
    expect(read[0]!.reading.calls[1]!.marks).toHaveLength(1)
    const marks = marksUnder(accepted('坑', '坑、', at))
    expect(marks[1]).toMatchObject([{ quote: '牛角坑' }, { quote: '大塘边' }])
    for (const { start, end, quote } of marks.flat()) expect(written.slice(start, end)).toBe(quote)
    expect(marks.slice(2)).toEqual(read[0]!.reading.calls.slice(2).map((one) => one.marks))
  })

  it('words too many are read over and still quoted', () => {
    const marks = marksUnder(accepted('角坑大', '', at - 1))
    expect(marks[1]).toMatchObject([{ quote: '牛角坑大塘边', kind: 'water-body' }])
  })

  it('what the machine is sure of is read so from the beginning', () => {
    const paper = '四至:东至老鹰岭,南至村民小组组长委员会林地,西至大路,北至社公庙。'
    const [south] = readDocument(paper).descriptions[0]!.reading.calls[1]!.marks
    expect(south).toMatchObject({ quote: '村民小组组长委员会林地', role: 'neighbour' })
  })

  it('reaches every description that it touches, and no other', () => {
    const both = rereadDescriptions(written, [read[0]!, { ...read[0]!, start: 0, end: 5 }], accepted('坑', '坑、', at))
    expect(both[1]).toEqual({ ...read[0]!, start: 0, end: 5 })
  })
})
