// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'

import { ReadAloud } from '../../../web/state/read-aloud.svelte.ts'

/** Says nothing by itself: the test tells when a sentence is over. */
class SlowSpeaker {
  readonly said: string[] = []
  over: () => void = () => undefined

  readonly say = (sentence: string, done: () => void): void => {
    this.said.push(sentence)
    this.over = done
  }
  readonly hush = (): void => undefined
}

const marked = (): string[] => [...document.querySelectorAll('[data-spoken]')].map((one) => one.textContent)

describe('reading a page aloud', () => {
  let speaker: SlowSpeaker
  let reader: ReadAloud
  beforeEach(() => {
    document.body.innerHTML =
      '<article><h1>题目</h1><p>第一句。</p><details><summary>图</summary><ul><li>第二句。</li></ul></details><p> </p></article>'
    speaker = new SlowSpeaker()
    reader = new ReadAloud(speaker)
    reader.start(document.querySelector('article')!)
  })

  it('says every sentence once, in order, marks the one that it says, and is silent afterwards', () => {
    const seen: string[][] = []
    for (let turn = 0; turn < 3; turn += 1) {
      seen.push(marked())
      speaker.over()
    }
    expect(speaker.said).toEqual(['题目', '第一句。', '第二句。'])
    expect(seen).toEqual([['题目'], ['第一句。'], ['第二句。']])
    expect(marked()).toEqual([])
    expect(reader.state).toBe('silent')
  })

  it('unfolds what is folded, so that what is read is seen', () => {
    expect(document.querySelector('details')!.open).toBe(true)
  })

  it('begins the sentence anew after a pause; what was broken off counts no more', () => {
    speaker.over()
    const brokenOff = speaker.over
    reader.pause()
    brokenOff()
    expect(reader.state).toBe('paused')
    expect(marked()).toEqual(['第一句。'])
    reader.resume()
    expect(speaker.said).toEqual(['题目', '第一句。', '第一句。'])
    reader.stop()
    expect(marked()).toEqual([])
  })
})
