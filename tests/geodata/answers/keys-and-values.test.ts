import { describe, expect, it } from 'vitest'

import { isCandidate, parseAnswer } from '../../../geodata/answers/answer-value.ts'
import { askOfReading } from '../../../geodata/answers/ask-of-reading.ts'
import { proposeCorrections } from '../../../geodata/text/corrections.ts'
import { answered, asDescription, asking, PAPERS, read } from './example.ts'

const candidates = [
  { value: 'as-written', takesWords: false },
  { value: 'read-as', takesWords: true },
]

describe('what counts as an answer', () => {
  it.each(['as-written', 'read-as:老鹰岭'])('%s does', (value) => {
    expect(isCandidate(value, candidates)).toBe(true)
    expect(parseAnswer(value)).not.toBeNull()
  })

  it.each([
    '',
    'far',
    'read-as',
    'read-as:',
    'read-as: ',
    `read-as:${'岭'.repeat(41)}`,
    'read-as:岭\n脚',
    'as-written:岭',
  ])('«%s» does not', (value) => {
    expect(isCandidate(value, candidates)).toBe(false)
  })

  it.each(['kind:dragon', 'kind', 'is-side:N', 'is-side:top@3', 'paper', 'near:road', 'perhaps'])(
    '%s has no meaning',
    (value) => {
      expect(parseAnswer(value)).toBeNull()
    },
  )

  it('an answer that is no candidate is kept by whoever holds it, and changes nothing', () => {
    const example = read('东至坑,南至山顶,西至山脊,北至岭脚')
    const { key } = asking(example, 'feature-ambiguous')
    expect(answered(example, { [key]: 'kind:grave' }).descriptions).toEqual(example.descriptions)
  })
})

describe('a question is found again', () => {
  it('the same landmark words in two descriptions are one question, asked at both places', () => {
    const text = '东至坑,南至山顶,西至山脊,北至岭脚。东至大路,南至坑,西至山脊,北至岭脚'
    const [first, second] = [asDescription(text.slice(0, 17)), asDescription(text.slice(18))]
    const moved = <T extends { start: number; end: number }>(span: T): T => ({
      ...span,
      start: span.start + 18,
      end: span.end + 18,
    })
    const later = {
      ...moved(second),
      reading: {
        ...second.reading,
        calls: second.reading.calls.map((call) => ({ ...moved(call), marks: call.marks.map(moved) })),
      },
    }
    const questions = askOfReading({ text, descriptions: [first, later], corrections: [], papers: PAPERS })
    const pits = questions.filter(({ code }) => code === 'feature-ambiguous')
    expect(pits).toHaveLength(1)
    expect(pits[0]!.calls.map(({ descriptionIndex, callIndex }) => [descriptionIndex, callIndex])).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('its key holds no index: the same words keep it when calls before them come or go', () => {
    const [longer, shorter] = ['东至大路,南至坑,西至山脊,北至岭脚', '南至坑,西至山脊,北至岭脚'].map(read)
    expect(asking(longer!, 'feature-ambiguous').key).toBe(asking(shorter!, 'feature-ambiguous').key)
  })

  it('a blank form is told to be blank, and asked nothing', () => {
    const text = '东至____,南至____,西至____,北至____'
    const descriptions = [{ ...asDescription(text), blank: true }]
    expect(askOfReading({ text, descriptions, corrections: [], papers: [] })).toEqual([])
  })

  it('what the corrections already read is not asked a second time', () => {
    const text = '东至山溝,南至山顶,西至山脊,北至岭脚'
    const ask = (corrections: ReturnType<typeof proposeCorrections>) =>
      askOfReading({ text, descriptions: [asDescription(text)], corrections, papers: [] }).map(({ code }) => code)
    const corrections = proposeCorrections(text)
    expect(corrections.map(({ applied }) => applied)).toEqual([true])
    expect(ask(corrections)).not.toContain('name-garbled')
    expect(ask([])).toContain('name-garbled')
  })

  it('a side told twice while another is wanting is one question, of the two clauses', () => {
    const example = read('东至山顶,南至大沟,西至山脊,西至岭脚')
    const asked = example.questions.filter(({ code }) => code === 'side-missing')
    expect(asked.map(({ quote }) => quote)).toEqual(['西至山脊；西至岭脚'])
  })
})
