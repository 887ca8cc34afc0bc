import { expect, test } from 'vitest'

import { dayText } from '../../../geodata/words/day-text.ts'

test('a day is written as papers write it, without noughts in front', () => {
  expect(dayText('2026-01-05')).toBe('2026年1月5日')
})
