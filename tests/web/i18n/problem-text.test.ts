import { expect, test } from 'vitest'

import { problemText } from '../../../web/i18n/problem-text.ts'
import { CATALOGUES } from '../../../web/i18n/catalogues.ts'

const WORDS = CATALOGUES['zh-CN']

test('what is missing is named as the server names it, and a case that is not there by its number', () => {
  const message = '地物 road 没有第 9 版可恢复，没有保存；请刷新后再选。'
  const place = { type: 'not-found', code: 'place-version-not-found', message } as const
  expect(problemText(place, '450621-hill', WORDS)).toBe(message)
  expect(problemText({ ...place, code: 'case-not-found' }, '450621-hill', WORDS)).toContain('450621-hill')
})
