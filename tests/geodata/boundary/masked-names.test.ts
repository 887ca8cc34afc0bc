import { expect, test } from 'vitest'

import { maskedNames } from '../../../geodata/boundary/masked-names.ts'

const masked = (...names: string[]): (string | undefined)[] => {
  const found = maskedNames(names)
  return names.map((name) => found.get(name))
}

test('a person keeps the surname, be it of two characters, and nothing is put behind the mask', () => {
  expect(masked('张三', '欧阳锋')).toEqual(['张某', '欧阳某'])
})

test('persons who share a surname are told apart, also from one whom the paper masked', () => {
  expect(masked('张三', '张飞', '张某甲', '张三')).toEqual(['张某乙', '张某丙', '张某甲', '张某乙'])
})
