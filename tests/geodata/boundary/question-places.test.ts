import { describe, expect, it } from 'vitest'

import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'
import { placesInStoredCalls } from '../../../geodata/boundary/questions/places-in-stored-calls.ts'

import type { QuestionCode } from '../../../geodata/boundary/model.ts'

/** The words at which a question is raised: a mark's, a call's, or null for the description as a whole. */
const raisedAt = (text: string, code: QuestionCode): (string | null)[] => {
  const { calls, questionPlaces } = readBoundary(text)
  return questionPlaces
    .filter((place) => place.code === code)
    .map(({ callIndex, markIndex }) => {
      const call = callIndex === null ? undefined : calls[callIndex]!
      if (!call) return null
      return markIndex === null ? text.slice(call.start, call.end) : call.marks[markIndex]!.quote
    })
}

describe('a question says where it is raised', () => {
  const cases: readonly (readonly [QuestionCode, string, (string | null)[]])[] = [
    ['side-missing', '东至山顶,南至大沟,西至山脊', [null]],
    ['side-missing', '东至山顶,南至大沟,西至山脊,西至岭脚,北至石桥', ['西至山脊', '西至岭脚']],
    ['direction-odd', '从塘头起,向东到岭顶,再向西到石桥止', ['再向西到石桥止']],
    ['feature-ambiguous', '东以流水为界,南至山顶,西至山脊,北至坑', ['流水', '坑']],
    ['which-edge', '东至公路,南至山顶,西至水库,北至大沟', ['公路', '水库']],
    ['name-garbled', '东臸山顶,南至大沟,西至山脊,北至老□岭', ['东臸山顶', '老□岭']],
    ['landmark-perishable', '东至老松树,南至大沟,西至山脊,北至岭脚', ['老松树']],
    ['open-end', '从石桥起,向东沿大沟到岭顶,向南沿山脊到大坳止', ['向南沿山脊到大坳止']],
    ['refers-elsewhere', '东至附图界线,南至大沟,西至山脊,北至岭脚', ['附图界线']],
    ['holder-only', '东至王某甲,南至大沟,西至山脊,北至岭脚', ['东至王某甲']],
    ['no-landmark', '东至____,南至大沟,西至山脊,北至岭脚', ['东']],
  ]
  for (const [code, text, places] of cases)
    it(`${code} in «${text}»`, () => {
      expect(raisedAt(text, code)).toEqual(places)
    })

  it('the codes are those of the places, each once', () => {
    const { questions, questionPlaces } = readBoundary('东至公路,南至公路,西至老松树')
    expect(questions).toEqual(['side-missing', 'which-edge', 'landmark-perishable'])
    expect(questionPlaces.filter(({ code }) => code === 'which-edge')).toHaveLength(2)
  })

  it('of a stored reading of the same words the places are the same, wherever in the document the words stand', () => {
    const words = '东至公路,南至王某甲,西至坑,北至____'
    const { questionPlaces, ...reading } = readBoundary(words)
    const moved = <T extends { start: number; end: number }>(span: T): T => ({
      ...span,
      start: span.start + 40,
      end: span.end + 40,
    })
    const calls = reading.calls.map((call) => ({ ...moved(call), marks: call.marks.map(moved) }))
    expect(placesInStoredCalls(words, { ...reading, calls }, 40)).toEqual(questionPlaces)
  })

  it('of a call that the stored reading does not have nothing is asked', () => {
    const words = '东至公路,南至大沟,西至山脊,北至岭脚'
    const { questionPlaces: _places, ...reading } = readBoundary(words)
    expect(placesInStoredCalls(words, { ...reading, calls: reading.calls.slice(1) }, 0)).toEqual([])
  })
})
