import { describe, expect, it } from 'vitest'

import { provinceOf } from '../../../geodata/boundary/provinces.ts'
import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'

const marks = (text: string, province?: string) =>
  readBoundary(text, { province: provinceOf(province ?? '') }).calls.flatMap((call) =>
    call.marks.map(({ quote, role, kind }) => `${quote} ${role}/${kind}`),
  )
const asks = (text: string, province?: string) => readBoundary(text, { province: provinceOf(province ?? '') }).questions

describe('a word of the land', () => {
  it('坑 is a gully in Guangdong and a pit in Liaoning', () => {
    const text = '东至坑,南至山脚,西至山脊,北至大路'
    expect(marks(text, '44')[0]).toBe('坑 line/gully')
    expect(marks(text, '辽宁')[0]).toBe('坑 neighbour/water-body')
  })

  it('岗 is a ridge in Zhejiang and a village in Henan', () => {
    const text = '东至王家岗,南至沟,西至路,北至田埂'
    expect(marks(text, '33')[0]).toBe('王家岗 line/ridge')
    expect(marks(text, '410000')[0]).toBe('王家岗 neighbour/settlement')
  })

  it('弄 is a valley floor in Guangxi and a lane in Shanghai', () => {
    const text = '东至大弄,南至山脚,西至山脊,北至大路'
    expect(marks(text, '广西')[0]).toBe('大弄 line/gully')
    expect(marks(text, '上海')[0]).toBe('大弄 line/road')
  })

  it('stays the line where the text says so', () => {
    expect(marks('东以坑为界,南至山脚,西至山脊,北至大路', '21')[0]).toBe('坑 line/water-body')
  })

  it('is asked about only where nobody knows the province', () => {
    const text = '东至坑,南至山脚,西至山脊,北至坎'
    expect(asks(text)).toContain('feature-ambiguous')
    expect(asks(text, '44')).not.toContain('feature-ambiguous')
    expect(asks('东至水流,南至山脚,西至山脊,北至坎', '44')).toContain('feature-ambiguous')
  })

  it('is read as ever where no province is given', () => {
    expect(marks('东至坑,南至湾,西至山脊,北至大路')).toEqual(marks('东至坑,南至湾,西至山脊,北至大路', '西藏'))
  })
})

describe('a province', () => {
  it('is known by its code, a longer code of a county, or its name', () => {
    expect(['44', '440232', '广东', '广东省', '广西壮族自治区'].map(provinceOf)).toEqual([
      '广东',
      '广东',
      '广东',
      '广东',
      '广西',
    ])
    expect(['', '99', '4', '广东路'].map(provinceOf)).toEqual([null, null, null, null])
  })
})
