import { describe, expect, it } from 'vitest'

import { answered, asking, callsUnder, read, valuesOf } from './example.ts'

import type { Call, QuestionCode } from '../../../geodata/boundary/model.ts'

/** What the answered call says, as an officer would check it. */
const says = ({ side, marks }: Call) => ({ side, marks: marks.map(({ start: _s, end: _e, ...mark }) => mark) })

type Effect = { readonly answer: string; readonly callIndex: number; readonly gives: object }
type Row = {
  readonly code: QuestionCode
  readonly text: string
  readonly candidates: string[]
  readonly effects: Effect[]
}

const rows: readonly Row[] = [
  {
    code: 'side-missing',
    text: '东至山顶,南至大沟,西至山脊,西至岭脚',
    candidates: ['is-side:N@10', 'is-side:N@15', 'as-written'],
    effects: [{ answer: 'is-side:N@15', callIndex: 3, gives: { side: 'N' } }],
  },
  {
    code: 'direction-odd',
    text: '从塘头起,向东到岭顶,再向西到石桥止',
    candidates: ['as-written', 'other-way', 'previous-other-way'],
    effects: [
      { answer: 'other-way', callIndex: 2, gives: { side: 'E' } },
      { answer: 'previous-other-way', callIndex: 1, gives: { side: 'W' } },
    ],
  },
  {
    code: 'feature-ambiguous',
    text: '东至坑,南至山顶,西至山脊,北至岭脚',
    candidates: ['kind:gully', 'kind:stream', 'kind:water-body'],
    effects: [
      { answer: 'kind:stream', callIndex: 0, gives: { marks: [{ quote: '坑', kind: 'stream', role: 'line' }] } },
      {
        answer: 'kind:water-body',
        callIndex: 0,
        gives: { marks: [{ quote: '坑', kind: 'water-body', role: 'neighbour' }] },
      },
    ],
  },
  {
    code: 'which-edge',
    text: '东至公路,南至山顶,西至山脊,北至岭脚',
    candidates: ['near', 'middle', 'far'],
    effects: [],
  },
  {
    code: 'name-garbled',
    text: '东至老□岭,南至大沟,西至山脊,北至岭脚',
    candidates: ['as-written', 'read-as:…'],
    effects: [
      {
        answer: 'read-as:老鹰岭',
        callIndex: 0,
        gives: { marks: [{ quote: '老□岭', readAs: '老鹰岭', kind: 'ridge' }] },
      },
    ],
  },
  {
    code: 'landmark-perishable',
    text: '东至老松树,南至大沟,西至山脊,北至岭脚',
    candidates: ['still-there', 'gone', 'moved'],
    effects: [
      { answer: 'gone', callIndex: 0, gives: { marks: [{ quote: '老松树', kind: 'tree', condition: 'gone' }] } },
      { answer: 'moved', callIndex: 0, gives: { marks: [{ quote: '老松树', condition: 'moved' }] } },
    ],
  },
  {
    code: 'open-end',
    text: '从石桥起,向东沿大沟到岭顶,向南沿山脊到大坳止',
    candidates: ['closes-at-start', 'stays-open'],
    effects: [],
  },
  {
    code: 'refers-elsewhere',
    text: '东至附图界线,南至大沟,西至山脊,北至岭脚',
    candidates: ['paper:1', 'paper:2', 'not-at-hand'],
    effects: [{ answer: 'paper:2', callIndex: 0, gives: { marks: [{ quote: '附图界线', paperId: '2' }] } }],
  },
  {
    code: 'holder-only',
    text: '东至王某甲,南至大沟,西至山脊,北至岭脚',
    candidates: ['near-edge', 'named:…', 'not-known'],
    effects: [
      { answer: 'near-edge', callIndex: 0, gives: { marks: [{ quote: '王某甲', role: 'line', kind: 'holder' }] } },
      {
        answer: 'named:小水沟',
        callIndex: 0,
        gives: { marks: [{ quote: '王某甲', readAs: '小水沟', role: 'line', kind: 'gully' }] },
      },
    ],
  },
  {
    code: 'no-landmark',
    text: '东至____,南至大沟,西至山脊,北至岭脚',
    candidates: ['named:…', 'stays-open'],
    effects: [
      { answer: 'named:大岭顶', callIndex: 0, gives: { marks: [{ readAs: '大岭顶', role: 'to', kind: 'peak' }] } },
    ],
  },
]

describe('each question has its candidates, and its answer its effect', () => {
  for (const { code, text, candidates, effects } of rows) {
    const example = read(text)
    const question = asking(example, code)

    it(`${code} of «${text}»`, () => {
      expect(valuesOf(question)).toEqual(candidates)
    })

    for (const { answer, callIndex, gives } of effects)
      it(`${code} answered ${answer}`, () => {
        const { applied } = answered(example, { [question.key]: answer })
        expect(says(callsUnder(example, { [question.key]: answer })[callIndex]!)).toMatchObject(gives)
        expect(applied).toEqual([{ key: question.key, code, value: answer, descriptionIndex: 0, callIndex }])
      })
  }

  it('a walk is told by an answer to close at its start, or to be a line', () => {
    const example = read('从石桥起,向东沿大沟到岭顶,向南沿山脊到大坳止')
    const { key } = asking(example, 'open-end')
    const end = (value: string) => answered(example, { [key]: value }).descriptions[0]!.reading.walkEnd
    expect(end('closes-at-start')).toBe('closes-at-start')
    expect(end('stays-open')).toBe('stays-open')
    expect(answered(example, {}).descriptions[0]!.reading.walkEnd).toBeUndefined()
  })

  it('a bracketed character is offered as the one that is meant', () => {
    const example = read('东至琴八后背岭(山)沟,南至山顶,西至山脊,北至岭脚')
    expect(valuesOf(asking(example, 'name-garbled'))).toContain('read-as:琴八后背山沟')
  })

  it('为界 makes a line of whatever kind it is', () => {
    const example = read('东以坑为界,南至山顶,西至山脊,北至岭脚')
    const { key } = asking(example, 'feature-ambiguous')
    const [mark] = callsUnder(example, { [key]: 'kind:water-body' })[0]!.marks
    expect(mark).toMatchObject({ kind: 'water-body', role: 'line' })
  })

  it('an answer that looks but changes nothing is no change of a call', () => {
    const example = read('东至老松树,南至大沟,西至山脊')
    const [missing, tree] = [asking(example, 'side-missing'), asking(example, 'landmark-perishable')]
    const { applied, descriptions } = answered(example, { [missing.key]: 'stays-open', [tree.key]: 'still-there' })
    expect(applied).toEqual([])
    expect(descriptions).toEqual(example.descriptions)
  })
})
