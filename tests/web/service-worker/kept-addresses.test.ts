import { describe, expect, it } from 'vitest'

import { keptAs, keyOf, shelfOf } from '../../../web/service-worker/kept-addresses.ts'

const SITE = 'https://sizhi.example'
const RULINGS = shelfOf(`${SITE}/rulings/`)
const FIELD = shelfOf(`${SITE}/field/`)
const kept = (path: string, isNavigation = false, shelf = RULINGS) =>
  keptAs(new URL(path, SITE), SITE, isNavigation, shelf)

describe('what a phone keeps', () => {
  it('is the page of a ruling, built files and published records', () => {
    expect(kept('/rulings/450621-some-hill', true)).toBe('page')
    expect(kept('/assets/index-4f2a.js')).toBe('file')
    expect(kept('/api/public/records/450621-some-hill')).toBe('record')
  })

  it.each([
    '/api/account',
    '/api/cases/450621-some-hill',
    '/api/public/records',
    '/api/public/records/450621-some-hill/notice',
    '/api/public/records/450621-some-hill/objections/ABCD',
    '/api/public/records/450621-some-hill/manifest',
    '/api/public/records/450621-some-hill?version=1',
    '/rulings/450621-some-hill',
    '/icon-192.png',
    'https://elsewhere.example/assets/index-4f2a.js',
  ])('is not %s', (path) => {
    expect(kept(path)).toBeNull()
  })

  it('is no other page, whoever opens it', () => {
    expect(kept('/officer/cases/450621-some-hill', true)).toBeNull()
    expect(kept('/', true)).toBeNull()
  })

  it('is one page for all rulings, and a record for each', () => {
    const page = keyOf('page', new URL('/rulings/450621-some-hill', SITE), RULINGS)
    expect(keyOf('page', new URL('/rulings/450621-other-hill', SITE), RULINGS)).toBe(page)
    expect(keyOf('record', new URL('/api/public/records/a', SITE), RULINGS)).toBe('/api/public/records/a')
  })

  it('of the field is its page and built files; what was recorded or taken along is never anybody’s in a cache', () => {
    expect(kept('/field/cases/450621-some-hill', true, FIELD)).toBe('page')
    expect(kept('/assets/index-4f2a.js', false, FIELD)).toBe('file')
    for (const path of [
      '/api/cases/450621-some-hill/field-pack',
      '/api/account',
      '/api/public/records/450621-some-hill',
    ])
      expect(kept(path, false, FIELD), path).toBeNull()
    expect(kept('/rulings/450621-some-hill', true, FIELD)).toBeNull()
    expect(kept('/field/cases/450621-some-hill', true)).toBeNull()
  })

  it('is looked after by two workers, whose shelves are apart', () => {
    expect(FIELD.name).not.toMatch(RULINGS.former)
    expect(RULINGS.name).not.toMatch(FIELD.former)
    expect(() => shelfOf(`${SITE}/officer/`)).toThrow(RangeError)
  })
})
