import { describe, expect, test } from 'vitest'

import { sealedChecks } from '../../../geodata/seal/sealed-checks.ts'

const check = {
  key: 'question-open:甲',
  code: 'question-open',
  severity: 'confirm',
  figures: {},
  sentence: '还有一问没有答。',
  reason: '双方都不再追问',
}

describe('the checks of a sealed document', () => {
  test('are read with their reasons, and without where none was needed', () => {
    const document = { checks: [check, { ...check, key: 'b', reason: null }], round: { number: 1 } }
    expect(sealedChecks(document)?.map(({ key, reason }) => [key, reason])).toEqual([
      ['question-open:甲', '双方都不再追问'],
      ['b', null],
    ])
  })

  test('are none where nothing was found', () => {
    expect(sealedChecks({ checks: [] })).toEqual([])
  })

  test.each<[string, unknown]>([
    ['no document', null],
    ['a document without checks', { round: 1 }],
    ['checks that are no list', { checks: {} }],
    ['a check without a sentence', { checks: [check, { ...check, sentence: undefined }] }],
    ['a check of an unknown kind', { checks: [{ ...check, severity: 'maybe' }] }],
  ])('are not guessed from %s', (_, document) => {
    expect(sealedChecks(document)).toBeNull()
  })
})
