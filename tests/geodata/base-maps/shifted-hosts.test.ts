import { expect, it } from 'vitest'

import { shiftOfHost } from '../../../geodata/base-maps/shifted-hosts.ts'

it.each([
  ['webrd01.is.autonavi.com', 'GCJ-02'],
  ['RT0.MAP.GTIMG.COM', 'GCJ-02'],
  ['mt2.google.cn', 'GCJ-02'],
  ['maponline0.bdimg.com', 'own-system'],
  ['t0.tianditu.gov.cn', null],
  ['autonavi.com.example', null],
  ['notgoogle.cn', null],
  ['10.0.0.5', null],
] as const)('tiles of %s lie as %s', (host, shift) => {
  expect(shiftOfHost(host)).toBe(shift)
})
