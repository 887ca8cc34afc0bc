import { describe, expect, it } from 'vitest'

import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'

const sidesOf = (text: string) => readBoundary(text).calls.map(({ side }) => side)

describe('a side told by how far it lies from something', () => {
  it('counts beside two sides told in words', () => {
    expect(sidesOf('东至大路，南至小河，白塔向北250米')).toEqual(['E', 'S', 'N'])
  })

  it('does not tell a side twice', () => {
    expect(sidesOf('东至大路，南至小河，北至山顶，白塔向北250米').filter((side) => side === 'N')).toHaveLength(1)
  })
})

describe('a walk that comes back without ever turning back', () => {
  it('is asked about', () => {
    expect(readBoundary('从古井起，向东沿溪到磨坊，又向东北沿溪回到古井').questions).toContain('direction-odd')
  })

  it('is not asked about when it turns', () => {
    expect(
      readBoundary('从古井起，向东沿溪到磨坊，再向北沿路到庙，向西沿山脊到垭口，向南沿路回到古井').questions,
    ).not.toContain('direction-odd')
  })
})
