import { describe, expect, it } from 'vitest'

import { repairSides } from '../../../geodata/boundary/damaged-sides.ts'
import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'

describe('side words that a scan or a hand has damaged', () => {
  it('are put right in a list of sides, one character for one', () => {
    expect(repairSides('柬至山脊,喃至大路,西至庙,丠至田')).toBe('东至山脊,南至大路,西至庙,北至田')
  })

  it('are left where the side is told by its own word', () => {
    expect(repairSides('东至山脊,南至大路,栋至庙,北至田')).toBe('东至山脊,南至大路,栋至庙,北至田')
  })

  it('are left where no list of sides stands', () => {
    expect(repairSides('陈至大路,比至山顶')).toBe('陈至大路,比至山顶')
  })

  it('are left inside names', () => {
    expect(repairSides('东至柬埔坪,南至喃山,西至庙,北至田')).toBe('东至柬埔坪,南至喃山,西至庙,北至田')
  })

  it('are asked about', () => {
    expect(readBoundary('柬至山脊，喃至大路，西至庙，丠至田').questions).toContain('name-garbled')
  })
})
