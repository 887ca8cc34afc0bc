import { expect, test } from 'vitest'

import { mergePatch } from '../../../geodata/layers/merge-patch.ts'

/** RFC 7396, appendix A. */
test.each<[unknown, unknown, unknown]>([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('%j becomes by %j %j', (document, patch, merged) => {
  expect(mergePatch(document, patch)).toEqual(merged)
})

test('a patch changes no prototype', () => {
  const patch: unknown = JSON.parse('{"__proto__":{"isOfficer":true}}')
  expect(Reflect.get(mergePatch({}, patch) as object, 'isOfficer')).toBeUndefined()
  expect(({} as { isOfficer?: boolean }).isOfficer).toBeUndefined()
})
