import { describe, expect, it } from 'vitest'

import { paragraphsWithMarks, unreadOf } from '../../../web/panels/document/text-runs.ts'

import type { WireCorrection, WireDescription } from '../../../geodata/wire/reading.ts'

const TEXT = '争议地四至为:东至老鹰嶺脊,南至大路;以上。\n\n另查明,村民小组组长小组无异议。\n'
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

const description: WireDescription = {
  id: 'extent',
  subject: 'disputed-extent',
  landName: null,
  claimantLetter: null,
  paperTitle: null,
  paperDate: null,
  blank: false,
  ...spanOf('东至老鹰嶺脊,南至大路;以上'),
  form: 'four-bounds',
  calls: [
    {
      ...spanOf('东至老鹰嶺脊'),
      side: 'E',
      act: 'bounds',
      marks: [{ ...spanOf('老鹰嶺脊'), quote: '老鹰嶺脊', role: 'line', kind: 'ridge' }],
    },
    { ...spanOf('南至大路'), side: 'S', act: 'bounds', marks: [] },
  ],
  areas: [],
  questions: [],
  unread: [spanOf('以上')],
}

const correction = (from: string, to: string): WireCorrection => ({
  span: spanOf(from),
  from,
  to,
  reason: 'traditional-character',
  confidence: 0.9,
  applied: true,
})
const corrections = [correction('嶺', '岭'), correction('组组长小', '')]

describe('the marked text', () => {
  const paragraphs = paragraphsWithMarks(TEXT, [description], corrections)
  const groups = paragraphs.flatMap((paragraph) => paragraph.groups)
  const runs = groups.flatMap((group) => group.runs)

  it('gives every paragraph of the original back, letter for letter', () => {
    const texts = paragraphs.map((paragraph) => paragraph.groups.flatMap((group) => group.runs.map(({ text }) => text)))
    expect(texts.map((parts) => parts.join(''))).toEqual(TEXT.split('\n').filter((line) => line !== ''))
  })

  it('knows the words of each call', () => {
    const words = (callIndex: number) =>
      groups
        .filter((group) => group.callIndex === callIndex)
        .flatMap((group) => group.runs.map(({ text }) => text))
        .join('')
    expect(words(0)).toBe('东至老鹰嶺脊')
    expect(words(1)).toBe('南至大路')
  })

  it('shows a correction inside the mark that it damages', () => {
    expect(runs.find(({ text }) => text === '嶺')).toMatchObject({ markIndex: 0, correction: { to: '岭' } })
  })

  it('never tears a correction apart', () => {
    expect(runs.filter((run) => run.correction !== null).map(({ text }) => text)).toEqual(['嶺', '组组长小'])
  })

  it('keeps what nobody understood in sight', () => {
    expect(runs.filter(({ isUnread }) => isUnread).map(({ text }) => text)).toEqual(['以上'])
  })

  it('counts the unread share of a description', () => {
    expect(unreadOf(description)).toEqual({ characters: 2, share: 2 / 14 })
    expect(unreadOf({ start: 5, end: 5, unread: [] })).toEqual({ characters: 0, share: 0 })
  })
})
