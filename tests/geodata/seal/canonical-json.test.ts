import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'

import { canonicalJson } from '../../../geodata/seal/canonical-json.ts'

describe('the examples of RFC 8785', () => {
  test('section 3.2.2: numbers, escapes and literals', () => {
    const given = `{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`
    expect(canonicalJson(JSON.parse(given))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('section 3.2.3: members in the order of UTF-16 code units', () => {
    const given = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    expect(canonicalJson(given)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  test.each<[number, string]>([
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [1e21, '1e+21'],
    [999999999999999700000, '999999999999999700000'],
    [0.000001, '0.000001'],
    [333333333.33333325, '333333333.33333325'],
  ])('appendix B: %d is written %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })
})

test('what JSON cannot hold is refused', () => {
  for (const value of [NaN, Infinity, undefined, () => 1, '\ud800', { '\udead': 1 }, [undefined]])
    expect(() => canonicalJson(value)).toThrow()
})

test('any value written and read again has the same text, whatever the order of its members', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      const turned = (given: unknown): unknown =>
        Array.isArray(given)
          ? given.map(turned)
          : given !== null && typeof given === 'object'
            ? Object.fromEntries(
                Object.entries(given)
                  .reverse()
                  .map(([name, member]) => [name, turned(member)]),
              )
            : given
      expect(canonicalJson(turned(JSON.parse(text)))).toBe(text)
    }),
  )
})
