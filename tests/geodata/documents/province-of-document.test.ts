import { describe, expect, it } from 'vitest'

import { provinceOfDocument } from '../../../geodata/documents/province-of-document.ts'
import { readDocument } from '../../../geodata/documents/read-document.ts'

describe('the province of a paper', () => {
  it('is that of its court or authority', () => {
    expect(provinceOfDocument('广东省高级人民法院\n行政判决书')).toBe('广东')
    expect(provinceOfDocument('上诉于韶关市中级人民法院。')).toBe('广东')
    expect(provinceOfDocument('广西壮族自治区上思县人民法院')).toBe('广西')
  })

  it('is open where two are named alike, and where none is', () => {
    expect(provinceOfDocument('湖南省宜章县与广东省乳源县交界')).toBeNull()
    expect(provinceOfDocument('东至山脊天水,南至大坑,西至小路,北至田边')).toBeNull()
  })

  it('decides what the words of the land mean in it', () => {
    const text = '辽宁省铁岭市中级人民法院\n行政判决书\n经审理查明,该地四至为:东至坑,南至道,西至壕,北至山根。'
    const kinds = (province?: null) =>
      readDocument(text, province === null ? { province } : {}).descriptions.flatMap(({ reading }) =>
        reading.calls.flatMap(({ marks }) => marks.map(({ kind }) => kind)),
      )
    expect(kinds()[0]).toBe('water-body')
    expect(kinds(null)[0]).toBe('gully')
  })
})
