import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'
import { readCorpus } from '../../corpus/corpus.ts'
import { scoreReadings, type GoldEntry } from './score.ts'

const SET = new URL('../../../../shared/corpus/dev.jsonl', import.meta.url)

const readSet = (): GoldEntry[] =>
  readFileSync(SET, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldEntry)

describe('descriptions marked up by hand', () => {
  it('are read mark by mark as a careful person reads them', () => {
    if (!existsSync(SET)) {
      console.log('The marked-up set is not beside the repository: only the corpus in tests/corpus is scored.')
      const read = readCorpus().filter(({ text }) => readBoundary(text).calls.length > 0)
      expect(read.length).toBe(readCorpus().length)
      return
    }
    const { strict, kind, side } = scoreReadings(readSet(), readBoundary)
    expect(strict).toBeGreaterThanOrEqual(0.97)
    expect(kind).toBeGreaterThanOrEqual(0.97)
    expect(side).toBeGreaterThanOrEqual(0.99)
  })
})
