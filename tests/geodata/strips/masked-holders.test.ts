import { describe, expect, test } from 'vitest'

import { maskedHolders } from '../../../geodata/strips/masked-holders.ts'

const masked = (...holders: string[]): (string | undefined)[] => {
  const names = maskedHolders(holders)
  return holders.map((holder) => names.get(holder))
}

describe('households on pages that are not the officer’s', () => {
  test('keep their surname and lose their name', () => {
    expect(masked('张三户', '欧阳锋户')).toEqual(['张某户', '欧阳某户'])
  })

  test('that share a surname are told apart, and one household has one name wherever it stands', () => {
    expect(masked('张三户', '李四户', '张飞户', '张三户')).toEqual(['张某甲户', '李某户', '张某乙户', '张某甲户'])
  })

  test('that the document has masked keep its name, which is given to nobody else', () => {
    expect(masked('张三户', '张某甲户')).toEqual(['张某乙户', '张某甲户'])
  })

  test('are told apart beyond the ten ordinals, too', () => {
    const many = Array.from({ length: 12 }, (_, index) => `张${index}户`)
    expect(new Set(masked(...many)).size).toBe(12)
  })
})
