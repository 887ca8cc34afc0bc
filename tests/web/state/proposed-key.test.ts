import { describe, expect, it } from 'vitest'

import { proposedKey } from '../../../web/state/proposed-key.ts'

const DAY = new Date(2026, 10, 22)
const known = (...ids: string[]) => ids.map((id) => ({ id }))

describe('the key proposed for a case', () => {
  it('is made of the Latin letters of the file’s name', () => {
    expect(proposedKey('Ox Horn_Ridge (2014).PDF', '450621', [], DAY)).toBe('ox-horn-ridge-2014')
  })

  it.each(['判决书.pdf', '12.pdf', null])('is the day where the name %s gives none', (fileName) => {
    expect(proposedKey(fileName, '450621', [], DAY)).toBe('20261122-1')
  })

  it('is none that the county has already; another county’s does not matter', () => {
    const cases = known('450621-20261122-1', '450621-ridge', '450622-hill')
    expect(proposedKey(null, '450621', cases, DAY)).toBe('20261122-2')
    expect(proposedKey('ridge.txt', '450621', cases, DAY)).toBe('ridge-2')
    expect(proposedKey('hill.txt', '450621', cases, DAY)).toBe('hill')
  })

  it('keeps to the form of keys whatever the name', () => {
    expect(proposedKey(`--${'Long Name '.repeat(30)}.txt`, '450621', [], DAY)).toMatch(/^[a-z0-9][a-z0-9-]{0,60}$/u)
  })
})
