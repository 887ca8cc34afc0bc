import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { answerAs, rememberAnswerer, rememberedAnswerer } from '../../../web/state/answerer.ts'

beforeEach(() => {
  const kept = new Map<string, string>()
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  vi.stubGlobal('window', { sessionStorage })
})
afterEach(() => vi.unstubAllGlobals())

describe('the name under which decisions are stored', () => {
  it('is that of whoever has signed in, until another is written or his is taken out', () => {
    answerAs('黄调解员')
    expect(rememberedAnswerer()).toBe('黄调解员')
    rememberAnswerer('覃科长')
    answerAs('黄调解员')
    expect(rememberedAnswerer()).toBe('覃科长')
    rememberAnswerer('')
    answerAs('黄调解员')
    expect(rememberedAnswerer()).toBe('')
  })

  it('is never that of the one who signed in before in the same window', () => {
    answerAs('黄调解员')
    answerAs('李审批员')
    expect(rememberedAnswerer()).toBe('李审批员')
  })
})
