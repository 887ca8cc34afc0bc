import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { answered, read, type Example } from './example.ts'

import type { Answers } from '../../../geodata/answers/model.ts'

const LANDMARKS = '坑 流水 大路 老松树 王某甲 山脊 老□岭 水库边 林班线 ____ 小路边 田边 埂 石桥 巴坭 半山'.split(' ')
const landmark = fc.constantFrom(...LANDMARKS)
const fourBounds = fc
  .array(fc.tuple(fc.constantFrom('东', '南', '西', '北'), fc.constantFrom('至', '以'), landmark), {
    minLength: 1,
    maxLength: 6,
  })
  .map((sides) => sides.map(([side, verb, words]) => `${side}${verb}${words}${verb === '以' ? '为界' : ''}`).join(','))
const walk = fc
  .array(fc.tuple(fc.constantFrom('东', '南', '西', '北'), landmark, landmark), { minLength: 1, maxLength: 5 })
  .map((legs) => `从石桥起,${legs.map(([side, along, to]) => `向${side}沿${along}到${to}`).join(',')}止`)

/** Any text with any of the candidates chosen, or none, for each question. */
const answeredText = fc.tuple(fc.oneof(fourBounds, walk), fc.infiniteStream(fc.nat({ max: 30 })))

function choose({ questions }: Example, picks: Iterator<number>): Answers {
  return Object.fromEntries(
    questions.flatMap(({ key, candidates }) => {
      const pick = Number(picks.next().value)
      const chosen = candidates[pick % (candidates.length + 1)]
      return chosen ? [[key, chosen.takesWords ? `${chosen.value}:大岭顶` : chosen.value]] : []
    }),
  )
}

describe('whatever is answered', () => {
  it('spans slice to their quotes, calls keep their number, order and words', () => {
    fc.assert(
      fc.property(answeredText, ([text, picks]) => {
        const example = read(text)
        const { descriptions } = answered(example, choose(example, picks))
        const [before, after] = [example.descriptions[0]!.reading, descriptions[0]!.reading]
        expect(after.calls.map(({ start, end, act }) => [start, end, act])).toEqual(
          before.calls.map(({ start, end, act }) => [start, end, act]),
        )
        for (const { start, end, marks } of after.calls)
          for (const mark of marks) {
            expect(mark.quote).toBe(text.slice(mark.start, mark.end))
            expect(mark.start >= start && mark.end <= end && mark.start < mark.end).toBe(true)
          }
        expect(after.unread).toEqual(before.unread)
      }),
    )
  })

  it('every change is told with its answer, and nothing else changes', () => {
    fc.assert(
      fc.property(answeredText, ([text, picks]) => {
        const example = read(text)
        const { descriptions, applied } = answered(example, choose(example, picks))
        const changed = descriptions[0]!.reading.calls.flatMap((call, index) =>
          JSON.stringify(call) === JSON.stringify(example.descriptions[0]!.reading.calls[index]) ? [] : [index],
        )
        const told = new Set(applied.map(({ callIndex }) => callIndex))
        expect(changed.filter((index) => !told.has(index))).toEqual([])
      }),
    )
  })

  it('taken back, the calls are the very same as before; answered again, the very same as then', () => {
    fc.assert(
      fc.property(answeredText, ([text, picks]) => {
        const example = read(text)
        const answers = choose(example, picks)
        const once = answered(example, answers)
        expect(answered(example, {}).descriptions).toEqual(read(text).descriptions)
        expect(answered(example, answers)).toEqual(once)
      }),
    )
  })
})
